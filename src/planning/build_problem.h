#pragma once
// A programme in the optimiser's four words, and its answer back in ours: apprentices are travellers,
// placement blocks legs, placements seats.

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "planner/problem.h"

namespace waymark::planning {

/// The programme has passed rules::check_fixed: what fixed blocks take is taken off the rooms here.
planner::Problem build_problem(const domain::Programme& programme);

/// The optimiser's plan as one of the programme that its problem was built from.
domain::Plan read_plan(const domain::Programme& programme, const planner::Plan& plan);

}  // namespace waymark::planning
