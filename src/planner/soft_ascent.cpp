#include "planner/soft_ascent.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace waymark::planner {

namespace {

constexpr float least_share = 1e-4F;
constexpr int share_bits = 24;  // of a share of one traveller, in whole numbers: sums do not depend on order
constexpr std::size_t travellers_at_a_time = 16;
constexpr std::size_t turns = 4;
constexpr float whole_share = 1 << share_bits;
constexpr float far = 1e30F;
constexpr double highest_price = 1e6;
// How much of a row's last move the next one goes on with. On a made programme of 400, 90 passes with it came
// as far as 300 without; 0.9 was worse than none.
constexpr double momentum = 0.85;

/// e^x for x not above 0; to seven digits or so, nothing below e^-80.
inline float quick_exp(float x) {
    const float t = std::max(x, -80.0F) * 1.442695041F;
    const auto n = static_cast<std::int32_t>(t - 0.5F);
    const float f = t - static_cast<float>(n);
    const float power =
        1 + f * (0.6931471806F +
                 f * (0.2402264791F + f * (0.0555041087F + f * (0.0096181291F + f * 0.0013333558F))));
    return power * std::bit_cast<float>((n + 127) << 23);
}

/// What the loops over all options are given: those of one leg.
struct OptionSpan {
    const Option* first;
    std::uint32_t count;
};

// The three loops in which nearly all the time goes. They are compiled twice, for any processor and for those
// with wide vectors.

[[gnu::always_inline]] inline void begin_costs(OptionSpan options, float slope,
                                               const SkillCredits::Code* codes, const float* credits,
                                               float* cost) {
    for (std::uint32_t i = 0; i < options.count; ++i)
        cost[i] = slope * static_cast<float>(options.first[i].unease) - credits[codes[options.first[i].seat]];
}

[[gnu::always_inline]] inline void add_charges(OptionSpan options, const float* own, const float* stay,
                                               float* cost) {
    for (std::uint32_t i = 0; i < options.count; ++i) cost[i] = own[i] + stay[options.first[i].seat];
}

/// Turns costs into weights e^(least - cost); hands back the least and the sum of the weights.
[[gnu::always_inline]] inline std::pair<float, float> soften(float* cost, std::uint32_t begin,
                                                             std::uint32_t end) {
    float least = far;
    for (std::uint32_t i = begin; i < end; ++i) least = std::min(least, cost[i]);
    float sum = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        cost[i] = quick_exp(least - cost[i]);
        sum += cost[i];
    }
    return {least, sum};
}

struct Loops {
    void (*begin_costs)(OptionSpan, float, const SkillCredits::Code*, const float*, float*);
    void (*add_charges)(OptionSpan, const float*, const float*, float*);
    std::pair<float, float> (*soften)(float*, std::uint32_t, std::uint32_t);
};

void begin_costs_anywhere(OptionSpan options, float slope, const SkillCredits::Code* codes,
                          const float* credits, float* cost) {
    begin_costs(options, slope, codes, credits, cost);
}
void add_charges_anywhere(OptionSpan options, const float* own, const float* stay, float* cost) {
    add_charges(options, own, stay, cost);
}
std::pair<float, float> soften_anywhere(float* cost, std::uint32_t begin, std::uint32_t end) {
    return soften(cost, begin, end);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void begin_costs_wide(OptionSpan options, float slope,
                                              const SkillCredits::Code* codes, const float* credits,
                                              float* cost) {
    begin_costs(options, slope, codes, credits, cost);
}
[[gnu::target("avx2")]] void add_charges_wide(OptionSpan options, const float* own, const float* stay,
                                              float* cost) {
    add_charges(options, own, stay, cost);
}
[[gnu::target("avx2")]] std::pair<float, float> soften_wide(float* cost, std::uint32_t begin,
                                                            std::uint32_t end) {
    return soften(cost, begin, end);
}
#endif

Loops loops_of_this_processor() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return {begin_costs_wide, add_charges_wide, soften_wide};
#endif
    return {begin_costs_anywhere, add_charges_anywhere, soften_anywhere};
}

