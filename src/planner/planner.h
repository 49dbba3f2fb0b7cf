#pragma once
// The front door of the optimiser: plan(Problem, Limits) -> Plan. It knows four words: a traveller makes a
// journey, leg by leg, and takes a seat on each leg. Seats have room for so many, week by week.

#include "planner/limits.h"
#include "planner/problem.h"

namespace waymark::planner {

/// Journeys to start from (by traveller) may be given: an old plan, where it still fits. They never make the
/// answer worse.
Plan plan(const Problem& problem, const Limits& limits, const Listener& listener = {},
          const std::vector<Journey>& start = {});

}  // namespace waymark::planner
