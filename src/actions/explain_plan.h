#pragma once
// Say why a plan is as it is.

#include <expected>
#include <optional>

#include "actions/check_plan.h"
#include "base/id.h"
#include "domain/programmes/programme.h"
#include "exchange/plan_json.h"
#include "planning/explain.h"

namespace waymark::actions {

/// For everyone, or for one apprentice. A plan that breaks a rule has no explanation but a verdict.
std::expected<planning::Explanation, Verdict> explain_plan(
    const domain::Programme& programme, const exchange::PlanDraft& draft,
    std::optional<base::Ref<domain::Apprentice>> apprentice = {});

}  // namespace waymark::actions
