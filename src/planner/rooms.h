#pragma once
// What is left in the rows, as journeys come and go.

#include <cstdint>
#include <vector>

#include "planner/journey_cost.h"
#include "planner/problem.h"

namespace waymark::planner {

inline std::vector<std::int64_t> rooms_of(const Problem& problem) {
    std::vector<std::int64_t> rooms;
    rooms.reserve(problem.rows.size());
    for (const Row& row : problem.rows) rooms.push_back(row.room);
    return rooms;
}

inline void take(const Problem& problem, std::uint32_t who, const Journey& journey,
                 std::vector<std::int64_t>& left) {
    for_each_use(problem, problem.travellers[who], journey,
                 [&](std::uint32_t row, std::int64_t amount) { left[row] -= amount; });
}

inline void give_back(const Problem& problem, std::uint32_t who, const Journey& journey,
                      std::vector<std::int64_t>& left) {
    for_each_use(problem, problem.travellers[who], journey,
                 [&](std::uint32_t row, std::int64_t amount) { left[row] += amount; });
}

/// Takes the journey where no hard row lacks room; says whether it did.
inline bool take_if_it_fits(const Problem& problem, std::uint32_t who, const Journey& journey,
                            std::vector<std::int64_t>& left) {
    take(problem, who, journey, left);
    bool fits = true;
    for_each_use(problem, problem.travellers[who], journey, [&](std::uint32_t row, std::int64_t amount) {
        if (amount > 0 && left[row] < 0 && problem.rows[row].penalty == hard) fits = false;
    });
    if (!fits) give_back(problem, who, journey, left);
    return fits;
}

/// The penalties of soft rows that are overdrawn.
inline Points overdrawn(const Problem& problem, const std::vector<std::int64_t>& left) {
    Points cost = 0;
    for (std::size_t r = 0; r < left.size(); ++r)
        if (left[r] < 0 && problem.rows[r].penalty != hard) cost += problem.rows[r].penalty * -left[r];
    return cost;
}

}  // namespace waymark::planner
