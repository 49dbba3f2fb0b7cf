#include "planning/whynot/overfull.h"

#include <algorithm>
#include <limits>
#include <set>

#include "planning/whynot/flow.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Day;
using base::Period;
using base::Ref;
using base::Weeks;
using domain::Placement;

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();
/// Beyond so many pairs of people and placements a page would wait, for a set that would hold hundreds.
constexpr std::size_t pairs_max = 300'000;
constexpr std::size_t stretches_max = 16;

/// Who goes where.
struct Placed {
    std::vector<std::size_t> goes;                 ///< By person: a placement, or nobody's.
    std::vector<std::vector<std::size_t>> guests;  ///< By placement: people.

    void move(std::size_t person, std::size_t to) {
        if (goes[person] != nobody) std::erase(guests[goes[person]], person);
        goes[person] = to;
        if (to != nobody) guests[to].push_back(person);
    }
};

/// From people without a place to those whose places they could take, and so on.
struct Walk {
    explicit Walk(std::size_t people) : is_left_out(people, false) {}

    std::vector<std::size_t> reached;
    std::vector<bool> is_reached;     ///< By person.
    std::vector<bool> is_seen;        ///< By placement.
    std::vector<std::size_t> before;  ///< By person: who would take their place.
    std::vector<bool> is_left_out;    ///< By person: not to be placed.
    std::int64_t work_left = 500'000;

    void begin(std::size_t people, std::size_t placements) {
        reached.clear();
        is_reached.assign(people, false);
        is_seen.assign(placements, false);
        before.assign(people, nobody);
    }
    void reach(std::size_t person, std::size_t from) {
        if (is_reached[person]) return;
        is_reached[person] = true;
        before[person] = from;
        reached.push_back(person);
    }
};

bool covers(const Period& outer, const Period& inner) {
    return outer.from <= inner.from && inner.until <= outer.until;
}

}  // namespace

/// Everyone who is to be somewhere during all of some weeks, where each of them may be, and as many of them
/// placed as can be.
struct OverfullSets::Crowd {
    bool is_too_large = false;
    Period weeks;
    std::vector<OwnBlock> people;
    std::vector<std::vector<std::size_t>> may_go;  ///< By person: placements.
    std::vector<int> places;                       ///< By placement: left beside what is decided.
    std::vector<int> decided;                      ///< By placement: the most in any of the weeks.
    Placed most;                                   ///< As many of them as can be.

    void gather(const domain::Programme& programme,
                const std::vector<std::vector<domain::DatedBlock>>& blocks);
    void place_as_many_as_can_be();
    [[nodiscard]] bool leave_without(std::size_t person, Placed& placed, Walk& walk) const;
    void leave_out_the_flexible(std::size_t asked, Placed& placed, Walk& walk) const;
    [[nodiscard]] std::vector<std::size_t> who_competes(std::size_t person, const Placed& others) const;

private:
    void count_places(const domain::Programme& programme,
                      const std::vector<std::pair<Ref<Placement>, Period>>& decided_stays);
};

void OverfullSets::Crowd::gather(const domain::Programme& programme,
                                 const std::vector<std::vector<domain::DatedBlock>>& blocks) {
    std::vector<std::pair<Ref<Placement>, Period>> decided_stays;
    std::size_t pairs = 0;
    for (const auto who : programme.apprentices.refs()) {
        const auto& apprentice = programme.apprentices[who];
        const auto& dated = blocks[apprentice.cohort.at];
        for (std::size_t at = 0; at < dated.size(); ++at) {
            if (!base::overlap(dated[at].period, weeks)) continue;
            if (const auto* fixed = domain::find_fixed(apprentice, static_cast<int>(at))) {
                if (fixed->placement) decided_stays.emplace_back(*fixed->placement, dated[at].period);
                continue;
            }
            if (!covers(dated[at].period, weeks)) continue;
            people.push_back({who, static_cast<int>(at)});
            auto& may = may_go.emplace_back();
            for (const auto placement : programme.placements.refs())
                if (rules::is_eligible(
                        {programme, apprentice, dated[at], programme.placements[placement], placement}))
                    may.push_back(placement.at);
            pairs += programme.placements.size();
            if (pairs > pairs_max) {
                is_too_large = true;
                return;
            }
        }
    }
    count_places(programme, decided_stays);
}

