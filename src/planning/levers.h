#pragma once
// What would improve a plan most: the single things that stand between apprentices and what they lack.

#include <cstdint>
#include <optional>
#include <vector>

#include "planning/explain.h"

namespace waymark::planning {

/// One thing that could be otherwise (a place more, a clearance in time, a driver) and everyone whom it alone
/// keeps from a filled block, a visit or a competence. A place more helps one of them at a time, so the
/// numbers say how many it could help, not how many it will.
struct Lever {
    rules::RuleId rule = rules::RuleId::Capacity;
    std::optional<base::Ref<domain::Setting>>
        setting;  ///< Of full placements, and the block they are full in.
    std::optional<base::Period> period;
    std::vector<base::Ref<domain::Placement>> placements;  ///< The full ones, each once, in order.
    std::optional<base::Ref<domain::Clearance>> clearance;
    int unfilled_blocks = 0;
    int missing_visits = 0;
    int missing_competences = 0;
    std::vector<base::Ref<domain::Apprentice>> apprentices;  ///< In order, each once.
    std::int64_t points = 0;                                 ///< What all of these cost in the plan's price.
    friend bool operator==(const Lever&, const Lever&) = default;
};

/// The dearest first. Only what one lever alone would mend counts: who is too young and too far away as well
/// is not helped by one of the two.
std::vector<Lever> levers(const domain::Programme& programme, const Explanation& explanation);

}  // namespace waymark::planning
