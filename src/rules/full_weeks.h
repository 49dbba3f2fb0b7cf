#pragma once
// Weeks in which a placement is full, week by week: those that follow one another with the same people and
// the same places are told as one.

#include <vector>

#include "rules/finding.h"

namespace waymark::rules {

/// Adds the week that starts on `monday`, as part of the last finding where that one goes on. The weeks of a
/// placement are added in their order.
void add_full_week(base::Ref<domain::Placement> placement, base::Day monday, OverFull detail,
                   std::vector<Finding>& findings);

}  // namespace waymark::rules