void OverfullSets::Crowd::count_places(const domain::Programme& programme,
                                       const std::vector<std::pair<Ref<Placement>, Period>>& decided_stays) {
    places.assign(programme.placements.size(), std::numeric_limits<int>::max());
    decided.assign(programme.placements.size(), 0);
    for (auto monday = weeks.from; monday < weeks.until; monday += Weeks{1}) {
        std::vector<int> held(programme.placements.size(), 0);
        for (const auto& [placement, period] : decided_stays)
            if (base::contains(period, monday)) ++held[placement.at];
        for (const auto placement : programme.placements.refs()) {
            const auto at = placement.at;
            const int left = domain::places_in_week(programme.placements[placement], monday) - held[at];
            places[at] = std::min(places[at], std::max(0, left));
            decided[at] = std::max(decided[at], held[at]);
        }
    }
}

void OverfullSets::Crowd::place_as_many_as_can_be() {
    const std::size_t source = people.size() + places.size();
    const std::size_t sink = source + 1;
    Flow flow(sink + 1);
    std::vector<std::vector<std::size_t>> arcs(people.size());
    for (std::size_t person = 0; person < people.size(); ++person) {
        flow.add(source, person, 1);
        for (const auto placement : may_go[person])
            arcs[person].push_back(flow.add(person, people.size() + placement, 1));
    }
    for (std::size_t placement = 0; placement < places.size(); ++placement)
        flow.add(people.size() + placement, sink, places[placement]);
    flow.maximise(source, sink);
    most.goes.assign(people.size(), nobody);
    most.guests.assign(places.size(), {});
    for (std::size_t person = 0; person < people.size(); ++person)
        for (std::size_t i = 0; i < arcs[person].size(); ++i)
            if (flow.through(arcs[person][i]) > 0) most.move(person, may_go[person][i]);
}

/// As many people placed as before, but not this one; nothing where everyone else cannot do with one place
/// fewer. Somebody without a place (but not the one who asks) takes the place of the next, who takes that of
/// the next, until this one's is reached.
bool OverfullSets::Crowd::leave_without(std::size_t person, Placed& placed, Walk& walk) const {
    if (placed.goes[person] == nobody) return true;
    walk.begin(people.size(), places.size());
    for (std::size_t other = 0; other < people.size(); ++other)
        if (placed.goes[other] == nobody && !walk.is_left_out[other]) walk.reach(other, nobody);
    for (std::size_t at = 0; at < walk.reached.size() && !walk.is_reached[person]; ++at) {
        const auto next = walk.reached[at];
        walk.work_left -= static_cast<std::int64_t>(may_go[next].size());
        for (const auto placement : may_go[next]) {
            if (walk.is_seen[placement]) continue;
            walk.is_seen[placement] = true;
            for (const auto guest : placed.guests[placement]) walk.reach(guest, next);
        }
    }
    if (!walk.is_reached[person]) return false;
    auto freed = placed.goes[person];
    placed.move(person, nobody);
    for (auto taker = walk.before[person]; taker != nobody; taker = walk.before[taker]) {
        const auto left = placed.goes[taker];
        placed.move(taker, freed);
        freed = left;
    }
    return true;
}