const Loops loops = loops_of_this_processor();

/// Adds what is demanded of each seat, in whole numbers, and what is shown; hands back the unease.
float book_shares(OptionSpan options, const float* weight, float share, float whole,
                  const SkillCredits::Code* __restrict codes, std::int64_t* __restrict usage,
                  float* __restrict shown) {
    const float enough = least_share / share;
    float unease = 0;
    for (std::uint32_t i = 0; i < options.count; ++i) {
        if (weight[i] < enough) continue;
        const float here = share * weight[i];
        const Option option = options.first[i];
        unease += here * static_cast<float>(option.unease);
        usage[option.seat] += static_cast<std::int64_t>(static_cast<std::int32_t>(here * whole));
        // In turns: one sum would have to wait for the other.
        shown[turns * codes[option.seat] + i % turns] += here;
    }
    return unease;
}

}  // namespace

struct SoftAscent::Scratch {
    std::vector<std::int64_t> usage;      ///< By window and seat.
    std::vector<float> own;               ///< Of one leg's options: costs without charges.
    std::vector<float> cost;              ///< Of the options of all legs in turn; then their weights.
    std::vector<std::size_t> first_cost;  ///< By leg.
    std::vector<float> least;             ///< By segment of all legs: the soft minimum.
    std::vector<float> inverse;           ///< By segment: 1 / the sum of weights.
    std::vector<float> chance;            ///< By segment: that the leg is spent there.
    std::vector<float> table;             ///< By leg and state: the soft least of the rest.
    std::vector<float> here;              ///< By leg and state: the chance to be there.
    std::vector<float> credits;           ///< By set of skills.
    std::vector<float> shown;             ///< By set of skills: how often seats that show it are taken.
};

SoftAscent::SoftAscent(const Problem& problem, const NeedStates& states, SkillCredits& credits,
                       Workers& workers, std::vector<std::int64_t> rooms)
    : m_problem(problem),
      m_states(states),
      m_credits(credits),
      m_workers(workers),
      m_rooms(std::move(rooms)),
      m_slope(problem.travellers.size(), 1.0F),
      m_credit(problem.travellers.size() * credits.skills().size()),
      m_held(problem.rows.size()),
      m_price(problem.rows.size()),
      m_before(problem.rows.size()),
      m_demand(problem.rows.size()),
      m_demand_before(problem.rows.size()),
      m_leverage(problem.rows.size()),
      m_stay(problem.windows.size() * problem.seats.size()),
      m_scratch(workers.size()) {
    list_segments();
    std::size_t legs = 0;
    for (const Traveller& traveller : problem.travellers) legs = std::max(legs, traveller.legs.size());
    m_reachable = states.reachable(legs);
    const auto largest = largest_uses(problem);
    for (std::size_t r = 0; r < m_rooms.size(); ++r) m_held[r] = is_coarse(problem.rows[r], largest[r]);
    for (std::size_t r = 0; r < m_rooms.size(); ++r)
        if (m_rooms[r] == 0 && problem.rows[r].penalty == hard) m_price[r] = m_before[r] = 1e5;
}

SoftAscent::~SoftAscent() = default;

void SoftAscent::list_segments() {
    for (const Traveller& traveller : m_problem.travellers) {
        m_first_leg.push_back(static_cast<std::uint32_t>(m_first_segment.size()));
        for (const Leg& leg : traveller.legs) {
            m_first_segment.push_back(static_cast<std::uint32_t>(m_segments.size()));
            const auto options = m_problem.options_of(leg);
            for (std::uint32_t i = 0; i < options.size();) {
                const auto class_ = m_states.class_of_kind(m_problem.seats[options[i].seat].kind);
                Segment segment{class_, i, i};
                while (i < options.size() &&
                       m_states.class_of_kind(m_problem.seats[options[i].seat].kind) == class_)
                    ++i;
                segment.end = i;
                m_segments.push_back(segment);
            }
        }
    }
    m_first_segment.push_back(static_cast<std::uint32_t>(m_segments.size()));
}

