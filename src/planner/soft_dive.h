#pragma once
// From softened prices to whole journeys: again and again those who are surest of their journey get it, and
// the prices follow what is left for the others. Its work grows with the number of travellers.

#include <vector>

#include "engine/pricing_crew.h"
#include "planner/soft_master.h"

namespace waymark::planner {

struct SoftDive {
    Cooling cooling{20, 1.5, 1.0};  ///< Between two steps.
    double part = 0.1;              ///< Of the open travellers, at least, that each step decides.
    std::size_t enough = 12;        ///< Known journeys that still fit; who has fewer gets new ones ...
    std::size_t keep = 6;           ///< ... so many at each step.
};

/// A journey for each of the travellers, by position, that fits what is left; told to stop, it makes do with
/// what is known. The master's known journeys and prices are used up.
std::vector<Journey> soft_dive(engine::PricingCrew& crew, SoftMaster& master,
                               const std::vector<std::uint32_t>& travellers, std::vector<std::int64_t> left,
                               const SoftDive& manner, const ShouldStop& stop);

}  // namespace waymark::planner
