#pragma once
// More to ask of a programme that is there already, whoever made it: so that a difficulty can be measured by
// itself, beside the same programme without it.

#include <cstdint>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::bench {

/// Each twist has random numbers of its own: asking for another one too leaves the first as it was.
struct Twists {
    std::uint64_t seed = 1;
    bool balance = false;        ///< Half of each cohort in the first sector in each of its first two blocks.
    double budget = 0;           ///< The share that is left of what the plan spends; 0: no budget.
    double fixed_share = 0;      ///< Of all blocks: decided as the plan has them.
    double published_share = 0;  ///< Of all blocks: told to people as the plan has them.
};

/// The programme with the twists. The plan has a journey of the right length for every apprentice, and keeps
/// the programme's rules. Where a budget is asked for and no placement costs anything, they are given weekly
/// costs first; what is decided can always be paid.
domain::Programme twist(domain::Programme programme, const domain::Plan& plan, const Twists& twists);

}  // namespace waymark::bench
