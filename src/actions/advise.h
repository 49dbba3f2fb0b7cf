#pragma once
// Say which place to look for next.

#include <expected>
#include <string>
#include <variant>

#include "actions/check_plan.h"
#include "planning/advise.h"

namespace waymark::actions {

/// Why there is no advice: the plan to begin from breaks a rule, or what is fixed does by itself.
using NoAdvice = std::variant<Verdict, std::vector<rules::Finding>>;

/// From nothing, or from a plan (`start`), which is first made as good as the time allows.
std::expected<planning::AdviceReport, NoAdvice> advise(const domain::Programme& programme,
                                                       const exchange::PlanDraft* start,
                                                       const planning::AdviceOptions& options);

/// The advice for other programs: docs/guide/advice.md has the keys.
std::string advice_json(const planning::AdviceReport& report, const domain::Programme& programme);

}  // namespace waymark::actions
