#pragma once
// What the engine hands back.

#include <vector>

#include "engine/oracle.h"

namespace waymark::engine {

struct Plan {
    std::vector<Journey> journeys;  ///< By traveller.
    Points cost = 0;
    Points bound = 0;  ///< Proven: no plan costs less.
    /// What a unit of each row is worth in the bound, in points. Empty where there was no time for any.
    std::vector<double> row_prices;
};

}  // namespace waymark::engine