void SoftAscent::run(const Cooling& cooling, const ShouldStop& stop) {
    const std::size_t people = m_problem.travellers.size();
    const std::size_t pieces = (people + travellers_at_a_time - 1) / travellers_at_a_time;
    for (int pass = 0; pass < cooling.passes && !stop(); ++pass, ++m_passes) {
        const double part = cooling.passes > 1 ? static_cast<double>(pass) / (cooling.passes - 1) : 1;
        const double temperature = cooling.first * std::pow(cooling.last / cooling.first, part);
        for (std::size_t w = 0; w < m_problem.windows.size(); ++w)
            for (std::uint32_t seat = 0; seat < m_problem.seats.size(); ++seat) {
                double charge = 0;
                for (const Use& use : m_problem.windows[w].of(seat))
                    charge += m_price[use.row] * static_cast<double>(use.amount);
                m_stay[w * m_problem.seats.size() + seat] = static_cast<float>(charge / temperature);
            }
        for (auto& scratch : m_scratch) scratch.usage.assign(m_stay.size(), 0);
        m_workers.share(pieces, [&](std::size_t piece, std::size_t worker) {
            const std::size_t end = std::min(people, (piece + 1) * travellers_at_a_time);
            const engine::Profile::Scope scope(m_workers.profile(), engine::Profile::Part::soft_prices,
                                               static_cast<std::int64_t>(end - piece * travellers_at_a_time));
            for (std::size_t who = piece * travellers_at_a_time; who < end; ++who)
                spread(static_cast<std::uint32_t>(who), static_cast<float>(temperature), m_scratch[worker]);
        });
        move_prices(temperature);
    }
    const std::size_t skills = m_credits.skills().size();
    for (std::uint32_t who = 0; who < people; ++who)
        for (std::size_t k = 0; k < skills; ++k)
            m_credits.set(who, k, static_cast<Fine>(std::lround(m_credit[who * skills + k] * 1024)));
}

