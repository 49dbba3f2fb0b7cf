#include "planner/neighbourhood.h"

#include <algorithm>
#include <deque>

#include "planner/journey_cost.h"

namespace waymark::planner {

Neighbourhoods::Neighbourhoods(const Pricer& pricer, const RowPrices& prices, std::vector<Fine> least)
    : m_pricer(pricer),
      m_problem(pricer.problem()),
      m_prices(prices),
      m_stays(pricer.problem(), prices),
      m_least(std::move(least)),
      m_holders(m_problem.rows.size()),
      m_begun(m_problem.travellers.size()) {}

Fine Neighbourhoods::regret(const Incumbent& incumbent, std::uint32_t who) const {
    const Traveller& traveller = m_problem.travellers[who];
    const Journey& journey = incumbent.journeys()[who];
    Fine reduced = fine(incumbent.journey_cost_of(who));
    for (std::size_t l = 0; l < journey.size(); ++l)
        if (journey[l] != no_seat && !traveller.legs[l].fixed)
            reduced += m_stays.of_window(traveller.legs[l].window)[journey[l]];
    return reduced - m_least[who];
}

void Neighbourhoods::look(const Incumbent& incumbent) {
    const std::size_t people = m_problem.travellers.size();
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
        for_each_use(m_problem, m_problem.travellers[who], incumbent.journeys()[who],
                     [&](std::uint32_t row, std::int64_t) { m_holders[row].push_back(who); });
}

std::vector<std::uint32_t> Neighbourhoods::draw(const Incumbent& incumbent, std::size_t size,
                                                base::Random& random) {
    const std::size_t people = m_problem.travellers.size();
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
        PricingAim aim;
        aim.keep = 4;
        aim.nodes = 2000;
        const auto answer = m_pricer.price(who, m_stays, aim, m_scratch);
        std::vector<std::uint32_t> wanted;
        for (const auto& journey : answer.best)
            for_each_use(m_problem, m_problem.travellers[who], journey.seats,
                         [&](std::uint32_t row, std::int64_t amount) {
                             if (amount > 0 && incumbent.left()[row] < amount) wanted.push_back(row);
                         });
        // What it holds, others may want.
        for_each_use(m_problem, m_problem.travellers[who], incumbent.journeys()[who],
                     [&](std::uint32_t row, std::int64_t) {
                         if (m_prices[row] > 0) wanted.push_back(row);
                     });
        random.shuffle(wanted);
        std::size_t added = 0;
        for (const auto row : wanted) {
            if (added >= 5) break;
            if (m_holders[row].empty()) continue;
            const auto holder = m_holders[row][random.below(m_holders[row].size())];
            if (m_drawn[holder]) continue;
            take(holder);
            ++added;
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

}  // namespace waymark::planner
