#pragma once
// Plan again after something has happened.

#include <expected>
#include <variant>
#include <vector>

#include "actions/check_plan.h"
#include "domain/changes/change.h"
#include "domain/programmes/programme.h"
#include "exchange/plan_json.h"
#include "planner/limits.h"
#include "planning/replan/replan.h"
#include "rules/finding.h"

namespace waymark::actions {

/// The programme as it is now, and three plans for it.
struct Replanned {
    planning::Changed changed;
    planning::Answer answer;
};

/// What blocks that are fixed break by themselves, in the changed programme: there is no plan.
struct NothingLeft {
    domain::Programme programme;
    std::vector<rules::Finding> broken;
};

/// A plan that breaks a rule was never told to anybody: then there is a verdict.
using NotReplanned = std::variant<Verdict, NothingLeft>;

std::expected<Replanned, NotReplanned> replan(const domain::Programme& programme,
                                              const exchange::PlanDraft& draft,
                                              const domain::ChangeSet& changes, const planner::Limits& limits,
                                              const planning::FirstAnswer& first_answer = {});

}  // namespace waymark::actions
