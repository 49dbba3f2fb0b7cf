#pragma once
// The end of a proof: where plan and bound are close, every journey that could be part of a better plan is
// listed, and the best plan among those is found by branching. What is left unlisted is proven to be of no
// use.

#include <optional>
#include <vector>

#include "engine/generation.h"
#include "engine/incumbent.h"

namespace waymark::engine {

struct Closing {
    bool proven = false;                           ///< Nothing is cheaper than the plan, or than `journeys`.
    std::optional<std::vector<Journey>> journeys;  ///< A cheaper plan, by traveller.
};

/// `prices` and their bound `root`, with what each traveller's best journey costs at them (`least`). Gives up
/// where too many journeys are left, or after `nodes` branches.
Closing close_gap(PricingCrew& crew, const Incumbent& incumbent, const RowPrices& prices,
                  const std::vector<Fine>& least, Fine root, int nodes, const ShouldStop& stop);

}  // namespace waymark::engine
