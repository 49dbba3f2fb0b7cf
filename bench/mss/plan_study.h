#pragma once
// From an instance to a solution: journeys for all students, their score, and a bound that is proven.

#include <functional>
#include <optional>

#include "bench/mss/instance.h"
#include "engine/limits.h"
#include "engine/plan.h"

namespace waymark::mss {

struct Solution {
    std::optional<std::vector<engine::Journey>> journeys;  ///< Nothing where no whole plan was found.
    std::int64_t score = 0;
    std::int64_t bound = 0;  ///< No plan scores more.
};

/// Called with score (nothing where there is none yet) and bound.
using StudyListener =
    std::function<void(double seconds, std::optional<std::int64_t> score, std::int64_t bound)>;

Solution plan_study(const Instance& instance, const engine::Limits& limits,
                    const StudyListener& listener = {});

/// As lines of student, period, hospital and discipline, counted from 1, for each period that is taken.
std::string written(const Instance& instance, const std::vector<engine::Journey>& journeys);

}  // namespace waymark::mss
