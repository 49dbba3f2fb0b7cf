#include "engine/neighbourhood.h"

#include <algorithm>
#include <deque>

namespace waymark::engine {

namespace {

constexpr std::size_t wished_for = 4;  // journeys
constexpr std::size_t liked = 8;       // journeys

}  // namespace

Neighbourhoods::Neighbourhoods(Oracle& oracle, const std::vector<std::vector<Journey>>& near,
                               const RowPrices& prices, std::vector<Fine> least)
    : m_oracle(oracle),
      m_near(near),
      m_prices(prices),
      m_charges(oracle.charge(prices, nullptr)),
      m_least(std::move(least)),
      m_holders(oracle.rows().size()),
      m_begun(oracle.travellers()),
      m_scratch(oracle.scratch()) {
    m_likers.resize(oracle.rows().size());
    for (std::uint32_t who = 0; who < near.size(); ++who)
        for (std::size_t i = 0; i < std::min(near[who].size(), liked); ++i)
            for (const Use& use : oracle.uses(who, near[who][i])) {
                auto& likers = m_likers[use.row];
                if (use.amount > 0 && (likers.empty() || likers.back() != who)) likers.push_back(who);
            }
}

Fine Neighbourhoods::regret(const Incumbent& incumbent, std::uint32_t who) const {
    return fine(incumbent.journey_cost_of(who)) +
           m_oracle.charged(who, incumbent.journeys()[who], *m_charges) - m_least[who];
}

void Neighbourhoods::look(const Incumbent& incumbent) {
    const std::size_t people = m_oracle.travellers();
    m_drawn.assign(people, false);
    m_pull.clear();
    double sum = 0;
    for (std::uint32_t who = 0; who < people; ++who) {
        const auto begun = static_cast<double>(m_begun[who]);
        sum += (static_cast<double>(regret(incumbent, who)) + 1) / (1 + begun * begun);
        m_pull.push_back(sum);
    }
    for (auto& holders : m_holders) holders.clear();
    for (std::uint32_t who = 0; who < people; ++who)
        for (const Use& use : m_oracle.uses(who, incumbent.journeys()[who]))
            m_holders[use.row].push_back(who);
}

/// The rows that keep it from its best journeys. Where few are known, the oracle is asked.
std::vector<std::uint32_t> Neighbourhoods::wishes(const Incumbent& incumbent, std::uint32_t who) {
    std::vector<std::uint32_t> rows;
    const auto look_at = [&](JourneyView journey) {
        for (const Use& use : m_oracle.uses(who, journey))
            if (use.amount > 0 && incumbent.left()[use.row] < use.amount) rows.push_back(use.row);
    };
    if (m_near[who].size() > wished_for) {
        for (std::size_t i = 0; i < wished_for; ++i) look_at(m_near[who][i]);
        return rows;
    }
    PricingAim aim;
    aim.keep = wished_for;
    aim.nodes = 2000;
    for (const auto& priced : m_oracle.price(who, *m_charges, aim, *m_scratch).best) look_at(priced.journey);
    return rows;
}

std::vector<std::uint32_t> Neighbourhoods::draw(const Incumbent& incumbent, std::size_t size,
                                                base::Random& random) {
    const std::size_t people = m_oracle.travellers();
    std::vector<std::uint32_t> chosen;
    std::deque<std::uint32_t> open;
    const auto take = [&](std::uint32_t who) {
        if (m_drawn[who] || chosen.size() >= size) return;
        m_drawn[who] = true;
        chosen.push_back(who);
        open.push_back(who);
    };
    const auto begin_anew = [&] {
        const double at = static_cast<double>(random.below(1U << 30)) * 0x1p-30 * m_pull.back();
        const auto who = static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(
            std::ranges::upper_bound(m_pull, at) - m_pull.begin(), static_cast<std::ptrdiff_t>(people) - 1));
        if (m_drawn[who]) return;
        ++m_begun[who];
        take(who);
    };
    begin_anew();
    for (std::size_t turns = 0; chosen.size() < size && turns < 20 * size; ++turns) {
        if (open.empty() || random.chance(0.08)) {
            begin_anew();
            continue;
        }
        const std::uint32_t who = open.front();
        open.pop_front();
        struct Tie {
            std::uint32_t row = 0;
            bool held = false;
        };
        std::vector<Tie> ties;
        for (const auto row : wishes(incumbent, who)) ties.push_back({row, false});
        // What it holds, others may want: those who hold as much of it, and those who have none of it yet.
        for (const Use& use : m_oracle.uses(who, incumbent.journeys()[who]))
            if (m_prices[use.row] > 0) ties.push_back({use.row, true});
        random.shuffle(ties);
        std::size_t added = 0;
        for (const auto& [row, held] : ties) {
            if (added >= 5) break;
            const auto& others = held && random.chance(0.7) ? m_likers[row] : m_holders[row];
            if (others.empty()) continue;
            const auto other = others[random.below(others.size())];
            if (m_drawn[other]) continue;
            take(other);
            ++added;
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

}  // namespace waymark::engine
