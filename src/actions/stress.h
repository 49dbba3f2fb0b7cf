#pragma once
// Say how fragile a plan is.

#include <expected>
#include <string>

#include "actions/check_plan.h"
#include "planning/stress.h"

namespace waymark::actions {

/// A plan that breaks a rule is not put to the test.
std::expected<planning::StressReport, Verdict> stress_plan(const domain::Programme& programme,
                                                           const exchange::PlanDraft& draft,
                                                           const planning::StressOptions& options);

/// For other programs: docs/guide/fragility.md has the keys.
std::string stress_json(const planning::StressReport& report, const domain::Programme& programme);

}  // namespace waymark::actions
