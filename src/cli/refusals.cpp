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

int refuse_programme(const std::vector<rules::Finding>& findings, const domain::Programme& programme,
                     const std::string& file, Console& console) {
    console.err << file << ": there is no plan: what is fixed breaks a rule by itself\n";
    for (const auto& finding : findings) console.err << "- " << rules::sentence(finding, programme) << '\n';
    return exit_no_plan;
}

}  // namespace waymark::cli
