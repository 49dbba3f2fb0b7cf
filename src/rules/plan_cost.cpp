#include "rules/plan_cost.h"

#include <vector>

namespace waymark::rules {

base::Money plan_cost(const domain::Programme& programme, const domain::Plan& plan) {
    std::vector<std::vector<domain::DatedBlock>> blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort));
    base::Money cost;
    for (const auto apprentice : programme.apprentices.refs()) {
        const auto& journey = plan.journeys[apprentice.at];
        const auto& dated = blocks[programme.apprentices[apprentice].cohort.at];
        for (std::size_t block = 0; block < journey.size(); ++block)
            if (journey[block])
                cost += programme.placements[*journey[block]].weekly_cost * dated[block].weeks();
    }
    return cost;
}

}  // namespace waymark::rules