/// Of those who could go without instead, whoever may go to most placements is left out of account first: the
/// fewer placements the others may go to, the fewer people compete for them.
void OverfullSets::Crowd::leave_out_the_flexible(std::size_t asked, Placed& placed, Walk& walk) const {
    auto without = std::ranges::count(placed.goes, nobody);
    std::vector<std::size_t> order;
    for (std::size_t person = 0; person < people.size(); ++person)
        if (person != asked) order.push_back(person);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t person) { return may_go[person].size(); });
    walk.is_left_out[asked] = true;
    for (const auto person : order) {
        if (without == 1 || walk.work_left < 0) return;
        if (!leave_without(person, placed, walk)) continue;
        walk.is_left_out[person] = true;
        --without;
    }
}

/// The person, who has no place, and everyone whose place could be taken for them, by way of others or
/// straight: all of those have one, and none of them may go where one is left.
std::vector<std::size_t> OverfullSets::Crowd::who_competes(std::size_t person, const Placed& others) const {
    std::vector<std::size_t> found{person};
    std::vector<bool> is_reached(places.size(), false);
    for (std::size_t at = 0; at < found.size(); ++at)
        for (const auto placement : may_go[found[at]]) {
            if (is_reached[placement]) continue;
            is_reached[placement] = true;
            const auto& guests = others.guests[placement];
            found.insert(found.end(), guests.begin(), guests.end());
        }
    return found;
}

OverfullSets::OverfullSets(const domain::Programme& programme) : m_programme(programme) {
    for (const auto& cohort : programme.cohorts) m_blocks.push_back(domain::placement_blocks(cohort));
}

OverfullSets::~OverfullSets() = default;

OverfullSets::Crowd& OverfullSets::crowd(const Period& weeks) {
    auto [it, is_new] = m_crowds.try_emplace({weeks.from, weeks.until});
    if (is_new) {
        it->second.weeks = weeks;
        it->second.gather(m_programme, m_blocks);
        if (!it->second.is_too_large) it->second.place_as_many_as_can_be();
    }
    return it->second;
}

/// The block's own weeks first, then those of its parts in which it meets other cohorts' blocks.
std::vector<Period> OverfullSets::stretches(const Period& block) const {
    std::set<Day> starts{block.from};
    std::set<Day> ends{block.until};
    for (const auto& blocks : m_blocks)
        for (const auto& other : blocks) {
            if (!base::overlap(other.period, block)) continue;
            starts.insert(std::max(other.period.from, block.from));
            ends.insert(std::min(other.period.until, block.until));
        }
    std::vector<Period> found{block};
    for (const auto from : starts)
        for (const auto until : ends)
            if (from < until && Period{from, until} != block && found.size() < stretches_max)
                found.push_back({from, until});
    return found;
}

std::optional<OverfullSet> OverfullSets::find(const OwnBlock& asked) {
    const auto cohort = m_programme.apprentices[asked.apprentice].cohort;
    std::optional<OverfullSet> best;
    for (const auto& weeks : stretches(m_blocks[cohort.at][static_cast<std::size_t>(asked.block)].period)) {
        const auto& all = crowd(weeks);
        if (all.is_too_large) continue;
        const auto it = std::ranges::find(all.people, asked);
        const auto person = static_cast<std::size_t>(it - all.people.begin());
        if (it == all.people.end()) continue;
        auto others = all.most;
        Walk walk(all.people.size());
        if (!all.leave_without(person, others, walk)) continue;
        all.leave_out_the_flexible(person, others, walk);
        auto competing = all.who_competes(person, others);
        if (best && best->people.size() <= competing.size()) continue;
        std::sort(competing.begin() + 1, competing.end());
        std::set<std::size_t> placements;
        OverfullSet set;
        set.weeks = weeks;
        for (const auto one : competing) {
            set.people.push_back(all.people[one]);
            placements.insert(all.may_go[one].begin(), all.may_go[one].end());
        }
        for (const auto at : placements) {
            set.placements.push_back({static_cast<std::uint32_t>(at)});
            set.places += all.places[at];
            set.taken += all.decided[at];
        }
        best = std::move(set);
    }
    return best;
}

}  // namespace waymark::planning
