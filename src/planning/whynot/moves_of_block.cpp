#include "planning/whynot/moves_of_block.h"

#include "rules/catalogue.h"

namespace waymark::planning {

bool keeps_limits(const domain::Programme& programme, std::span<const domain::DatedBlock> blocks,
                  const domain::Journey& journey, base::Ref<domain::Apprentice> apprentice) {
    std::vector<rules::Finding> broken;
    const rules::JourneyView view{programme, apprentice, blocks, journey};
    for (const auto rule : {rules::RuleId::PlacementAtMost, rules::RuleId::OrganisationAtMost})
        std::get<rules::JourneyCheck>(rules::find_rule(rule).check).judge(view, broken);
    return broken.empty();
}

std::vector<SingleMove> moves_of_block(const domain::Programme& programme,
                                       std::span<const domain::DatedBlock> blocks,
                                       const domain::Journey& journey, const MovesWanted& wanted) {
    const auto& own = wanted.own;
    const auto at = static_cast<std::size_t>(own.block);
    const auto& apprentice = programme.apprentices[own.apprentice];
    const auto now = domain::journey_price(programme, own.apprentice, journey);
    auto moved = journey;
    std::vector<SingleMove> moves;
    for (const auto placement : programme.placements.refs()) {
        if (journey[at] == placement || (wanted.wished && *wanted.wished != placement)) continue;
        const rules::Stay stay{programme, apprentice, blocks[at], programme.placements[placement], placement};
        if (!wanted.is_allowed && !rules::is_eligible(stay)) continue;
        moved[at] = placement;
        if (keeps_limits(programme, blocks, moved, own.apprentice))
            moves.push_back({placement, domain::journey_price(programme, own.apprentice, moved) - now});
    }
    return moves;
}

domain::Price price_of_leaving(const domain::Programme& programme, const domain::Journey& journey,
                               const OwnBlock& own) {
    auto without = journey;
    without[static_cast<std::size_t>(own.block)].reset();
    return domain::journey_price(programme, own.apprentice, without) -
           domain::journey_price(programme, own.apprentice, journey);
}

}  // namespace waymark::planning
