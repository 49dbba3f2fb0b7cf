#pragma once
// What the programme pays for a plan.

#include "base/money.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::rules {

/// The weekly costs of all filled weeks together.
base::Money plan_cost(const domain::Programme& programme, const domain::Plan& plan);

}  // namespace waymark::rules
