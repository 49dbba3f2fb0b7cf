#pragma once
// One apprentice's own shortage: more blocks than the few placements that are open to them may be used for.

#include <optional>
#include <vector>

#include "domain/programmes/programme.h"
#include "planning/whynot/own_block.h"
#include "rules/rule_id.h"

namespace waymark::planning {

/// In these blocks the apprentice may be at these placements alone, and a limit on blocks in one placement
/// (or organisation) allows one block fewer. No blocks: the limit is in the way as the rest of the plan
/// stands.
struct OwnLimit {
    rules::RuleId rule = rules::RuleId::PlacementAtMost;
    int at_most = 0;
    std::vector<int> blocks;                               ///< The asked one among them, in order.
    std::vector<base::Ref<domain::Placement>> placements;  ///< In the order of the programme.
    friend bool operator==(const OwnLimit&, const OwnLimit&) = default;
};

/// Holds of every plan. The block is a free one.
std::optional<OwnLimit> find_own_limit(const domain::Programme& programme, const OwnBlock& asked);

}  // namespace waymark::planning
