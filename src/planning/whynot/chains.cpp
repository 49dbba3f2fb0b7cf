#include "planning/whynot/chains.h"

#include <algorithm>
#include <limits>
#include <set>

#include "planning/whynot/moves_of_block.h"
#include "rules/plan_cost.h"

namespace waymark::planning {

namespace {

using base::Period;
using base::Ref;
using base::Weeks;
using domain::Placement;

/// People and placements that are looked at for one question: some tenths of a second.
constexpr std::size_t pairs_max = 400'000;
constexpr std::size_t moves_max = 32;   ///< Of one chain.
constexpr std::size_t ends_tried = 12;  ///< Of one kind, where the budget or a detour is in the way.
constexpr auto far = std::numeric_limits<std::int64_t>::max();

/// How a chain came to somebody: whose move takes this one's place, and what it has cost so far.
struct Label {
    std::int64_t cost = far;
    std::size_t before = 0;
    Ref<Placement> via;  ///< The place that is taken.
};

/// A move and what it costs, and no more: whoever looks for the cheapest goes through millions of them.
struct Arc {
    std::uint32_t to = 0;  ///< A placement.
    std::int64_t cost = 0;
};

/// The last of a chain's moves.
struct End {
    std::size_t moves_before = 0;
    std::int64_t cost = far;
    std::size_t person = 0;
    std::optional<Ref<Placement>> to;
};

std::vector<Arc> arcs_of(const std::vector<SingleMove>& moves) {
    std::vector<Arc> arcs;
    arcs.reserve(moves.size());
    for (const auto& move : moves) arcs.push_back({move.to.at, move.difference.total()});
    return arcs;
}

}  // namespace

/// Everyone who is free to move in the same weeks, and where.
struct Chains::Group {
    std::vector<OwnBlock> people;
    std::vector<std::optional<std::vector<SingleMove>>> moves;  ///< By person, as they are asked for.
    std::vector<std::vector<Arc>> arcs;                         ///< By person: the same.
    std::vector<std::optional<std::int64_t>> leaving;           ///< By person: what it costs to go without.
    std::vector<std::vector<std::size_t>> guests;               ///< By placement: people.
    std::vector<int> others;  ///< By placement: how many else are there in any of the weeks.
    std::vector<int> left;    ///< By placement: places left in every week.
};

domain::Plan after(domain::Plan plan, const std::vector<Step>& steps) {
    for (const auto& step : steps)
        plan.journeys[step.own.apprentice.at][static_cast<std::size_t>(step.own.block)] = step.to;
    return plan;
}

/// Looks for the cheapest chains with ever more moves. A chain that comes to somebody at a lower cost than
/// all shorter ones goes on from there.
struct Chains::Search {
    Chains& chains;
    Group& group;
    const ChainQuery& query;
    std::size_t asked = 0;
    std::vector<SingleMove> first_moves = {};
    std::vector<Arc> first_arcs = {};
    std::vector<Label> arrivals = {};             ///< By placement, of the step that is taken.
    std::vector<std::vector<Label>> labels = {};  ///< By number of moves before, and person.
    std::vector<std::int64_t> cheapest = {};      ///< By person.
    std::set<Ref<Placement>> reached = {};
    std::size_t looked_at = 0;
    bool is_complete = true;
    std::vector<End> at_places = {};
    std::vector<End> at_nobody = {};
    std::vector<End> at_one_more = {};

