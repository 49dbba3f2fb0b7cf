#pragma once
// Birthdays, for the rules that ask for an age.

#include "base/date.h"

namespace waymark::rules {

/// The first day on which someone is so many years old. Who was born on 29 February: 1 March in other years.
base::Day old_enough_on(base::Day born, int years);

}  // namespace waymark::rules
