#pragma once
// A first plan in little time: one after the other takes the best journey, at given prices, of what is left.

#include <vector>

#include "engine/limits.h"
#include "engine/pricing_crew.h"

namespace waymark::engine {

/// A journey for each traveller. Those whose best journey costs most at the prices (`least`, by traveller)
/// come first: they have the most to lose. So many at a time are priced together, before rows are looked at
/// again; a soft row that is overdrawn by then costs its penalty. Told to stop, it leaves stopgaps.
std::vector<Journey> hand_out(PricingCrew& crew, const RowPrices& prices, const std::vector<Fine>& least,
                              std::vector<std::int64_t> left, std::size_t at_a_time, std::int64_t nodes,
                              const ShouldStop& stop);

}  // namespace waymark::engine
