#include "planner/pricer.h"

#include <algorithm>
#include <bit>

#include "base/check.h"
#include "planner/journey_cost.h"

namespace waymark::planner {

namespace {

constexpr Fine unreachable = Fine{1} << 58;
constexpr int lessons_at_once = 8;  // about limits

/// Slopes of lines below the unease cost: each piece's own, and one between two pieces.
std::size_t list_slopes(const std::vector<Bend>& bends, Fine (&slopes)[PricingScratch::slopes]) {
    std::size_t count = 0;
    std::int64_t slope = 0;
    for (const Bend& bend : bends) {
        const std::int64_t before = slope;
        slope += bend.slope;
        if (before > 0 && count < PricingScratch::slopes) slopes[count++] = fine(before + slope) / 2;
        if (count < PricingScratch::slopes) slopes[count++] = fine(slope);
    }
    if (count == 0) slopes[count++] = 0;
    return count;
}

/// The height at which the line of this slope touches the unease cost: a lower bound on cost - slope *
/// unease.
Fine intercept(const std::vector<Bend>& bends, Fine slope) {
    Fine least = 0;
    for (const Bend& bend : bends)
        least = std::min(least, fine(unease_cost(bends, bend.from)) - slope * bend.from);
    return least;
}

void set_bits(std::uint64_t* set, const std::vector<std::uint32_t>& skills) {
    for (const auto skill : skills) set[skill / 64] |= std::uint64_t{1} << (skill % 64);
}

}  // namespace

Pricer::Pricer(const Problem& problem)
    : m_problem(problem),
      m_states(problem),
      m_credits(problem),
      m_limits(problem),
      m_words(problem.skill_weight > 0 ? (problem.skills + 63) / 64 : 0) {
    list_skills();
    std::size_t legs_at_most = 0;
    for (const Traveller& traveller : problem.travellers)
        legs_at_most = std::max(legs_at_most, traveller.legs.size());
    m_reachable = m_states.reachable(legs_at_most);
}

Pricer::Pricer(const Problem& part, const Pricer& whole, const std::vector<std::uint32_t>& travellers)
    : m_problem(part),
      m_states(whole.m_states),
      m_credits(part, whole.m_credits, travellers),
      m_limits(part),
      m_words(whole.m_words),
      m_reachable(whole.m_reachable) {
    list_skills();
}

void Pricer::list_skills() {
    for (const Seat& seat : m_problem.seats) m_owners = std::max<std::size_t>(m_owners, seat.owner + 1);
    m_seat_skills.resize(m_problem.seats.size() * m_words);
    if (m_words > 0)
        for (std::size_t seat = 0; seat < m_problem.seats.size(); ++seat)
            set_bits(&m_seat_skills[seat * m_words], m_problem.seat_skills[seat]);

    m_uncredited.assign(m_words, 0);
    for (std::uint32_t skill = 0; m_words > 0 && skill < m_problem.skills; ++skill)
        if (std::ranges::find(m_credits.skills(), skill) == m_credits.skills().end())
            set_bits(m_uncredited.data(), {skill});

    for (const Traveller& traveller : m_problem.travellers) {
        m_first_potential.push_back(m_potential.size());
        if (m_words == 0) continue;
        const std::size_t first = m_potential.size();
        m_potential.resize(first + (traveller.legs.size() + 1) * m_words);
        for (std::size_t leg = traveller.legs.size(); leg-- > 0;) {
            auto* set = &m_potential[first + leg * m_words];
            std::copy_n(set + m_words, m_words, set);
            for (const Option& option : m_problem.options_of(traveller.legs[leg]))
                for (std::size_t w = 0; w < m_words; ++w) set[w] |= m_seat_skills[option.seat * m_words + w];
        }
    }
}

void Pricer::fill_tables(std::uint32_t who, const StayPrices& prices, PricingScratch& scratch) const {
    const Traveller& traveller = m_problem.travellers[who];
    const std::size_t legs = traveller.legs.size();
    const std::size_t states = m_states.count();
    scratch.slope_count = list_slopes(traveller.bends, scratch.slope);
    const std::size_t slopes = scratch.slope_count;

    m_credits.fill(who, scratch.credits);
    charge_limits(who, scratch);
    scratch.charge.clear();
    scratch.open.clear();
    scratch.segments.clear();
    scratch.legs.clear();
    for (const Leg& leg : traveller.legs) {
        const Fine* stay = prices.of_window(leg.window);
        const auto options = m_problem.options_of(leg);
        const std::size_t first_charge = scratch.charge.size();
        const std::size_t first_segment = scratch.segments.size();
        for (const Option& option : options) {
            // Among the seats that others hold there are few left: what has no room is passed over here.
            if (!leg.fixed && stay[option.seat] >= StayPrices::blocked) continue;
            scratch.open.push_back(option);
            scratch.charge.push_back((leg.fixed ? 0 : stay[option.seat]) +
                                     (option.seat == leg.kept ? 0 : fine(leg.change_cost)));
        }
        if (!leg.fixed && !scratch.limits.empty())
            for (std::size_t i = first_charge; i < scratch.charge.size(); ++i)
                scratch.charge[i] += limit_of(scratch.open[i].seat, scratch);
        const Option* open = scratch.open.data() + first_charge;
        const Fine* charge = scratch.charge.data() + first_charge;
        const std::size_t count = scratch.charge.size() - first_charge;
        for (std::size_t i = 0; i < count;) {
            const std::uint32_t kind = m_problem.seats[open[i].seat].kind;
            PricingScratch::Segment segment{
                m_states.class_of_kind(kind), static_cast<std::uint32_t>(i), 0, {}};
            Fine least[PricingScratch::slopes];
            std::fill_n(least, PricingScratch::slopes, unreachable);
            for (; i < count && m_problem.seats[open[i].seat].kind == kind; ++i) {
                const Fine credited = charge[i] - scratch.credits[m_credits.of_seat(open[i].seat)];
                for (std::size_t s = 0; s < PricingScratch::slopes; ++s)
                    least[s] = std::min(least[s], credited + scratch.slope[s] * open[i].unease);
            }
            segment.end = static_cast<std::uint32_t>(i);
            std::copy_n(least, PricingScratch::slopes, segment.least);
            scratch.segments.push_back(segment);
        }
        scratch.legs.push_back(
            {first_segment, scratch.segments.size(), first_charge, static_cast<std::uint32_t>(count)});
    }

    scratch.table_stride = (legs + 1) * states;
    scratch.tables.resize(PricingScratch::slopes * scratch.table_stride);
    std::vector<Fine> least_of_class(m_states.classes());
    for (std::size_t s = 0; s < slopes; ++s) {
        Fine* table = scratch.tables.data() + s * scratch.table_stride;
        const Fine line = intercept(traveller.bends, scratch.slope[s]);
        for (const auto state : m_reachable[legs])
            table[legs * states + state] = fine(m_states.missing_cost(state)) + line;
        for (std::size_t l = legs; l-- > 0;) {
            const Leg& leg = traveller.legs[l];
            const auto& range = scratch.legs[l];
            std::ranges::fill(least_of_class, unreachable);
            for (std::size_t g = range.first_segment; g < range.end_segment; ++g) {
                const auto& segment = scratch.segments[g];
                auto& least = least_of_class[segment.class_];
                least = std::min(least, segment.least[s]);
            }
            const Fine empty = leg.fixed && leg.options > 0 ? unreachable : fine(leg.empty_cost);
            const Fine* next = table + (l + 1) * states;
            for (const auto state : m_reachable[l]) {
                Fine least = empty + next[state];
                for (std::uint32_t c = 0; c < m_states.classes(); ++c)
                    least = std::min(least, least_of_class[c] + next[m_states.after(state, c)]);
                table[l * states + state] = least;
            }
        }
    }
    const auto root = [&](std::size_t s) { return scratch.tables[s * scratch.table_stride]; };
    scratch.best_slope = 0;
    for (std::size_t s = 1; s < slopes; ++s)
        if (root(s) > root(scratch.best_slope)) scratch.best_slope = s;
    scratch.other_slope = scratch.best_slope == 0 ? (slopes > 1 ? 1 : 0) : scratch.best_slope - 1;
    for (std::size_t s = 0; s < slopes; ++s)
        if (s != scratch.best_slope && root(s) > root(scratch.other_slope)) scratch.other_slope = s;
}

/// Puts the traveller's charges for limits where seats and owners find theirs.
void Pricer::charge_limits(std::uint32_t who, PricingScratch& scratch) const {
    scratch.seat_limit.resize(std::max(scratch.seat_limit.size(), m_problem.seats.size()));
    scratch.owner_limit.resize(std::max(scratch.owner_limit.size(), m_owners));
    for (const auto& charge : scratch.limits)
        (charge.is_owner ? scratch.owner_limit : scratch.seat_limit)[charge.number] = 0;
    scratch.limits = m_limits.of(who);
    for (const auto& charge : scratch.limits)
        (charge.is_owner ? scratch.owner_limit : scratch.seat_limit)[charge.number] = charge.each;
    scratch.given_back = m_limits.given_back(who);
}

Fine Pricer::limit_of(std::uint32_t seat, const PricingScratch& scratch) const {
    return scratch.seat_limit[seat] + scratch.owner_limit[m_problem.seats[seat].owner];
}

PricedJourney Pricer::sketch(std::uint32_t who, const StayPrices& prices, PricingScratch& scratch) const {
    fill_tables(who, prices, scratch);
    return tables_choice(who, scratch);
}

/// Fills the tables with the charges that come to the highest bound.
void Pricer::learn_limits(std::uint32_t who, const StayPrices& prices, PricingScratch& scratch) {
    Fine highest = std::numeric_limits<Fine>::min();
    LimitCharges::Charges best = m_limits.of(who);
    for (int lesson = 0;; ++lesson) {
        const PricedJourney choice = tables_choice(who, scratch);
        if (choice.reduced > highest) {
            highest = choice.reduced;
            best = m_limits.of(who);
        }
        if (lesson == lessons_at_once || !m_limits.learn(who, choice.journey)) {
            if (choice.reduced == highest) return;
            m_limits.set(who, std::move(best));
            fill_tables(who, prices, scratch);
            return;
        }
        fill_tables(who, prices, scratch);
    }
}

/// The journey that the tables hold to be best, and what they say of it.
PricedJourney Pricer::tables_choice(std::uint32_t who, const PricingScratch& scratch) const {
    const Traveller& traveller = m_problem.travellers[who];
    const std::size_t states = m_states.count();
    const std::size_t s = scratch.best_slope;
    const Fine* table = scratch.tables.data() + s * scratch.table_stride;
    PricedJourney sketched{{}, table[0] + scratch.credits[m_credits.sets() - 1] - scratch.given_back};
    std::uint32_t state = 0;
    for (std::size_t l = 0; l < traveller.legs.size(); ++l) {
        const auto& range = scratch.legs[l];
        const Fine* next = table + (l + 1) * states;
        const Fine goal = table[l * states + state];
        std::uint32_t seat = no_seat;
        for (std::size_t g = range.first_segment; g < range.end_segment && seat == no_seat; ++g) {
            const auto& segment = scratch.segments[g];
            const std::uint32_t after = m_states.after(state, segment.class_);
            if (segment.least[s] + next[after] != goal) continue;
            const Option* options = scratch.open.data() + range.first_charge;
            for (std::uint32_t i = segment.begin; i < segment.end; ++i)
                if (scratch.charge[range.first_charge + i] -
                        scratch.credits[m_credits.of_seat(options[i].seat)] +
                        scratch.slope[s] * options[i].unease ==
                    segment.least[s]) {
                    seat = options[i].seat;
                    break;
                }
            state = after;
        }
        sketched.journey.push_back(seat);
    }
    return sketched;
}

/// The search for one traveller's best journeys, once the tables are filled.
class JourneySearch {
public:
    JourneySearch(const Pricer& pricer, std::uint32_t who, const PricingAim& aim, PricingScratch& scratch)
        : m_pricer(pricer),
          m_problem(pricer.m_problem),
          m_traveller(m_problem.travellers[who]),
          m_potential(pricer.m_potential.data() + pricer.m_first_potential[who]),
          m_aim(aim),
          m_cutoff(aim.cutoff),
          m_nodes_left(aim.nodes),
          m_scratch(scratch) {}

