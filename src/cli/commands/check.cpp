#include <fmt/format.h>

#include <ostream>

#include "actions/check_plan.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/price_table.h"
#include "rules/wording.h"

namespace waymark::cli {

namespace {

void list_broken(const actions::Verdict& verdict, const domain::Programme& programme, Console& console) {
    console.out << fmt::format("The plan breaks the rules in {}:\n",
                               counted(static_cast<std::int64_t>(verdict.broken.size()), "place"));
    for (const auto& finding : verdict.broken)
        console.out << "- " << rules::sentence(finding, programme) << '\n';
    console.out << "A plan that breaks a rule has no price.\n";
}

std::string about_cost(const actions::Verdict& verdict) {
    const auto cost = grouped(verdict.price->total());
    if (!verdict.stated_cost) return fmt::format("The file states no cost; it is {}.", cost);
    if (verdict.is_cost_right()) return fmt::format("The file states the cost {}: right.", cost);
    return fmt::format("The file states the cost {}: wrong, it is {}.", grouped(*verdict.stated_cost), cost);
}

std::string about_bound(const actions::Verdict& verdict, std::size_t apprentices) {
    if (!verdict.stated_bound)
        return "The file states no bound: how much better a plan could be is not known.";
    const auto bound = grouped(*verdict.stated_bound);
    const auto gap = verdict.price->total() - *verdict.stated_bound;
    if (gap < 0)
        return fmt::format("The file states the bound {}: wrong, this plan costs less than what no plan can.",
                           bound);
    if (gap == 0)
        return fmt::format("The file states the bound {}: if it is proven, no plan is better.", bound);
    return fmt::format("The file states the bound {}: if it is proven, no plan is more than {} better ({}).",
                       bound, counted(gap, "point"), per_head(gap, apprentices));
}

}  // namespace

int run_check(const Given& given, Console& console) {
    const auto loaded = load_programme_and_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const auto& programme = loaded->programme;
    const auto verdict = actions::check_plan(programme, loaded->draft);
    if (!verdict.price) {
        list_broken(verdict, programme, console);
        return exit_failed;
    }
    console.out << "The plan breaks no rule.\n"
                << price_table(*verdict.price) << about_cost(verdict) << '\n'
                << about_bound(verdict, programme.apprentices.size()) << '\n';
    return verdict.is_sound() ? exit_done : exit_failed;
}

}  // namespace waymark::cli
