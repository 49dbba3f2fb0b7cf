#pragma once
// Weeks in which a placement is full, week by week: those that follow one another with the same people and
// the same places are told as one.

#include <vector>

#include "domain/programmes/programme.h"
#include "rules/finding.h"

namespace waymark::rules {

/// Adds the week that starts on `monday` where its guests, and so many who would join them, are more than the
/// placement has places; as part of the last finding where that one goes on. The weeks of a placement are
/// judged in their order. Guests are named in the order of the programme.
void judge_week(const domain::Programme& programme, base::Ref<domain::Placement> placement, base::Day monday,
                std::vector<base::Ref<domain::Apprentice>> guests, int joining,
                std::vector<Finding>& findings);

}  // namespace waymark::rules
