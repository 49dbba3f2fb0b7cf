#pragma once
// How a search of rotations is opened: prices, a bound and a plan, each in work that grows with the number of
// travellers.

#include "engine/search.h"
#include "planner/rotations.h"

namespace waymark::planner {

void approach(Rotations& rotations, engine::Search& search);

}  // namespace waymark::planner
