#include "planning/shared_time.h"

#include <algorithm>

namespace waymark::planning {

std::optional<planner::Limits> SharedTime::next(std::size_t still_to_come) const {
    if (m_whole.stop && m_whole.stop->load(std::memory_order_relaxed)) return {};
    auto limits = m_whole;
    if (m_whole.seconds <= 0) return limits;
    const double left = m_whole.seconds - m_seconds_gone();
    if (left <= 0) return {};
    constexpr double least_share = 1.0 / 7;
    limits.seconds = left * std::max(least_share, 1 / static_cast<double>(still_to_come + 1));
    return limits;
}

}  // namespace waymark::planning
