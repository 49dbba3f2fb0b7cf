#pragma once
// Where to look for places: which would help most, and what is short by setting and month.

#include "base/html.h"
#include "planning/advise.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// So long a page's advice may take to work out, once for each plan.
inline constexpr double advice_seconds = 2;

/// The plan breaks no rule. The advice may have begun from it.
base::Html advice_page(const Shown& shown, const planning::AdviceReport& report);

}  // namespace waymark::web
