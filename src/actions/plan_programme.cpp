#include "actions/plan_programme.h"

#include "planning/plan_programme.h"

namespace waymark::actions {

std::expected<PricedPlan, std::vector<rules::Finding>> plan_programme(const domain::Programme& programme,
                                                                      const planner::Limits& limits,
                                                                      const planner::Listener& listener) {
    auto plan = planning::plan_programme(programme, limits, listener);
    if (!plan) return std::unexpected(std::move(plan).error());
    auto price = domain::price(programme, *plan);
    return PricedPlan{std::move(*plan), price};
}

}  // namespace waymark::actions
