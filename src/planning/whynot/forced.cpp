#include "planning/whynot/forced.h"

#include <algorithm>

#include "planning/plan_programme.h"
#include "planning/whynot/moves_of_block.h"
#include "planning/whynot/remedy.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Placement;

/// Where the block may be spent, what the apprentice would like best first.
std::vector<Ref<Placement>> possible(const domain::Programme& programme, const domain::Plan& plan,
                                     const ForcedQuery& query) {
    const auto& own = query.asked;
    const auto& apprentice = programme.apprentices[own.apprentice];
    const auto blocks = domain::placement_blocks(programme.cohorts[apprentice.cohort]);
    const auto at = static_cast<std::size_t>(own.block);
    std::vector<Ref<Placement>> found;
    for (const auto placement : programme.placements.refs())
        if (placement != plan.journeys[own.apprentice.at][at] &&
            (!query.wished || *query.wished == placement) &&
            rules::is_eligible(
                {programme, apprentice, blocks[at], programme.placements[placement], placement}))
            found.push_back(placement);
    std::ranges::stable_sort(found, {}, [&](Ref<Placement> placement) {
        return domain::unease_points(programme, apprentice, placement);
    });
    return found;
}

std::vector<Step> changes(const domain::Programme& programme, const domain::Plan& from,
                          const domain::Plan& to, const OwnBlock& asked) {
    std::vector<Step> made;
    for (const auto who : programme.apprentices.refs())
        for (std::size_t block = 0; block < from.journeys[who.at].size(); ++block)
            if (from.journeys[who.at][block] != to.journeys[who.at][block])
                made.push_back({.own = {who, static_cast<int>(block)},
                                .from = from.journeys[who.at][block],
                                .to = to.journeys[who.at][block],
                                .difference = {}});
    std::ranges::stable_partition(made, [&](const Step& step) { return step.own == asked; });
    return made;
}

/// A decided block is not judged by the limits of a journey; here it is to keep them.
bool breaks_limits(const domain::Programme& programme, const domain::Plan& plan, const OwnBlock& own) {
    const auto blocks =
        domain::placement_blocks(programme.cohorts[programme.apprentices[own.apprentice].cohort]);
    return !keeps_limits(programme, blocks, plan.journeys[own.apprentice.at], own.apprentice);
}

}  // namespace

Forced plan_forced(const domain::Programme& programme, const domain::Plan& plan, const ForcedQuery& query,
                   const planner::Limits& limits) {
    Forced forced;
    forced.tried = possible(programme, plan, query);
    forced.tried_all = forced.tried.size() <= query.placements_max;
    if (!forced.tried_all) forced.tried.resize(query.placements_max);
    const auto old = domain::price(programme, plan);
    std::optional<std::int64_t> bound;
    for (const auto placement : forced.tried) {
        const auto decided = with(programme, StayAllowed{query.asked, placement});
        const auto again = plan_programme(decided, limits, {}, &plan);
        if (!again) continue;
        const auto least = again->bound.value_or(0) - old.total();
        bound = std::min(bound.value_or(least), least);
        if (breaks_limits(programme, *again, query.asked)) continue;
        const auto difference = domain::price(programme, *again) - old;
        if (forced.placement && forced.difference.total() <= difference.total()) continue;
        forced.placement = placement;
        forced.difference = difference;
        forced.changes = changes(programme, plan, *again, query.asked);
    }
    forced.at_least = bound.value_or(0);
    return forced;
}

}  // namespace waymark::planning
