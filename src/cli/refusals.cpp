#include "cli/refusals.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "rules/wording.h"

namespace waymark::cli {

int refuse_broken_plan(const actions::Verdict& verdict, const domain::Programme& programme,
                       Console& console) {
    console.err << fmt::format("waymark: the plan breaks a rule: {}\n",
                               rules::sentence(verdict.broken.front(), programme));
    if (verdict.broken.size() > 1)
        console.err << fmt::format("waymark check lists this and {} more.\n", verdict.broken.size() - 1);
    return exit_failed;
}

}  // namespace waymark::cli
