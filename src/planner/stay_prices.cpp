#include "planner/stay_prices.h"

namespace waymark::planner {

namespace {

__extension__ using Wide = __int128;

}  // namespace

StayPrices::StayPrices(const Problem& problem, const RowPrices& prices)
    : m_seats(problem.seats.size()), m_prices(problem.windows.size() * problem.seats.size()) {
    for (std::size_t w = 0; w < problem.windows.size(); ++w)
        for (std::uint32_t seat = 0; seat < m_seats; ++seat) {
            Wide charge = 0;
            for (const Use& use : problem.windows[w].of(seat))
                charge += static_cast<Wide>(prices[use.row]) * use.amount;
            m_prices[w * m_seats + seat] =
                static_cast<Fine>(charge >> (engine::price_bits - engine::fine_bits));
        }
}

void StayPrices::block_full(const Problem& problem, const std::vector<std::int64_t>& left) {
    for (std::size_t w = 0; w < problem.windows.size(); ++w)
        for (std::uint32_t seat = 0; seat < m_seats; ++seat)
            for (const Use& use : problem.windows[w].of(seat))
                if (problem.rows[use.row].penalty == hard && use.amount > left[use.row])
                    m_prices[w * m_seats + seat] = blocked;
}

}  // namespace waymark::planner