    PricingAnswer run() {
        const std::size_t legs = m_traveller.legs.size();
        const std::size_t words = m_pricer.m_words;
        m_scratch.shown.assign((legs + 1) * words, 0);
        if (words > 0) set_bits(m_scratch.shown.data(), m_traveller.skills);
        m_scratch.path.assign(legs, no_seat);
        m_scratch.candidates.clear();
        for (std::size_t l = 0; l < legs; ++l)
            if (m_traveller.legs[l].fixed && m_traveller.legs[l].options == 1)
                m_fixed.push_back(m_problem.options_of(m_traveller.legs[l])[0].seat);
        const Fine root =
            table(m_scratch.best_slope, 0, 0) + correction() + gap_at_least(0, m_scratch.shown.data());
        descend(0, 0, 0, 0, 0);
        PricingAnswer answer;
        answer.complete = m_nodes_left > 0;
        answer.best = std::move(m_best);
        answer.bound = answer.best.empty() ? m_cutoff : answer.best.front().reduced;
        if (!answer.complete) answer.bound = std::min(answer.bound, m_unseen);
        answer.bound = std::max(answer.bound, std::min(root, m_aim.cutoff));
        return answer;
    }

private:
    using Candidate = PricingScratch::Candidate;

    [[nodiscard]] Fine table(std::size_t slope, std::size_t leg, std::uint32_t state) const {
        return m_scratch.tables[slope * m_scratch.table_stride + leg * m_pricer.m_states.count() + state];
    }

