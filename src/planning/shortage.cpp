#include "planning/shortage.h"

#include <map>
#include <set>
#include <utility>

namespace waymark::planning {

namespace {

using std::chrono::year_month;

year_month month_of(base::Day monday) {
    const std::chrono::year_month_day date{monday};
    return {date.year(), date.month()};
}

template <class Function>
void for_each_week(const base::Period& period, Function function) {
    for (auto monday = period.from; monday < period.until; monday += base::Weeks{1}) function(monday);
}

}  // namespace

std::vector<Shortage> list_shortages(const domain::Programme& programme, const domain::Plan& plan,
                                     const std::vector<Wanted>& wanted) {
    std::vector<std::vector<domain::DatedBlock>> blocks;
    std::set<base::Day> mondays;
    for (const auto& cohort : programme.cohorts) {
        blocks.push_back(domain::placement_blocks(cohort));
        for (const auto& block : blocks.back())
            for_each_week(block.period, [&](base::Day monday) { mondays.insert(monday); });
    }
    std::map<std::pair<base::Ref<domain::Setting>, year_month>, Shortage> found;
    const auto at = [&](base::Ref<domain::Setting> setting, base::Day monday) -> Shortage& {
        auto& entry = found[{setting, month_of(monday)}];
        entry.setting = setting;
        entry.month = month_of(monday);
        return entry;
    };
    for (const auto& placement : programme.placements)
        for (const auto monday : mondays)
            at(placement.setting, monday).offered += domain::places_in_week(placement, monday);
    for (const auto who : programme.apprentices.refs()) {
        const auto& dated = blocks[programme.apprentices[who].cohort.at];
        for (std::size_t block = 0; block < dated.size(); ++block)
            if (const auto stay = plan.journeys[who.at][block])
                for_each_week(dated[block].period, [&](base::Day monday) {
                    ++at(programme.placements[*stay].setting, monday).used;
                });
    }
    for (const auto& [who, block, setting] : wanted)
        for_each_week(blocks[programme.apprentices[who].cohort.at][static_cast<std::size_t>(block)].period,
                      [&](base::Day monday) { ++at(setting, monday).lacking; });
    std::vector<Shortage> shortages;
    shortages.reserve(found.size());
    for (const auto& [key, entry] : found) shortages.push_back(entry);
    return shortages;
}

}  // namespace waymark::planning
