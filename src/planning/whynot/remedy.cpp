#include "planning/whynot/remedy.h"

#include <algorithm>
#include <set>

namespace waymark::planning {

namespace {

using base::Day;
using base::Weeks;

/// The Monday of the week that the day lies in.
Day monday_of(Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

/// Another number of places for a week goes before the usual one, and of several the smallest counts. So each
/// week that has one gets a single number of its own.
void add_place(domain::Placement& placement, const base::Period& weeks) {
    std::set<Day> mondays;
    const auto add = [&](const base::Period& period) {
        for (auto monday = monday_of(period.from); monday < period.until; monday += Weeks{1})
            mondays.insert(monday);
    };
    add(weeks);
    for (const auto& other : placement.places_in) add(other.period);
    std::vector<domain::PlacesIn> places_in;
    for (const auto monday : mondays) {
        const base::Period week{monday, monday + Weeks{1}};
        const int places = domain::places_in_week(placement, monday) + (base::overlap(week, weeks) ? 1 : 0);
        if (!places_in.empty() && places_in.back().period.until == monday &&
            places_in.back().places == places)
            places_in.back().period.until = week.until;
        else
            places_in.push_back({week, places, {}});
    }
    placement.places_in = std::move(places_in);
}

struct Change {
    domain::Programme& programme;

    void operator()(const PlaceMore& more) const {
        add_place(programme.placements[more.placement], more.weeks);
    }
    void operator()(const StayAllowed& stay) const {
        auto& fixed = programme.apprentices[stay.own.apprentice].fixed;
        const auto at = std::ranges::lower_bound(fixed, stay.own.block, {}, &domain::FixedBlock::block);
        fixed.insert(at, {stay.own.block, stay.placement});
    }
    void operator()(const LimitRaised& limit) const {
        auto& rules = programme.rules;
        (limit.rule == rules::RuleId::PlacementAtMost ? rules.placement_at_most
                                                      : rules.organisation_at_most) = limit.at_most;
    }
    void operator()(const BudgetDropped&) const { programme.rules.budget.reset(); }
    void operator()(const BlockOpened& block) const {
        std::erase_if(programme.apprentices[block.own.apprentice].fixed,
                      [&](const domain::FixedBlock& fixed) { return fixed.block == block.own.block; });
    }
};

}  // namespace

domain::Programme with(domain::Programme programme, const Remedy& remedy) {
    std::visit(Change{programme}, remedy);
    return programme;
}

domain::Programme with(domain::Programme programme, const std::vector<Remedy>& remedies) {
    for (const auto& remedy : remedies) std::visit(Change{programme}, remedy);
    return programme;
}

}  // namespace waymark::planning
