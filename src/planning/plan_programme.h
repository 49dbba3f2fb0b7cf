#pragma once
// From a programme to its plan: the planner proposes, rules and price judge.

#include <expected>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "planner/limits.h"
#include "planning/prices.h"
#include "rules/finding.h"

namespace waymark::planning {

/// The best plan within the limits, judged and priced again by rules/ and domain/; or, where fixed blocks
/// alone break capacity or the budget, what they break: then there is no plan. An old plan to start from may
/// be given; what of it can no longer be is passed over.
std::expected<domain::Plan, std::vector<rules::Finding>> plan_programme(
    const domain::Programme& programme, const planner::Limits& limits, const planner::Listener& listener = {},
    const domain::Plan* start = nullptr);

/// A plan, and what its bound says that things are worth.
struct ValuedPlan {
    domain::Plan plan;
    Prices prices;
};

/// The same plan as plan_programme's, with the prices that its bound was proven with.
std::expected<ValuedPlan, std::vector<rules::Finding>> plan_with_prices(
    const domain::Programme& programme, const planner::Limits& limits, const planner::Listener& listener = {},
    const domain::Plan* start = nullptr);

}  // namespace waymark::planning
