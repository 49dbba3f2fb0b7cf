#include "bench/generator/twists.h"

#include <algorithm>
#include <array>

#include "base/random.h"

namespace waymark::bench {

namespace {

using base::Money;
using base::Random;
using base::Ref;

/// Pence a week, of placements that cost nothing so far. Many hosts ask for nothing.
constexpr std::array weekly_costs{0, 0, 1500, 2500, 4000, 6000, 9000};

/// In each cohort's first two blocks: about half in the first sector, and a fifth to a quarter in the next.
void ask_for_balance(domain::Programme& programme) {
    for (const auto cohort : programme.cohorts.refs()) {
        const auto size = static_cast<int>(
            std::ranges::count(programme.apprentices, cohort, [](const auto& one) { return one.cohort; }));
        const auto blocks = static_cast<int>(domain::placement_blocks(programme.cohorts[cohort]).size());
        for (int block = 0; block < std::min(2, blocks); ++block) {
            programme.rules.balance.push_back({cohort, block, {0}, size / 2, size / 2 + size / 10, ""});
            if (programme.sectors.size() > 1)
                programme.rules.balance.push_back({cohort, block, {1}, size / 5, size / 4, ""});
        }
    }
}

/// Calls see(apprentice, block, placement) for every placement block of the plan, in order.
template <class See>
void for_each_block(domain::Programme& programme, const domain::Plan& plan, See see) {
    std::size_t at = 0;
    for (domain::Apprentice& apprentice : programme.apprentices) {
        const domain::Journey& journey = plan.journeys[at++];
        for (std::size_t block = 0; block < journey.size(); ++block)
            see(apprentice, static_cast<int>(block), journey[block]);
    }
}

Money cost_of_block(const domain::Programme& programme, const domain::Apprentice& apprentice, int block,
                    Ref<domain::Placement> placement) {
    const auto blocks = domain::placement_blocks(programme.cohorts[apprentice.cohort]);
    return programme.placements[placement].weekly_cost * blocks[static_cast<std::size_t>(block)].weeks();
}

void give_weekly_costs(domain::Programme& programme, Random random) {
    if (std::ranges::any_of(programme.placements, [](const auto& one) { return one.weekly_cost.pence > 0; }))
        return;
    for (domain::Placement& placement : programme.placements)
        placement.weekly_cost = {weekly_costs[random.below(weekly_costs.size())] +
                                 static_cast<std::int64_t>(random.below(500))};
}

void set_budget(domain::Programme& programme, const domain::Plan& plan, double share) {
    Money spent;
    Money decided;
    for_each_block(programme, plan, [&](const auto& apprentice, int block, auto placement) {
        if (placement) spent += cost_of_block(programme, apprentice, block, *placement);
        const auto* fixed = domain::find_fixed(apprentice, block);
        if (fixed != nullptr && fixed->placement)
            decided += cost_of_block(programme, apprentice, block, *fixed->placement);
    });
    const Money left{static_cast<std::int64_t>(static_cast<double>(spent.pence) * share)};
    programme.rules.budget = std::max(left, decided);
}

void fix_blocks(domain::Programme& programme, const domain::Plan& plan, double share, Random random) {
    for_each_block(programme, plan, [&](domain::Apprentice& apprentice, int block, auto placement) {
        if (!random.chance(share) || domain::find_fixed(apprentice, block) != nullptr) return;
        apprentice.fixed.push_back({block, placement});
        std::ranges::sort(apprentice.fixed, {}, &domain::FixedBlock::block);
    });
}

void publish_blocks(domain::Programme& programme, const domain::Plan& plan, double share, Random random) {
    for_each_block(programme, plan, [&](domain::Apprentice& apprentice, int block, auto placement) {
        if (!random.chance(share) || domain::find_published(apprentice, block) != nullptr) return;
        domain::PublishedBlock told{block, {}, placement};
        if (placement) told.placement_id = programme.placements[*placement].id;
        apprentice.published.push_back(std::move(told));
        std::ranges::sort(apprentice.published, {}, &domain::PublishedBlock::block);
    });
}

}  // namespace

domain::Programme twist(domain::Programme programme, const domain::Plan& plan, const Twists& twists) {
    Random random{twists.seed};
    const Random costs = random.fork(1);
    const Random decisions = random.fork(2);
    const Random told = random.fork(3);
    if (twists.balance) ask_for_balance(programme);
    if (twists.fixed_share > 0) fix_blocks(programme, plan, twists.fixed_share, decisions);
    if (twists.published_share > 0) publish_blocks(programme, plan, twists.published_share, told);
    if (twists.budget > 0) {
        give_weekly_costs(programme, costs);
        set_budget(programme, plan, twists.budget);
    }
    return programme;
}

}  // namespace waymark::bench
