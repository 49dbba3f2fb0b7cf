#pragma once
// Where else an apprentice could spend one block, the other blocks staying as they are, if there were a
// place.

#include <optional>
#include <span>
#include <vector>

#include "domain/plans/price.h"
#include "planning/whynot/own_block.h"

namespace waymark::planning {

struct SingleMove {
    base::Ref<domain::Placement> to;
    domain::Price difference;  ///< Of the journey.
};

/// Every other placement that the rules about apprentices and journeys allow, in the order of the programme;
/// only the wished one where there is one, and that whatever the rules of eligibility say where it is
/// allowed.
struct MovesWanted {
    OwnBlock own;
    std::optional<base::Ref<domain::Placement>> wished = {};
    bool is_allowed = false;
};
std::vector<SingleMove> moves_of_block(const domain::Programme& programme,
                                       std::span<const domain::DatedBlock> blocks,
                                       const domain::Journey& journey, const MovesWanted& wanted);

/// What the journey's price would change by without the block.
domain::Price price_of_leaving(const domain::Programme& programme, const domain::Journey& journey,
                               const OwnBlock& own);

/// Whether the journey has no more blocks in one placement, or organisation, than the rules allow.
bool keeps_limits(const domain::Programme& programme, std::span<const domain::DatedBlock> blocks,
                  const domain::Journey& journey, base::Ref<domain::Apprentice> apprentice);

}  // namespace waymark::planning
