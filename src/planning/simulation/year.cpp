#include "planning/simulation/year.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace waymark::planning {

namespace {

using base::Day;
using base::Ref;
using base::Weeks;

constexpr int days_of_year = 364;

Day next_monday(Day day) { return day + (std::chrono::Monday - std::chrono::weekday{day}); }

Day end_of(const domain::Cohort& cohort) {
    Day end = cohort.starts;
    for (const auto& block : cohort.blocks) end += Weeks{block.weeks};
    return end;
}

Day first_start(const domain::Programme& programme) {
    Day first = Day::max();
    for (const auto& cohort : programme.cohorts) first = std::min(first, cohort.starts);
    return first;
}

/// A change as it looks on a later Monday: begun by then, and not over; false where nothing is left of it.
struct Overtaken {
    const domain::Programme& programme;
    Day monday;

    bool operator()(domain::HostCloses& event) const { return cut(event.from, event.until); }
    bool operator()(domain::PlacesChange& event) const { return cut(event.from, event.until); }
    bool operator()(domain::Leaves& event) const {
        event.from = std::max(event.from, monday);
        return true;
    }
    bool operator()(domain::Pauses& event) const { return cut_absence(event); }
    bool operator()(domain::FallsIll& event) const { return cut_absence(event); }
    bool operator()(domain::Joins& event) const {
        event.starts = std::max(event.starts, monday);
        return true;
    }
    bool operator()(domain::StartsLate& event) const { return event.starts > monday; }
    bool operator()(domain::MovesHouse& event) const {
        event.from = std::max(event.from, monday);
        return true;
    }
    bool operator()(const domain::ClearanceChange& event) const {
        return !event.from || *event.from > monday;
    }

private:
    bool cut(Day& from, const std::optional<Day>& until) const {
        from = std::max(from, monday);
        return !until || *until > from;
    }
    template <class Absence>
    bool cut_absence(Absence& event) const {
        event.from = std::max(event.from, monday);
        return event.until > event.from &&
               event.from < end_of(programme.cohorts[programme.apprentices[event.apprentice].cohort]);
    }
};

std::optional<Ref<domain::Apprentice>> absentee(const domain::Change& change) {
    if (const auto* pause = std::get_if<domain::Pauses>(&change)) return pause->apprentice;
    if (const auto* illness = std::get_if<domain::FallsIll>(&change)) return illness->apprentice;
    return {};
}

template <class T>
std::optional<Ref<T>> find(const base::List<T>& list, const std::string& id) {
    for (const auto ref : list.refs())
        if (list[ref].id == id) return ref;
    return {};
}

}  // namespace

Year::Year(const domain::Programme& programme, const AccidentRates& rates, std::uint64_t seed)
    : m_random(seed), m_begins(programme.cohorts.empty() ? Day{} : first_start(programme)) {
    for (const auto& apprentice : programme.apprentices) {
        draw(apprentice.id, Kind::Withdraw, rates.withdraw);
        draw(apprentice.id, Kind::Pause, rates.pause);
        draw(apprentice.id, Kind::FallIll, rates.fall_ill);
        draw(apprentice.id, Kind::MoveHouse, rates.move_house);
        draw(apprentice.id, Kind::LackClearance, rates.lack_clearance);
        draw(apprentice.id, Kind::StartLate, rates.start_late);
        draw(apprentice.id, Kind::Join, rates.join);
    }
    for (const auto& placement : programme.placements) {
        draw(placement.id, Kind::PlacementCloses, rates.placement_closes);
        draw(placement.id, Kind::PlacementDropsOut, rates.placement_drops_out);
        draw(placement.id, Kind::PlacesChange, rates.places_change);
    }
    std::ranges::stable_sort(m_events, {}, &Event::day);
}

/// On any day of the year; late starts are known in its first days.
void Year::draw(const std::string& subject, Kind kind, double of_a_hundred) {
    if (!m_random.chance(of_a_hundred / 100)) return;
    const int days = kind == Kind::StartLate ? 7 : days_of_year;
    const auto day = static_cast<int>(m_random.below(static_cast<std::uint64_t>(days)));
    m_events.push_back({m_begins + std::chrono::days{day}, kind, subject});
}

