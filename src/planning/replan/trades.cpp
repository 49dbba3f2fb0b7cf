#include "planning/replan/trades.h"

#include <algorithm>

namespace waymark::planning {

namespace {

/// A gain for one unplaced block may take so many moves of others; docs/decisions/least-change.md.
constexpr std::int64_t longest_chain = 64;

/// More than any journey's visits, competences, unease and balance can cost.
std::int64_t dearest_journey(const domain::Programme& programme) {
    const auto& weights = programme.weights;
    std::int64_t needs = 0;
    for (const auto& need : programme.rules.visit_sectors) needs += need.blocks;
    for (const auto& need : programme.rules.visit_settings) needs += need.blocks;
    std::int64_t uneasiest = 0;
    for (const auto& apprentice : programme.apprentices) {
        const auto& blocks = programme.cohorts[apprentice.cohort].blocks;
        const auto count = std::ranges::count(blocks, domain::BlockKind::Placement, &domain::Block::kind);
        uneasiest =
            std::max<std::int64_t>(uneasiest, 4 * count * (100 + std::max(0, apprentice.max_travel - 30)));
    }
    const auto competences = static_cast<std::int64_t>(programme.competences.size());
    const auto rows = static_cast<std::int64_t>(programme.rules.balance.size());
    return needs * weights.visit + competences * weights.gap + rows * weights.balance + uneasiest;
}

}  // namespace

domain::Weights weights_for(Trade trade, const domain::Programme& programme) {
    auto weights = programme.weights;
    if (trade == Trade::FewestChanges) {
        weights = weights_with_everybody_placed(programme);
        weights.change = std::max(weights.change, dearest_journey(programme) + 1);
    } else if (trade == Trade::BestQuality) {
        // One point: less than any gain, so that nothing changes for nothing.
        weights.change = std::min<std::int64_t>(weights.change, 1);
    }
    return weights;
}

domain::Weights weights_with_everybody_placed(const domain::Programme& programme) {
    auto weights = programme.weights;
    const auto change = std::max(weights.change, dearest_journey(programme) + 1);
    weights.unfilled = std::max(weights.unfilled, longest_chain * (change + dearest_journey(programme)));
    return weights;
}

Rank rank(Trade trade, const domain::Price& price, std::size_t people_told) {
    switch (trade) {
        case Trade::FewestChanges:
            return {price.unfilled_blocks, static_cast<std::int64_t>(people_told), price.total()};
        case Trade::Balanced:
            return {price.total(), price.unfilled_blocks, static_cast<std::int64_t>(people_told)};
        case Trade::BestQuality:
            return {price.total() - price.change, price.changed_blocks,
                    static_cast<std::int64_t>(people_told)};
    }
    return {};
}

}  // namespace waymark::planning
