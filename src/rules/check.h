#pragma once
// Whether a plan is one: every broken must, and what the shoulds have to say.

#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "rules/finding.h"
#include "rules/rule.h"

namespace waymark::rules {

/// Every broken must-rule, rule by rule in the order of the catalogue; empty for a plan that is one. `read`
/// are the findings that came with the plan's file (exchange/plan_json.h): they are part of the answer, and
/// the journeys that they say could not be read (left empty in the plan) are not found missing again.
std::vector<Finding> check(const domain::Programme& programme, const domain::Plan& plan,
                           std::vector<Finding> read = {});

/// What the decided blocks alone break of capacity and budget. Not empty: there is no plan.
std::vector<Finding> check_fixed(const domain::Programme& programme);

/// What the should-rules find in one journey: unfilled blocks, missing visits and competences, changes,
/// unease above the ordinary.
std::vector<Finding> shortfalls(const JourneyView& journey);

/// What the should-rules find in a plan that breaks no must: every journey's shortfalls, then the balance.
std::vector<Finding> shortfalls(const domain::Programme& programme, const domain::Plan& plan);

}  // namespace waymark::rules
