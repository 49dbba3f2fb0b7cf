#pragma once
// The price of a budget. It joins everybody, and the prices of places follow whatever it is: moved a little
// in every pass, it still has the price of the first, hot passes when the last have come. But at a given
// price of it the places' prices settle quickly, and what is then spent falls as it rises. So it is looked
// for by halving.

#include "planner/soft_ascent.h"

namespace waymark::planner {

/// After the first, hot passes: a price for each coarse row of the problem at which its room is just used; 0
/// where it is not used up.
void settle_coarse_rows(const Problem& problem, SoftAscent& soft, const std::vector<std::int64_t>& rooms,
                        const ShouldStop& stop);

}  // namespace waymark::planner