void SoftAscent::spread(std::uint32_t who, float temperature, Scratch& scratch) {
    const Traveller& traveller = m_problem.travellers[who];
    const std::size_t legs = traveller.legs.size();
    const std::size_t states = m_states.count();
    const std::size_t skills = m_credits.skills().size();
    const float cold = 1 / temperature;
    const float slope = m_slope[who] * cold;
    float* credit = m_credit.data() + who * skills;

    scratch.credits.resize(m_credits.sets());
    scratch.credits[0] = 0;
    for (std::size_t k = 0; k < skills; ++k) {
        const std::size_t half = std::size_t{1} << k;
        for (std::size_t set = 0; set < half; ++set)
            scratch.credits[half + set] = scratch.credits[set] + credit[k] * cold;
    }

    const std::uint32_t first_leg = m_first_leg[who];
    const std::uint32_t first_segment = m_first_segment[first_leg];
    const std::uint32_t end_segment = m_first_segment[first_leg + legs];
    scratch.least.resize(end_segment - first_segment);
    scratch.inverse.resize(end_segment - first_segment);
    scratch.chance.assign(end_segment - first_segment, 0);
    scratch.first_cost.clear();
    std::size_t all = 0;
    for (const Leg& leg : traveller.legs) {
        scratch.first_cost.push_back(all);
        all += leg.options;
    }
    scratch.cost.resize(all);

    for (std::size_t l = 0; l < legs; ++l) {
        const Leg& leg = traveller.legs[l];
        const Option* options = m_problem.options.data() + leg.first_option;
        const float* stay = m_stay.data() + leg.window * m_problem.seats.size();
        float* cost = scratch.cost.data() + scratch.first_cost[l];
        const float change = static_cast<float>(leg.change_cost) * cold;
        // Most legs have the options of the leg before.
        if (l == 0 || leg.first_option != traveller.legs[l - 1].first_option ||
            leg.options > scratch.own.size()) {
            scratch.own.resize(leg.options);
            loops.begin_costs({options, leg.options}, slope, m_credits.codes(), scratch.credits.data(),
                              scratch.own.data());
        }
        loops.add_charges({options, leg.options}, scratch.own.data(), stay, cost);
        if (leg.fixed)
            for (std::uint32_t i = 0; i < leg.options; ++i) cost[i] -= stay[options[i].seat];
        if (leg.change_cost > 0)
            for (std::uint32_t i = 0; i < leg.options; ++i)
                if (options[i].seat != leg.kept) cost[i] += change;
        for (std::uint32_t g = m_first_segment[first_leg + l]; g < m_first_segment[first_leg + l + 1]; ++g) {
            const Segment segment = m_segments[g];
            const auto [least, sum] = loops.soften(cost, segment.begin, segment.end);
            scratch.least[g - first_segment] = least - std::log(sum);
            scratch.inverse[g - first_segment] = 1 / sum;
        }
    }

    scratch.table.resize((legs + 1) * states);
    for (const auto state : m_reachable[legs])
        scratch.table[legs * states + state] = static_cast<float>(m_states.missing_cost(state)) * cold;
    for (std::size_t l = legs; l-- > 0;) {
        const Leg& leg = traveller.legs[l];
        const bool may_be_empty = !leg.fixed || leg.options == 0;
        const float empty = static_cast<float>(leg.empty_cost) * cold;
        const float* next = scratch.table.data() + (l + 1) * states;
        const std::uint32_t begin = m_first_segment[first_leg + l] - first_segment;
        const std::uint32_t end = m_first_segment[first_leg + l + 1] - first_segment;
        for (const auto state : m_reachable[l]) {
            float least = may_be_empty ? empty + next[state] : far;
            for (std::uint32_t g = begin; g < end; ++g)
                least =
                    std::min(least, scratch.least[g] +
                                        next[m_states.after(state, m_segments[first_segment + g].class_)]);
            float sum = may_be_empty ? quick_exp(least - empty - next[state]) : 0;
            for (std::uint32_t g = begin; g < end; ++g)
                sum += quick_exp(least - scratch.least[g] -
                                 next[m_states.after(state, m_segments[first_segment + g].class_)]);
            scratch.table[l * states + state] = least - std::log(sum);
        }
    }

    scratch.here.assign((legs + 1) * states, 0);
    scratch.here[0] = 1;
    for (std::size_t l = 0; l < legs; ++l) {
        const Leg& leg = traveller.legs[l];
        const bool may_be_empty = !leg.fixed || leg.options == 0;
        const float empty = static_cast<float>(leg.empty_cost) * cold;
        const float* now = scratch.table.data() + l * states;
        const float* next = now + states;
        const std::uint32_t begin = m_first_segment[first_leg + l] - first_segment;
        const std::uint32_t end = m_first_segment[first_leg + l + 1] - first_segment;
        for (const auto state : m_reachable[l]) {
            const float here = scratch.here[l * states + state];
            if (here < 1e-9F) continue;
            if (may_be_empty)
                scratch.here[(l + 1) * states + state] +=
                    here * quick_exp(std::min(0.0F, now[state] - empty - next[state]));
            for (std::uint32_t g = begin; g < end; ++g) {
                const auto after = m_states.after(state, m_segments[first_segment + g].class_);
                const float flow =
                    here * quick_exp(std::min(0.0F, now[state] - scratch.least[g] - next[after]));
                scratch.here[(l + 1) * states + after] += flow;
                scratch.chance[g] += flow;
            }
        }
    }

    scratch.shown.assign(turns * m_credits.sets(), 0);
    float unease = 0;
    float shown[SkillCredits::at_most] = {};
    for (std::size_t l = 0; l < legs; ++l) {
        const Leg& leg = traveller.legs[l];
        const Option* options = m_problem.options.data() + leg.first_option;
        const float* weight = scratch.cost.data() + scratch.first_cost[l];
        std::int64_t* usage = scratch.usage.data() + leg.window * m_problem.seats.size();
        for (std::uint32_t g = m_first_segment[first_leg + l]; g < m_first_segment[first_leg + l + 1]; ++g) {
            const Segment segment = m_segments[g];
            const float share = scratch.chance[g - first_segment] * scratch.inverse[g - first_segment];
            if (share < 1e-7F) continue;
            unease += book_shares({options + segment.begin, segment.end - segment.begin},
                                  weight + segment.begin, share, leg.fixed ? 0.0F : whole_share,
                                  m_credits.codes(), usage, scratch.shown.data());
        }
    }

    for (std::size_t set = 1; set < m_credits.sets(); ++set) {
        float sum = 0;
        for (std::size_t turn = 0; turn < turns; ++turn) sum += scratch.shown[turns * set + turn];
        if (sum > 0)
            for (std::size_t code = set; code != 0; code &= code - 1) shown[std::countr_zero(code)] += sum;
    }
    for (std::size_t k = 0; k < skills; ++k) {
        if (m_credits.holds(who, k)) continue;
        const float step = temperature * std::clamp(std::log(std::max(shown[k], 0.05F)), -2.0F, 2.0F);
        credit[k] = std::clamp(credit[k] - 0.5F * step, 0.0F, static_cast<float>(m_problem.skill_weight));
    }
    // Where unease lies on a piece of its cost, that piece's slope is the best line; at a bend, any between.
    float at = 0;
    for (const Bend& bend : traveller.bends) {
        const float over = (unease - static_cast<float>(bend.from)) / 15.0F + 0.5F;
        at += static_cast<float>(bend.slope) * std::clamp(bend.from == 0 ? 1.0F : over, 0.0F, 1.0F);
    }
    m_slope[who] += 0.2F * (at - m_slope[who]);
}

