#pragma once
// Better prices and a proven bound for all travellers together: journeys are priced exactly at the best
// prices so far, the best of them become known, and the softened programme over the known ones moves the
// prices a little. Its work grows with the number of travellers.

#include <functional>
#include <vector>

#include "engine/pricing_crew.h"
#include "planner/soft_master.h"

namespace waymark::planner {

struct Sharpening {
    int rounds = 12;
    std::size_t keep = 8;         ///< Journeys for each traveller and round.
    std::int64_t nodes = 1000;    ///< Of each search for them.
    Cooling cooling{60, 2, 1.4};  ///< In the first round; each round begins where the one before ended.
    double coldest = 0.3;         ///< Points.
    double radius = 10;  ///< How far a price may move in a round, in points; less after each failure.
};

struct Sharpened {
    Fine bound = 0;  ///< Proven.
    RowPrices prices;
    std::vector<Fine> least;  ///< By traveller: what its best journey costs at these prices, at least.
};

/// `tell` is called with each round's best bound; it says whether to stop. At least one round is run.
Sharpened sharpen(engine::PricingCrew& crew, SoftMaster& master, const std::vector<std::uint32_t>& everyone,
                  const std::vector<std::int64_t>& rooms, const Sharpening& manner,
                  const std::function<bool(Fine)>& tell);

}  // namespace waymark::planner