    /// What the tables are to be corrected by: all credits, less what the limits give back.
    [[nodiscard]] Fine correction() const {
        return m_scratch.credits[m_pricer.m_credits.sets() - 1] - m_scratch.given_back;
    }

    /// What uncredited skills cost at the least that nothing from this leg on can show.
    [[nodiscard]] Fine gap_at_least(std::size_t leg, const std::uint64_t* shown) const {
        const std::size_t words = m_pricer.m_words;
        if (words == 0) return 0;
        std::int64_t lost = 0;
        for (std::size_t w = 0; w < words; ++w)
            lost += std::popcount(m_pricer.m_uncredited[w] & ~(shown[w] | m_potential[leg * words + w]));
        return fine(m_problem.skill_weight * lost);
    }

    [[nodiscard]] Fine gap_in_the_end(const std::uint64_t* shown) const {
        const std::size_t words = m_pricer.m_words;
        if (words == 0) return 0;
        std::int64_t known = 0;
        for (std::size_t w = 0; w < words; ++w) known += std::popcount(shown[w]);
        return fine(m_problem.skill_weight * (static_cast<std::int64_t>(m_problem.skills) - known));
    }

    /// The same after a stay on the leg before.
    [[nodiscard]] Fine gap_after(std::size_t leg, const std::uint64_t* shown, std::uint32_t seat) const {
        const std::size_t words = m_pricer.m_words;
        if (words == 0) return 0;
        std::int64_t lost = 0;
        for (std::size_t w = 0; w < words; ++w)
            lost += std::popcount(m_pricer.m_uncredited[w] & ~(shown[w] | m_potential[leg * words + w] |
                                                               m_pricer.m_seat_skills[seat * words + w]));
        return fine(m_problem.skill_weight * lost);
    }

