#pragma once
// What was decided: one placement, or none, for each placement block of each apprentice.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "domain/placements/placement.h"

namespace waymark::domain {

/// One entry for each placement block of the apprentice's cohort, in order. Empty: unfilled.
using Journey = std::vector<std::optional<base::Ref<Placement>>>;

struct Plan {
    std::string programme;              ///< The programme's id.
    std::vector<Journey> journeys;      ///< By position of the apprentice.
    std::int64_t cost = 0;              ///< The objective.
    std::optional<std::int64_t> bound;  ///< A proven lower bound on every plan's cost.
    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace waymark::domain
