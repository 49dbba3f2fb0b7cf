#include "planner/soft_budget.h"

#include <algorithm>
#include <cmath>

namespace waymark::planner {

namespace {

constexpr int passes = 20;
constexpr double first_guess = 50;  // points for the dearest stay
constexpr double highest = 1e5;     // points for the dearest stay: dearer than anything it may be good for
constexpr double raise = 4;
constexpr int halvings = 7;
constexpr double coldest = 4;
constexpr double hottest = 1000;

class Settling {
public:
    Settling(SoftAscent& soft, std::size_t row, double largest_use, double room, const ShouldStop& stop)
        : m_soft(soft), m_row(row), m_largest(largest_use), m_room(room), m_stop(stop) {}

    void run() {
        if (!is_overdrawn_at(0)) return;
        double low = 0;
        double high = first_guess;
        while (high < highest && is_overdrawn_at(high)) {
            low = high;
            high *= raise;
        }
        for (int halving = 0; halving < halvings && !m_stop(); ++halving) {
            const double middle = low > 0 ? std::sqrt(low * high) : high / raise;
            (is_overdrawn_at(middle) ? low : high) = middle;
        }
        is_overdrawn_at((low + high) / 2);
    }

private:
    /// Whether more than the room is asked for at this price, in points for the dearest stay. Warm enough for
    /// the places' prices to follow a change as large as this.
    bool is_overdrawn_at(double price) {
        const double warm = std::clamp(std::abs(price - m_now) / 2, 5 * coldest, hottest);
        m_now = price;
        m_soft.hold(m_row, price / m_largest);
        m_soft.run({passes, warm, coldest}, m_stop);
        return m_soft.demand(m_row) > m_room;
    }

    SoftAscent& m_soft;
    std::size_t m_row;
    double m_largest;
    double m_room;
    const ShouldStop& m_stop;
    double m_now = 0;
};

}  // namespace

void settle_coarse_rows(const Problem& problem, SoftAscent& soft, const std::vector<std::int64_t>& rooms,
                        const ShouldStop& stop) {
    const auto largest = largest_uses(problem);
    for (std::size_t r = 0; r < problem.rows.size(); ++r)
        if (is_coarse(problem.rows[r], largest[r]))
            Settling(soft, r, largest[r], static_cast<double>(rooms[r]), stop).run();
}

}  // namespace waymark::planner