    [[nodiscard]] bool within_limits(std::size_t leg, std::uint32_t seat) const {
        const std::uint32_t owner = m_problem.seats[seat].owner;
        std::int64_t same_seat = 1;
        std::int64_t same_owner = 1;
        const auto count = [&](std::uint32_t other) {
            same_seat += other == seat;
            same_owner += m_problem.seats[other].owner == owner;
        };
        for (std::size_t l = 0; l < leg; ++l)
            if (m_scratch.path[l] != no_seat && !m_traveller.legs[l].fixed) count(m_scratch.path[l]);
        for (const auto fixed : m_fixed) count(fixed);
        return same_seat <= m_problem.seat_at_most && same_owner <= m_problem.owner_at_most;
    }

    void descend(std::size_t l, std::uint32_t state, Fine value, std::int64_t unease,
                 SkillCredits::Code credited) {
        if (l == m_traveller.legs.size()) {
            finish(state, value, unease);
            return;
        }
        if (m_nodes_left <= 0) return;
        --m_nodes_left;
        const Leg& leg = m_traveller.legs[l];
        const std::size_t words = m_pricer.m_words;
        const std::uint64_t* shown = m_scratch.shown.data() + l * words;
        const auto& range = m_scratch.legs[l];
        const Option* options = m_scratch.open.data() + range.first_charge;
        const Fine* charge = m_scratch.charge.data() + range.first_charge;
        const std::size_t a = m_scratch.best_slope;
        const std::size_t b = m_scratch.other_slope;
        const Fine slope_a = m_scratch.slope[a];
        const Fine slope_b = m_scratch.slope[b];
        const Fine so_far_a = value + slope_a * unease + correction();
        const Fine so_far_b = value + slope_b * unease + correction();
        const Fine credit = m_scratch.credits[credited];
        auto& candidates = m_scratch.candidates;
        const std::size_t first = candidates.size();

        for (std::size_t g = range.first_segment; g < range.end_segment; ++g) {
            const auto& segment = m_scratch.segments[g];
            const std::uint32_t after = m_pricer.m_states.after(state, segment.class_);
            const Fine rest_a = so_far_a + table(a, l + 1, after);
            const Fine rest_b = so_far_b + table(b, l + 1, after);
            if (std::max(rest_a + segment.least[a], rest_b + segment.least[b]) - credit >= m_cutoff) continue;
            for (std::uint32_t i = segment.begin; i < segment.end; ++i) {
                const auto seen = credited | m_pricer.m_credits.of_seat(options[i].seat);
                Fine bound =
                    charge[i] - m_scratch.credits[seen] +
                    std::max(rest_a + slope_a * options[i].unease, rest_b + slope_b * options[i].unease);
                if (bound >= m_cutoff) continue;
                bound += gap_after(l + 1, shown, options[i].seat);
                if (bound >= m_cutoff || (!leg.fixed && !within_limits(l, options[i].seat))) continue;
                candidates.push_back({bound, i, after});
            }
        }
        if (!leg.fixed || leg.options == 0) {
            const Fine bound = fine(leg.empty_cost) + gap_at_least(l + 1, shown) - credit +
                               std::max(so_far_a + table(a, l + 1, state), so_far_b + table(b, l + 1, state));
            if (bound < m_cutoff) candidates.push_back({bound, range.options, state});
        }
        std::sort(candidates.begin() + static_cast<std::ptrdiff_t>(first), candidates.end(),
                  [](const Candidate& x, const Candidate& y) {
                      return x.bound != y.bound ? x.bound < y.bound : x.option < y.option;
                  });
        const std::size_t end = candidates.size();
        for (std::size_t c = first; c < end; ++c) {
            const Candidate candidate = candidates[c];
            if (candidate.bound >= m_cutoff) break;
            if (m_nodes_left <=
                0) {  // Cut short: this and the rest are unseen, and the least of them is this.
                m_unseen = std::min(m_unseen, candidate.bound);
                break;
            }
            std::uint64_t* next_shown = m_scratch.shown.data() + (l + 1) * words;
            std::copy_n(m_scratch.shown.data() + l * words, words, next_shown);
            if (candidate.option == range.options) {
                m_scratch.path[l] = no_seat;
                descend(l + 1, candidate.state, value + fine(leg.empty_cost), unease, credited);
            } else {
                const Option option = options[candidate.option];
                for (std::size_t w = 0; w < words; ++w)
                    next_shown[w] |= m_pricer.m_seat_skills[option.seat * words + w];
                m_scratch.path[l] = option.seat;
                descend(l + 1, candidate.state,
                        value + m_scratch.charge[range.first_charge + candidate.option],
                        unease + option.unease,
                        static_cast<SkillCredits::Code>(credited | m_pricer.m_credits.of_seat(option.seat)));
            }
            m_scratch.path[l] = no_seat;
        }
        candidates.resize(first);
    }

