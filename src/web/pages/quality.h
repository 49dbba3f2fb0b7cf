#pragma once
// How good the plan is: its cost part by part, the proof, and what would improve it most.

#include <vector>

#include "base/html.h"
#include "planning/levers.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// The plan breaks no rule, so it has a price.
base::Html quality_page(const Shown& shown, const std::vector<planning::Lever>& levers);

}  // namespace waymark::web
