#pragma once
// What a plan would cost if one block had to be as somebody wishes: planned again, from the old plan.

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/plans/price.h"
#include "planner/limits.h"
#include "planning/whynot/chains.h"
#include "planning/whynot/own_block.h"

namespace waymark::planning {

struct Forced {
    std::vector<base::Ref<domain::Placement>> tried;  ///< Where the block was planned to be, one by one.
    bool tried_all = true;                            ///< Everywhere that the rules of eligibility allow.
    std::optional<base::Ref<domain::Placement>> placement;  ///< The best of them; empty: there is no plan.
    domain::Price difference;                               ///< Of the best plan found so.
    std::int64_t at_least = 0;  ///< Proven, of those tried: no plan costs less above the old one.
    std::vector<Step> changes;  ///< Every block that is otherwise, the asked one first.
    friend bool operator==(const Forced&, const Forced&) = default;
};

/// Plans once for each placement that the block may be spent at: the wished one, else the best liked, and at
/// most so many. The block is a free one.
struct ForcedQuery {
    OwnBlock asked;
    std::optional<base::Ref<domain::Placement>> wished = {};
    std::size_t placements_max = 6;
};
Forced plan_forced(const domain::Programme& programme, const domain::Plan& plan, const ForcedQuery& query,
                   const planner::Limits& limits);

}  // namespace waymark::planning
