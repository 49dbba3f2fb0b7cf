#pragma once
// What the prices of rows make a stay cost: for each window and seat.

#include <cstdint>
#include <vector>

#include "planner/problem.h"

namespace waymark::planner {

/// What a stay costs beyond its own cost: for each window and seat. Rounded down, so a bound made of it is
/// safe.
class StayPrices final : public engine::Oracle::Charges {
public:
    /// A stay that no room is left for.
    static constexpr Fine blocked = Fine{1} << 52;

    StayPrices(const Problem& problem, const RowPrices& prices);

    /// Blocks every stay that would take more than `left` of a hard row.
    void block_full(const Problem& problem, const std::vector<std::int64_t>& left);

    [[nodiscard]] const Fine* of_window(std::uint32_t window) const {
        return m_prices.data() + window * m_seats;
    }

private:
    std::size_t m_seats;
    std::vector<Fine> m_prices;
};

}  // namespace waymark::planner
