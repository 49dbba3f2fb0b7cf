#include "planning/plan_programme.h"

#include "base/check.h"
#include "domain/plans/price.h"
#include "planner/planner.h"
#include "planning/build_problem.h"
#include "rules/check.h"

namespace waymark::planning {

namespace {

std::vector<planner::Journey> journeys_of(const domain::Plan* plan) {
    std::vector<planner::Journey> journeys;
    if (plan == nullptr) return journeys;
    for (const auto& stays : plan->journeys) {
        auto& journey = journeys.emplace_back();
        for (const auto& stay : stays) journey.push_back(stay ? stay->at : planner::no_seat);
    }
    return journeys;
}

}  // namespace

std::expected<ValuedPlan, std::vector<rules::Finding>> plan_with_prices(const domain::Programme& programme,
                                                                        const planner::Limits& limits,
                                                                        const planner::Listener& listener,
                                                                        const domain::Plan* start) {
    if (auto broken = rules::check_fixed(programme); !broken.empty())
        return std::unexpected(std::move(broken));
    const auto [problem, rows] = translate(programme);
    const auto answer = planner::plan(problem, limits, listener, journeys_of(start));
    auto plan = read_plan(programme, answer);
    // The optimiser is judged by others: nobody sees a plan that the rules refuse or that is priced
    // otherwise.
    base::check(rules::check(programme, plan).empty(), "the optimiser keeps every rule");
    base::check(domain::price(programme, plan).total() == plan.cost,
                "the optimiser knows what its plan costs");
    base::check(plan.bound <= plan.cost, "no plan costs less than a proven bound");
    return ValuedPlan{std::move(plan), read_prices(programme, rows, answer.row_prices)};
}

std::expected<domain::Plan, std::vector<rules::Finding>> plan_programme(const domain::Programme& programme,
                                                                        const planner::Limits& limits,
                                                                        const planner::Listener& listener,
                                                                        const domain::Plan* start) {
    auto made = plan_with_prices(programme, limits, listener, start);
    if (!made) return std::unexpected(std::move(made).error());
    return std::move(made->plan);
}

}  // namespace waymark::planning
