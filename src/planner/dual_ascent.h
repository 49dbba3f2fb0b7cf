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

/// How far each pass moves a price, first and last, in points.
struct Steps {
    int passes = 0;
    double first = 0;
    double last = 0;
    bool exact = false;  ///< Prices journeys to the end; otherwise by the quick table alone.
};

/// `met` is called with each journey that was best in an exact pass.
Ascent ascend(PricingCrew& crew, const std::vector<std::uint32_t>& travellers,
              const std::vector<std::int64_t>& rooms, const RowPrices& start, const Steps& steps,
              const ShouldStop& stop,
              const std::function<void(std::size_t position, const Journey&)>& met = {});

}  // namespace waymark::planner
