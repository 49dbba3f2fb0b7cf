#include "actions/record/register.h"

#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/output.h"

namespace waymark::cli {

int run_register(const Given& given, Console& console) {
    return write_output(given.find("output").value_or("-"), actions::record::register_in_markdown(), console);
}

}  // namespace waymark::cli
