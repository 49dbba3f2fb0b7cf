#pragma once
// Prices of rows, in fixed point: sums are exact, so every bound is a proof.

#include <cstdint>
#include <vector>

#include "engine/row.h"

namespace waymark::engine {

/// 1/1024 of a point: the unit of everything that is compared while pricing.
using Fine = std::int64_t;
inline constexpr int fine_bits = 10;
constexpr Fine fine(Points points) { return points << fine_bits; }

/// A price for a unit of each row, in points / 2^30; not negative, at most the row's penalty.
using RowPrices = std::vector<std::int64_t>;
inline constexpr int price_bits = 30;

/// From real numbers: rounded, and brought into the range that makes any prices a proof.
RowPrices to_row_prices(const std::vector<Row>& rows, const std::vector<double>& prices);

/// In points.
std::vector<double> real_prices(const RowPrices& prices);

/// What the prices earn on the rooms: the sum of price * room, rounded up.
Fine worth_of_rooms(const RowPrices& prices, const std::vector<std::int64_t>& rooms);

/// The least number of whole points that is not below the bound.
Points round_up(Fine bound);

}  // namespace waymark::engine