std::optional<domain::ChangeSet> Year::next(const domain::Programme& programme) {
    while (m_next < m_events.size()) {
        const Event event = m_events[m_next++];
        auto change = happen(event, programme);
        if (!change) continue;  // Whom it would have happened to is no longer there.
        return domain::ChangeSet{programme.id, event.day, {std::move(*change)}, programme.clearances};
    }
    return {};
}

domain::ChangeSet Year::as_of(const domain::Programme& programme, Day monday) {
    domain::ChangeSet known{programme.id, monday - std::chrono::days{1}, {}, programme.clearances};
    std::set<Ref<domain::Apprentice>> away;
    for (const auto& event : m_events) {
        if (event.day >= monday) break;
        auto change = happen(event, programme);
        if (!change || !std::visit(Overtaken{programme, monday}, *change)) continue;
        if (const auto who = absentee(*change); who && !away.insert(*who).second) continue;
        known.changes.push_back(std::move(*change));
    }
    return known;
}

std::optional<domain::Change> Year::happen(const Event& event, const domain::Programme& programme) {
    if (event.kind >= Kind::PlacementCloses) {
        const auto placement = find(programme.placements, event.subject);
        return placement ? happen_to(*placement, event, programme) : std::nullopt;
    }
    const auto who = find(programme.apprentices, event.subject);
    if (!who) return {};
    // Whose year is over has nothing to lose.
    if (next_monday(event.day) >= end_of(programme.cohorts[programme.apprentices[*who].cohort])) return {};
    return happen_to(*who, event, programme);
}

Weeks Year::some_weeks(int least, int most) {
    return Weeks{least + static_cast<int>(m_random.below(static_cast<std::uint64_t>(most) -
                                                         static_cast<std::uint64_t>(least) + 1))};
}

std::optional<domain::Change> Year::happen_to(Ref<domain::Apprentice> who, const Event& event,
                                              const domain::Programme& programme) {
    const auto& apprentice = programme.apprentices[who];
    const auto& cohort = programme.cohorts[apprentice.cohort];
    const Day from = next_monday(event.day);
    switch (event.kind) {
        case Kind::Withdraw:
            return domain::Leaves{who, from + some_weeks(0, 4)};
        case Kind::Pause:
            return domain::Pauses{who, from, from + some_weeks(4, 13)};
        case Kind::FallIll:
            return domain::FallsIll{who, from, from + some_weeks(2, 8)};
        case Kind::MoveHouse: {
            if (!apprentice.location) return {};
            auto home = *apprentice.location;
            home.latitude += 0.2 * (m_random.unit() - 0.5);
            home.longitude += 0.3 * (m_random.unit() - 0.5);
            return domain::MovesHouse{who, event.day + some_weeks(0, 8), home, {}};
        }
        case Kind::LackClearance: {
            if (apprentice.clearances.empty()) return {};
            const auto& held = apprentice.clearances[m_random.below(apprentice.clearances.size())];
            return domain::ClearanceChange{who, held.clearance, event.day + some_weeks(4, 16), {}};
        }
        case Kind::StartLate: {
            const auto blocks = domain::placement_blocks(cohort);
            if (blocks.empty() || blocks.front().period.from <= event.day) return {};
            return domain::StartsLate{who, std::max(from, cohort.starts) + some_weeks(1, 6)};
        }
        case Kind::Join: {
            auto joiner = apprentice;
            joiner.id = fmt::format("{}-joined-{}", apprentice.id, ++m_joined);
            joiner.fixed.clear();
            joiner.published.clear();
            return domain::Joins{std::move(joiner), from + some_weeks(0, 4)};
        }
        default:
            return {};
    }
}

std::optional<domain::Change> Year::happen_to(Ref<domain::Placement> where, const Event& event,
                                              const domain::Programme& programme) {
    const Day from = next_monday(event.day) + some_weeks(0, 6);
    switch (event.kind) {
        case Kind::PlacementCloses:
            return domain::HostCloses{where, from, from + some_weeks(2, 8)};
        case Kind::PlacementDropsOut:
            return domain::HostCloses{where, from, {}};
        case Kind::PlacesChange: {
            const int now = domain::places_in_week(programme.placements[where], from);
            const int then = m_random.chance(0.5) ? now + 1 : std::max(0, now - 1);
            return domain::PlacesChange{where, from, from + some_weeks(8, 26), then};
        }
        default:
            return {};
    }
}

}  // namespace waymark::planning
