#include "web/pages/shown.h"

#include <algorithm>

namespace waymark::web {

namespace {

std::size_t placement_block_count(const domain::Cohort& cohort) {
    return static_cast<std::size_t>(
        std::ranges::count(cohort.blocks, domain::BlockKind::Placement, &domain::Block::kind));
}

}  // namespace

Shown show(std::string name, const domain::Programme& programme, domain::Plan plan,
           std::vector<rules::Finding> broken) {
    plan.journeys.resize(programme.apprentices.size());
    for (const auto apprentice : programme.apprentices.refs()) {
        auto& journey = plan.journeys[apprentice.at];
        const auto blocks =
            placement_block_count(programme.cohorts[programme.apprentices[apprentice].cohort]);
        if (journey.size() != blocks) journey.assign(blocks, std::nullopt);
    }
    Shown shown{std::move(name), programme, std::move(plan), std::move(broken), std::nullopt, {}};
    if (shown.broken.empty()) shown.price = domain::price(programme, shown.plan);
    return shown;
}

std::vector<Gap> list_gaps(const Shown& shown) {
    std::vector<Gap> gaps;
    for (const auto apprentice : shown.programme.apprentices.refs()) {
        const auto& journey = shown.plan.journeys[apprentice.at];
        for (std::size_t block = 0; block < journey.size(); ++block)
            if (!journey[block]) gaps.push_back({apprentice, static_cast<int>(block)});
    }
    return gaps;
}

}  // namespace waymark::web
