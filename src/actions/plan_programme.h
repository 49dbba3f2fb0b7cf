#pragma once
// Make the best plan that the limits allow.

#include <expected>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/plans/price.h"
#include "domain/programmes/programme.h"
#include "planner/limits.h"
#include "rules/finding.h"

namespace waymark::actions {

struct PricedPlan {
    domain::Plan plan;
    domain::Price price;
};

/// The plan with its price part by part; or what the decided blocks alone break, where there is no plan.
std::expected<PricedPlan, std::vector<rules::Finding>> plan_programme(const domain::Programme& programme,
                                                                      const planner::Limits& limits,
                                                                      const planner::Listener& listener = {});

}  // namespace waymark::actions