    [[nodiscard]] const domain::Journey& journey(const OwnBlock& own) const {
        return chains.m_plan.journeys[own.apprentice.at];
    }
    [[nodiscard]] std::optional<Ref<Placement>> place(const OwnBlock& own) const {
        return journey(own)[static_cast<std::size_t>(own.block)];
    }
    const std::vector<SingleMove>& moves(std::size_t person);
    const std::vector<Arc>& arcs(std::size_t person);
    std::int64_t leaving(std::size_t person);
    [[nodiscard]] bool has_place_left(Ref<Placement> placement) const;
    void run();
    void take_one_step(std::size_t moves_before);
    void arrive(std::size_t moves_before, Ref<Placement> placement, const Label& arrival);
    [[nodiscard]] std::optional<std::vector<Step>> steps(const End& end);
    [[nodiscard]] std::optional<Chain> best(std::vector<End>& ends);
    [[nodiscard]] OverfullSet overfull(const Period& weeks) const;
};

const std::vector<SingleMove>& Chains::Search::moves(std::size_t person) {
    if (person == asked) return first_moves;
    auto& known = group.moves[person];
    if (!known) {
        const auto& own = group.people[person];
        const auto cohort = chains.m_programme.apprentices[own.apprentice].cohort;
        known = moves_of_block(chains.m_programme, chains.m_blocks[cohort.at], journey(own), {.own = own});
        group.arcs[person] = arcs_of(*known);
    }
    return *known;
}

const std::vector<Arc>& Chains::Search::arcs(std::size_t person) {
    if (person == asked) return first_arcs;
    moves(person);
    return group.arcs[person];
}

std::int64_t Chains::Search::leaving(std::size_t person) {
    auto& known = group.leaving[person];
    const auto& own = group.people[person];
    if (!known) known = price_of_leaving(chains.m_programme, journey(own), own).total();
    return *known;
}

/// The asked apprentice's own place is left once they have moved.
bool Chains::Search::has_place_left(Ref<Placement> placement) const {
    return group.left[placement.at] + (place(query.asked) == placement ? 1 : 0) > 0;
}

void Chains::Search::run() {
    cheapest.assign(group.people.size(), far);
    labels.assign(1, std::vector<Label>(group.people.size()));
    labels[0][asked].cost = 0;
    cheapest[asked] = std::numeric_limits<std::int64_t>::min();  // Nobody comes back to who began.
    for (std::size_t moves_before = 0; moves_before < labels.size(); ++moves_before) {
        if (moves_before == moves_max || looked_at * chains.m_programme.placements.size() > pairs_max) {
            is_complete = false;
            return;
        }
        take_one_step(moves_before);
    }
}

void Chains::Search::take_one_step(std::size_t moves_before) {
    arrivals.assign(chains.m_programme.placements.size(), {});
    for (std::size_t person = 0; person < group.people.size(); ++person) {
        const auto cost = labels[moves_before][person].cost;
        if (cost == far) continue;
        ++looked_at;
        if (moves_before > 0)
            at_nobody.push_back({moves_before, cost + leaving(person), person, std::nullopt});
        for (const auto& arc : arcs(person)) {
            auto& arrival = arrivals[arc.to];
            if (cost + arc.cost < arrival.cost) arrival = {cost + arc.cost, person, {arc.to}};
        }
    }
    for (const auto placement : chains.m_programme.placements.refs())
        if (const auto& arrival = arrivals[placement.at]; arrival.cost != far)
            arrive(moves_before, placement, arrival);
}

void Chains::Search::arrive(std::size_t moves_before, Ref<Placement> placement, const Label& arrival) {
    const End end{moves_before, arrival.cost, arrival.before, placement};
    reached.insert(placement);
    if (has_place_left(placement)) {
        at_places.push_back(end);
        return;
    }
    at_one_more.push_back(end);
    for (const auto guest : group.guests[placement.at]) {
        if (arrival.cost >= cheapest[guest]) continue;
        cheapest[guest] = arrival.cost;
        if (labels.size() == moves_before + 1) labels.emplace_back(group.people.size());
        labels[moves_before + 1][guest] = arrival;
    }
}

/// From the last move back to the first; nothing where somebody would move twice.
std::optional<std::vector<Step>> Chains::Search::steps(const End& end) {
    std::vector<Step> made;
    std::set<std::size_t> movers;
    auto person = end.person;
    auto to = end.to;
    for (auto at = end.moves_before;; --at) {
        if (!movers.insert(person).second) return {};
        const auto& own = group.people[person];
        Step step{.own = own, .from = place(own), .to = to, .difference = {}};
        if (to) {
            for (const auto& move : moves(person))
                if (move.to == *to) step.difference = move.difference;
        } else {
            step.difference = price_of_leaving(chains.m_programme, journey(own), own);
        }
        made.push_back(step);
        if (at == 0) break;
        const auto& label = labels[at][person];
        person = label.before;
        to = label.via;
    }
    std::ranges::reverse(made);
    return made;
}

std::optional<Chain> Chains::Search::best(std::vector<End>& ends) {
    std::optional<Chain> over_budget;
    for (std::size_t i = 0; i < std::min(ends.size(), ends_tried); ++i) {
        const auto made = steps(ends[i]);
        if (!made) continue;
        auto chain = chains.priced(*made);
        if (chain.keeps_budget) return chain;
        if (!over_budget) over_budget = std::move(chain);
    }
    return over_budget;
}

/// Nobody who is reached may go anywhere that has a place left.
OverfullSet Chains::Search::overfull(const Period& weeks) const {
    OverfullSet set;
    set.weeks = weeks;
    set.as_the_rest_stands = true;
    set.people.push_back(query.asked);
    for (const auto placement : reached) {
        set.placements.push_back(placement);
        set.places += static_cast<int>(group.guests[placement.at].size());
        set.taken += group.others[placement.at];
        for (const auto guest : group.guests[placement.at]) set.people.push_back(group.people[guest]);
    }
    std::sort(set.people.begin() + 1, set.people.end());
    return set;
}

Chains::Chains(const domain::Programme& programme, const domain::Plan& plan)
    : m_programme(programme),
      m_plan(plan),
      m_occupancy(programme, plan),
      m_price(domain::price(programme, plan)) {
    for (const auto& cohort : programme.cohorts) m_blocks.push_back(domain::placement_blocks(cohort));
}

Chains::~Chains() = default;

Chains::Group& Chains::group(const Period& weeks) {
    auto& known = m_groups[{weeks.from, weeks.until}];
    if (known) return *known;
    known = std::make_unique<Group>();
    known->guests.resize(m_programme.placements.size());
    known->others.resize(m_programme.placements.size());
    for (const auto who : m_programme.apprentices.refs()) {
        const auto& apprentice = m_programme.apprentices[who];
        const auto& dated = m_blocks[apprentice.cohort.at];
        for (std::size_t at = 0; at < dated.size(); ++at) {
            if (dated[at].period != weeks || domain::find_fixed(apprentice, static_cast<int>(at))) continue;
            if (const auto& placement = m_plan.journeys[who.at][at])
                known->guests[placement->at].push_back(known->people.size());
            known->people.push_back({who, static_cast<int>(at)});
        }
    }
    known->moves.resize(known->people.size());
    known->arcs.resize(known->people.size());
    known->leaving.resize(known->people.size());
    for (const auto placement : m_programme.placements.refs()) {
        int left = std::numeric_limits<int>::max();
        for (auto monday = weeks.from; monday < weeks.until; monday += Weeks{1})
            left = std::min(left, domain::places_in_week(m_programme.placements[placement], monday) -
                                      m_occupancy.guests_in_week(placement, monday));
        known->left.push_back(left);
        const auto all = std::ranges::count_if(m_occupancy.guests(placement), [&](const Guest& guest) {
            return base::overlap(guest.period, weeks);
        });
        known->others[placement.at] =
            static_cast<int>(all) - static_cast<int>(known->guests[placement.at].size());
    }
    return *known;
}

Chain Chains::priced(std::vector<Step> steps) const {
    Chain chain{.steps = std::move(steps), .difference = {}, .keeps_budget = true};
    for (const auto& step : chain.steps) chain.difference += step.difference;
    const auto& rules = m_programme.rules;
    if (rules.balance.empty() && !rules.budget) return chain;
    // Balance and budget are nobody's alone.
    const auto plan = after(m_plan, chain.steps);
    chain.difference = domain::price(m_programme, plan) - m_price;
    chain.keeps_budget = !rules.budget || rules::plan_cost(m_programme, plan) <= *rules.budget;
    return chain;
}

ChainsFound Chains::find(const ChainQuery& query) {
    const auto& own = query.asked;
    const auto& blocks = m_blocks[m_programme.apprentices[own.apprentice].cohort.at];
    const auto weeks = blocks[static_cast<std::size_t>(own.block)].period;
    auto& all = group(weeks);
    const auto it = std::ranges::find(all.people, own);
    Search search{.chains = *this,
                  .group = all,
                  .query = query,
                  .asked = static_cast<std::size_t>(it - all.people.begin())};
    search.first_moves = moves_of_block(m_programme, blocks, m_plan.journeys[own.apprentice.at],
                                        {.own = own, .wished = query.wished, .is_allowed = query.is_allowed});
    search.first_arcs = arcs_of(search.first_moves);
    search.run();

    ChainsFound found;
    found.is_complete = search.is_complete;
    std::ranges::stable_sort(search.at_places, {}, &End::cost);
    std::ranges::stable_sort(search.at_nobody, {}, &End::cost);
    std::ranges::stable_sort(search.at_one_more, {}, [](const End& end) {
        return std::tuple{end.cost >= 0, end.moves_before, end.cost};
    });
    found.to_a_place = search.best(search.at_places);
    found.to_nobody = search.best(search.at_nobody);
    found.to_one_more = search.best(search.at_one_more);
    if (search.is_complete && search.at_places.empty() && !query.wished)
        found.overfull = search.overfull(weeks);
    return found;
}

}  // namespace waymark::planning
