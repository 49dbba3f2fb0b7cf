#include "planning/occupancy.h"

#include <algorithm>

namespace waymark::planning {

Occupancy::Occupancy(const domain::Programme& programme, const domain::Plan& plan)
    : m_guests(programme.placements.size()) {
    std::vector<std::vector<domain::DatedBlock>> blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort));
    for (const auto apprentice : programme.apprentices.refs()) {
        const auto& journey = plan.journeys[apprentice.at];
        const auto& dated = blocks[programme.apprentices[apprentice].cohort.at];
        for (std::size_t block = 0; block < journey.size(); ++block)
            if (journey[block])
                m_guests[journey[block]->at].push_back(
                    {apprentice, static_cast<int>(block), dated[block].period});
    }
    for (auto& guests : m_guests)
        std::ranges::stable_sort(guests, {}, [](const Guest& guest) { return guest.period.from; });
}

int Occupancy::guests_in_week(base::Ref<domain::Placement> placement, base::Day monday) const {
    return static_cast<int>(std::ranges::count_if(
        guests(placement), [&](const Guest& guest) { return base::contains(guest.period, monday); }));
}

}  // namespace waymark::planning