    void finish(std::uint32_t state, Fine value, std::int64_t unease) {
        const Fine reduced =
            value - charged_for_limits() + fine(unease_cost(m_traveller.bends, unease)) +
            fine(m_pricer.m_states.missing_cost(state)) + fine(left_out_cost()) +
            gap_in_the_end(m_scratch.shown.data() + m_traveller.legs.size() * m_pricer.m_words);
        if (reduced >= m_cutoff) return;
        const auto at = std::ranges::upper_bound(m_best, reduced, {}, &PricedJourney::reduced);
        m_best.insert(at, {m_scratch.path, reduced});
        if (m_best.size() > m_aim.keep) m_best.pop_back();
        if (m_best.size() == m_aim.keep) m_cutoff = std::min(m_cutoff, m_best.back().reduced);
    }

    [[nodiscard]] Fine charged_for_limits() const {
        if (m_scratch.limits.empty()) return 0;
        Fine sum = 0;
        for (std::size_t l = 0; l < m_scratch.path.size(); ++l)
            if (m_scratch.path[l] != no_seat && !m_traveller.legs[l].fixed)
                sum += m_pricer.limit_of(m_scratch.path[l], m_scratch);
        return sum;
    }

    [[nodiscard]] Points left_out_cost() const {
        Points cost = 0;
        for (const auto n : m_pricer.m_states.left_out()) {
            const Need& need = m_problem.needs[n];
            std::int64_t met = 0;
            for (const auto seat : m_scratch.path)
                met += seat != no_seat && need.kinds[m_problem.seats[seat].kind];
            cost += need.weight * std::max<std::int64_t>(0, need.legs - met);
        }
        return cost;
    }

    const Pricer& m_pricer;
    const Problem& m_problem;
    const Traveller& m_traveller;
    const std::uint64_t* m_potential;
    const PricingAim& m_aim;
    Fine m_cutoff;
    std::int64_t m_nodes_left;
    Fine m_unseen = StayPrices::blocked;  ///< The least bound of what the search did not get to.
    PricingScratch& m_scratch;
    std::vector<std::uint32_t> m_fixed;
    std::vector<PricedJourney> m_best;
};

PricingAnswer Pricer::price(std::uint32_t traveller, const StayPrices& prices, const PricingAim& aim,
                            PricingScratch& scratch) {
    base::check(aim.keep > 0, "at least one journey is wanted");
    fill_tables(traveller, prices, scratch);
    learn_limits(traveller, prices, scratch);
    return JourneySearch(*this, traveller, aim, scratch).run();
}

}  // namespace waymark::planner
