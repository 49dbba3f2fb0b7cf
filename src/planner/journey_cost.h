#pragma once
// What a journey costs and takes, computed plainly.

#include "planner/problem.h"

namespace waymark::planner {

/// The cost of unease u.
Points unease_cost(const std::vector<Bend>& bends, std::int64_t unease);

/// The cost of the journey without any price of a row.
Points journey_cost(const Problem& problem, const Traveller& traveller, JourneyView journey);

/// Calls take(row, amount) for all that the journey's free legs take.
template <class Take>
void for_each_use(const Problem& problem, const Traveller& traveller, JourneyView journey, Take take) {
    for (std::size_t leg = 0; leg < journey.size(); ++leg) {
        if (journey[leg] == no_seat || traveller.legs[leg].fixed) continue;
        for (const Use& use : problem.windows[traveller.legs[leg].window].of(journey[leg]))
            take(use.row, use.amount);
    }
}

/// The journey that leaves all legs empty that may be empty.
Journey empty_journey(const Problem& problem, const Traveller& traveller);

/// Whether every leg takes one of its options, or none where it may, within the limits by seat and owner.
bool is_journey(const Problem& problem, const Traveller& traveller, JourneyView journey);

/// The penalties of the soft rows at this use of all rows.
Points row_cost(const Problem& problem, const std::vector<std::int64_t>& used);

}  // namespace waymark::planner
