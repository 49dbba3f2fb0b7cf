#include "planning/whynot/own_limit.h"

#include <algorithm>

#include "planning/whynot/flow.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Placement;

/// How many free blocks a limit leaves: decided ones count towards it.
int left(const std::optional<int>& at_most, int decided, int blocks) {
    return at_most ? std::max(0, *at_most - decided) : blocks;
}

/// The blocks as a flow: from each free block to the placements where it may be spent, from those to their
/// organisations, and from there to the end.
struct OwnFlow {
    const domain::Programme& programme;
    const domain::Apprentice& apprentice;
    std::vector<domain::DatedBlock> blocks;

    [[nodiscard]] std::size_t source() const { return 0; }
    [[nodiscard]] std::size_t sink() const { return 1; }
    [[nodiscard]] std::size_t of_block(std::size_t block) const { return 2 + block; }
    [[nodiscard]] std::size_t of(Ref<Placement> placement) const { return 2 + blocks.size() + placement.at; }
    [[nodiscard]] std::size_t of(Ref<domain::Organisation> organisation) const {
        return 2 + blocks.size() + programme.placements.size() + organisation.at;
    }
    [[nodiscard]] std::size_t nodes() const {
        return 2 + blocks.size() + programme.placements.size() + programme.organisations.size();
    }
    [[nodiscard]] bool is_free(std::size_t block) const {
        return domain::find_fixed(apprentice, static_cast<int>(block)) == nullptr;
    }
    [[nodiscard]] int decided(auto is_counted) const {
        return static_cast<int>(std::ranges::count_if(apprentice.fixed, [&](const domain::FixedBlock& fixed) {
            return fixed.placement && is_counted(*fixed.placement);
        }));
    }
    void add_limits(Flow& flow) const;
    void add_block(Flow& flow, std::size_t block) const;
};

void OwnFlow::add_limits(Flow& flow) const {
    const auto all = static_cast<int>(blocks.size());
    for (const auto placement : programme.placements.refs()) {
        const int there = decided([&](Ref<Placement> other) { return other == placement; });
        flow.add(of(placement), of(programme.placements[placement].organisation),
                 left(programme.rules.placement_at_most, there, all));
    }
    for (const auto organisation : programme.organisations.refs()) {
        const int there = decided(
            [&](Ref<Placement> other) { return programme.placements[other].organisation == organisation; });
        flow.add(of(organisation), sink(), left(programme.rules.organisation_at_most, there, all));
    }
}

void OwnFlow::add_block(Flow& flow, std::size_t block) const {
    for (const auto placement : programme.placements.refs())
        if (rules::is_eligible(
                {programme, apprentice, blocks[block], programme.placements[placement], placement}))
            flow.add(of_block(block), of(placement), 1);
}

}  // namespace

std::optional<OwnLimit> find_own_limit(const domain::Programme& programme, const OwnBlock& asked) {
    const auto& rules = programme.rules;
    if (!rules.placement_at_most && !rules.organisation_at_most) return {};
    const auto& apprentice = programme.apprentices[asked.apprentice];
    const OwnFlow own{programme, apprentice, domain::placement_blocks(programme.cohorts[apprentice.cohort])};
    Flow flow(own.nodes());
    own.add_limits(flow);
    for (std::size_t block = 0; block < own.blocks.size(); ++block) {
        if (!own.is_free(block)) continue;
        own.add_block(flow, block);
        if (static_cast<int>(block) != asked.block) flow.add(own.source(), own.of_block(block), 1);
    }
    flow.maximise(own.source(), own.sink());
    const auto reached = flow.reachable(own.of_block(static_cast<std::size_t>(asked.block)));
    if (reached[own.sink()]) return {};

    OwnLimit limit;
    bool is_by_placement = false;
    for (std::size_t block = 0; block < own.blocks.size(); ++block)
        if (reached[own.of_block(block)]) limit.blocks.push_back(static_cast<int>(block));
    for (const auto placement : programme.placements.refs()) {
        if (!reached[own.of(placement)]) continue;
        limit.placements.push_back(placement);
        is_by_placement |= !reached[own.of(programme.placements[placement].organisation)];
    }
    limit.rule = is_by_placement ? rules::RuleId::PlacementAtMost : rules::RuleId::OrganisationAtMost;
    limit.at_most = is_by_placement ? *rules.placement_at_most : *rules.organisation_at_most;
    if (limit.placements.empty()) return {};
    return limit;
}

}  // namespace waymark::planning