void SoftAscent::hold(std::size_t row, double price) {
    m_held[row] = true;
    m_price[row] = m_before[row] = price;
}

void SoftAscent::move_prices(double temperature) {
    std::swap(m_demand, m_demand_before);
    std::ranges::fill(m_demand, 0.0);
    std::ranges::fill(m_leverage, 0.0);
    const std::size_t seats = m_problem.seats.size();
    for (std::size_t w = 0; w < m_problem.windows.size(); ++w)
        for (std::uint32_t seat = 0; seat < seats; ++seat) {
            std::int64_t sum = 0;
            for (const auto& scratch : m_scratch) sum += scratch.usage[w * seats + seat];
            const double used = static_cast<double>(sum) / (1 << share_bits);
            for (const Use& use : m_problem.windows[w].of(seat)) {
                const auto amount = static_cast<double>(use.amount);
                m_demand[use.row] += used * amount;
                m_leverage[use.row] += used * amount * amount;
            }
        }
    for (std::size_t r = 0; r < m_price.size(); ++r) {
        if (m_held[r] || (m_rooms[r] == 0 && m_problem.rows[r].penalty == hard)) continue;
        const Points penalty = m_problem.rows[r].penalty;
        const double most = penalty == hard ? highest_price : static_cast<double>(penalty);
        const double step =
            price_step(m_demand[r], m_leverage[r], static_cast<double>(m_rooms[r]), temperature);
        const double now = std::clamp(m_price[r] + step, 0.0, most);
        m_price[r] = std::clamp(now + momentum * (now - m_before[r]), 0.0, most);
        m_before[r] = now;
    }
}

RowPrices SoftAscent::prices() const { return engine::to_row_prices(m_problem.rows, m_price); }

}  // namespace waymark::planner
