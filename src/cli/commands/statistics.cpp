#include "actions/record/statistics.h"

#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

int write_statistics(const Call& call) {
    if (call.given.has("json") && call.given.has("csv")) return call.wrong_words("--json or --csv, not both");
    const auto statistics = record::see_statistics(call.desk, call.asking);
    if (!statistics) return call.refuse(statistics.error());
    if (call.given.has("json")) return call.write(record::to_json(*statistics));
    return call.write(call.given.has("csv") ? record::to_csv(*statistics) : record::to_text(*statistics));
}

}  // namespace

int run_statistics(const Given& given, Console& console) {
    return run_call(given, console, write_statistics);
}

}  // namespace waymark::cli
