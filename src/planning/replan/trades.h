#pragma once
// What a plan after a change may be traded for, and the weights that make the planner trade so.

#include <cstdint>
#include <tuple>

#include "domain/plans/price.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

enum class Trade {
    FewestChanges,  ///< Nobody unplaced; then as few people told something new as can be; then the price.
    Balanced,       ///< The price as the programme's own weights have it, a changed block at its price.
    BestQuality,    ///< As if nothing had been told; of equals the one with fewer changes.
};

/// The weights for a search of the trade; of FewestChanges for blocks told, people are counted besides.
domain::Weights weights_for(Trade trade, const domain::Programme& programme);

/// The programme's weights, but that no price is worth leaving a block unfilled for.
domain::Weights weights_with_everybody_placed(const domain::Programme& programme);

/// What the trade looks at, in its order; less is better.
using Rank = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
Rank rank(Trade trade, const domain::Price& price, std::size_t people_told);

}  // namespace waymark::planning
