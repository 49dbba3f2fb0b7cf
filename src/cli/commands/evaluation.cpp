#include "actions/record/evaluation.h"

#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

int write_evaluation(const Call& call) {
    const auto rows = record::export_for_evaluation(call.desk, call.asking, call.given.text("PROGRAMME"),
                                                    call.given.find("role"));
    if (!rows) return call.refuse(rows.error());
    return call.write(call.given.has("json") ? record::to_json(*rows) : record::to_csv(*rows));
}

}  // namespace

int run_evaluation(const Given& given, Console& console) {
    return run_call(given, console, write_evaluation);
}

}  // namespace waymark::cli
