#pragma once
// A plan made quickly and not well, for pages to show: in order, each block takes the best placement that is
// still free. It keeps the rules and leaves blocks unfilled, which a good plan would not.

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::testing {

domain::Plan greedy_plan(const domain::Programme& programme);

}  // namespace waymark::testing
