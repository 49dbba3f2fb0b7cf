#pragma once
// Say why a plan is as it is.

#include <expected>
#include <optional>
#include <vector>

#include "actions/check_plan.h"
#include "base/id.h"
#include "domain/programmes/programme.h"
#include "exchange/plan_json.h"
#include "planner/limits.h"
#include "planning/explain.h"
#include "planning/whynot/why_not.h"

namespace waymark::actions {

/// What falls short, every single move that would have mended it, and of an unfilled block the shortest
/// reason too.
struct Explained {
    planning::Shortfall shortfall;
    std::optional<planning::WhyNot> why_not;
};

/// For everyone, or for one apprentice. A plan that breaks a rule has no explanation but a verdict.
std::expected<std::vector<Explained>, Verdict> explain_plan(
    const domain::Programme& programme, const exchange::PlanDraft& draft,
    std::optional<base::Ref<domain::Apprentice>> apprentice = {});

/// One block, and perhaps one placement: planned again within the limits (for each placement that is tried)
/// where a rule does not settle it. Limits of 0 iterations: not planned again. The block is unfilled, or
/// another placement than the plan's is wished.
struct Question {
    planning::OwnBlock asked;
    std::optional<base::Ref<domain::Placement>> wished;
};
std::expected<planning::WhyNot, Verdict> ask_why_not(const domain::Programme& programme,
                                                     const exchange::PlanDraft& draft,
                                                     const Question& question, const planner::Limits& limits);

}  // namespace waymark::actions
