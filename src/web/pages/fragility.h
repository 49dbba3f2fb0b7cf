#pragma once
// How fragile the plan is: how often the loss of each host leaves somebody unplaced.

#include "base/html.h"
#include "planning/stress.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// So long it may take to put a plan to the test, once for each plan.
inline constexpr double fragility_seconds = 2;

/// The plan breaks no rule.
base::Html fragility_page(const Shown& shown, const planning::StressReport& report);

}  // namespace waymark::web
