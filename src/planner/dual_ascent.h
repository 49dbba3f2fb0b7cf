#pragma once
// Prices from nothing: steps along the shortage of each row, damped, until they no longer help. They are a
// quick start for the linear programme, and their bound is a proof like any other.

#include <cstdint>
#include <vector>

#include "planner/generation.h"

namespace waymark::planner {

struct Ascent {
    RowPrices prices;
    Fine bound = 0;
    std::int64_t passes = 0;
};

Ascent ascend(PricingCrew& crew, const std::vector<std::uint32_t>& travellers,
              const std::vector<std::int64_t>& rooms, int passes, const ShouldStop& stop);

}  // namespace waymark::planner
