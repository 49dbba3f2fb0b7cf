#pragma once
// A first plan in little time: one after the other takes the best journey, at given prices, of what is left.

#include <vector>

#include "engine/limits.h"
#include "engine/pricing_crew.h"
#include "planner/problem.h"

namespace waymark::planner {

/// A journey for each traveller. Those whose best journey costs most at the prices (`least`, by traveller)
/// come first: they have the most to lose. Told to stop, it leaves stopgaps.
std::vector<Journey> hand_out(engine::PricingCrew& crew, const Problem& problem, const RowPrices& prices,
                              const std::vector<Fine>& least, std::vector<std::int64_t> left,
                              const engine::ShouldStop& stop);

}  // namespace waymark::planner
