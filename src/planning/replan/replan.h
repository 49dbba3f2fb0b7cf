#pragma once
// The plan after a change: three trades between what people were told and how good it is.

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/plans/price.h"
#include "planner/limits.h"
#include "planning/replan/apply_change.h"
#include "planning/replan/news.h"
#include "planning/replan/trades.h"
#include "rules/finding.h"

namespace waymark::planning {

/// A plan of the changed programme, priced with the programme's own weights.
struct Proposal {
    Trade trade = Trade::FewestChanges;
    domain::Plan plan;
    domain::Price price;
    std::vector<News> news;
    std::size_t people_told = 0;
};

struct Answer {
    Proposal recommended;  ///< Of least disruption: Trade::FewestChanges.
    Proposal balanced;
    Proposal best_quality;
    domain::Price before;  ///< Of the old plan, before anything happened.
};

/// Told once, as soon as there is a first plan to go on with.
using FirstAnswer = std::function<void(const Proposal&)>;

/// `limits.seconds` is for everything together (0: until each search is proven); with `limits.iterations`
/// each search has so many. What fixed blocks alone break leaves no plan: then it is told.
std::expected<Answer, std::vector<rules::Finding>> replan(const domain::Programme& before,
                                                          const domain::Plan& plan_before,
                                                          const Changed& changed,
                                                          const planner::Limits& limits,
                                                          const FirstAnswer& first_answer = {});

}  // namespace waymark::planning
