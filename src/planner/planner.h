#pragma once
// The front door of the optimiser: plan(Problem, Limits) -> Plan. It knows four words: a traveller makes a
// journey, leg by leg, and takes a seat on each leg. Seats have room for so many, week by week.

#include "planner/limits.h"
#include "planner/problem.h"

namespace waymark::planner {

Plan plan(const Problem& problem, const Limits& limits, const Listener& listener = {});

}  // namespace waymark::planner
