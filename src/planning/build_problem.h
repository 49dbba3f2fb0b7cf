#pragma once
// A programme in the optimiser's four words, and its answer back in ours: apprentices are travellers,
// placement blocks legs, placements seats.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "planner/problem.h"

namespace waymark::planning {

/// A row of the problem that is a placement's places, in weeks in which the same blocks are under way and it
/// has fewest places.
struct PlacesRow {
    std::uint32_t row = 0;
    base::Ref<domain::Placement> placement;
    base::Period period;
};

/// A row that is a side of a balance row of the programme's rules: too few, or too many.
struct BalanceSide {
    std::uint32_t row = 0;
    std::size_t balance = 0;  ///< Position among the rules' balance rows.
    bool is_min = false;
};

/// The row that is the budget: so many pence are a unit of it.
struct BudgetRow {
    std::uint32_t row = 0;
    std::int64_t unit = 1;
};

/// What the rows of a problem stand for.
struct RowMeanings {
    std::vector<PlacesRow> places;
    std::vector<BalanceSide> balance;
    std::optional<BudgetRow> budget;
};

struct Translation {
    planner::Problem problem;
    RowMeanings rows;
};

/// The programme has passed rules::check_fixed.
Translation translate(const domain::Programme& programme);

/// The programme has passed rules::check_fixed: what fixed blocks take is taken off the rooms here.
planner::Problem build_problem(const domain::Programme& programme);

/// The optimiser's plan as one of the programme that its problem was built from.
domain::Plan read_plan(const domain::Programme& programme, const planner::Plan& plan);

}  // namespace waymark::planning
