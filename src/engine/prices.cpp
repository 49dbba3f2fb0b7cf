#include "engine/prices.h"

#include <algorithm>
#include <cmath>

namespace waymark::engine {

namespace {

__extension__ using Wide = __int128;

constexpr int shift = price_bits - fine_bits;
// Beyond 2^28 points a unit no price is of use, and sums of charges stay far from the end of 64 bits.
constexpr double highest_price = 0x1p28;

/// The prices of shared rows are worth no more together than the one penalty that they share.
void keep_within_shared(const std::vector<Row>& rows, RowPrices& prices) {
    Wide sum = 0;
    Points penalty = 0;
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (rows[r].shared) {
            sum += prices[r];
            penalty = rows[r].penalty;
        }
    const Wide most = static_cast<Wide>(penalty) << price_bits;
    if (sum <= most) return;
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (rows[r].shared) prices[r] = static_cast<std::int64_t>(prices[r] * most / sum);
}

}  // namespace

RowPrices to_row_prices(const std::vector<Row>& rows, const std::vector<double>& prices) {
    RowPrices rounded(prices.size());
    for (std::size_t r = 0; r < prices.size(); ++r) {
        const Points penalty = rows[r].penalty;
        const double most =
            penalty == hard ? highest_price : std::min(highest_price, static_cast<double>(penalty));
        const double price = std::clamp(std::isfinite(prices[r]) ? prices[r] : 0.0, 0.0, most);
        rounded[r] = static_cast<std::int64_t>(std::floor(price * 0x1p30));
    }
    keep_within_shared(rows, rounded);
    return rounded;
}

std::vector<double> real_prices(const RowPrices& prices) {
    std::vector<double> real;
    real.reserve(prices.size());
    for (const auto price : prices) real.push_back(static_cast<double>(price) * 0x1p-30);
    return real;
}

Fine worth_of_rooms(const RowPrices& prices, const std::vector<std::int64_t>& rooms) {
    Wide worth = 0;
    for (std::size_t r = 0; r < prices.size(); ++r) worth += static_cast<Wide>(prices[r]) * rooms[r];
    return -static_cast<Fine>(-worth >> shift);
}

Points round_up(Fine bound) { return -((-bound) >> fine_bits); }

}  // namespace waymark::engine
