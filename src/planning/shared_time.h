#pragma once
// One limit of time for many plannings, of which nobody knows beforehand how long each will take.

#include <cstddef>
#include <functional>
#include <optional>

#include "planner/limits.h"

namespace waymark::planning {

class SharedTime {
public:
    /// `whole.seconds` is for all together (0 and less: no limit); the other limits are for each planning.
    /// `seconds_gone` is somebody else's clock.
    SharedTime(const planner::Limits& whole, std::function<double()> seconds_gone)
        : m_whole(whole), m_seconds_gone(std::move(seconds_gone)) {}

    /// For the next planning, with so many still to come after it; nothing: the time is over, or somebody
    /// asked to stop. Most plannings end before their time, so a share is never less than a seventh of what
    /// is left.
    [[nodiscard]] std::optional<planner::Limits> next(std::size_t still_to_come) const;

private:
    planner::Limits m_whole;
    std::function<double()> m_seconds_gone;
};

}  // namespace waymark::planning
