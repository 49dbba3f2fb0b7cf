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
      m_least(std::move(least)) {}

Fine Neighbourhoods::regret(const Incumbent& incumbent, std::uint32_t who) const {
    const Traveller& traveller = m_problem.travellers[who];
    const Journey& journey = incumbent.journeys()[who];
    Fine reduced = fine(incumbent.journey_cost_of(who));
    for (std::size_t l = 0; l < journey.size(); ++l)
        if (journey[l] != no_seat && !traveller.legs[l].fixed)
            reduced += m_stays.of_window(traveller.legs[l].window)[journey[l]];
    return reduced - m_least[who];
}

std::vector<std::uint32_t> Neighbourhoods::draw(const Incumbent& incumbent, std::size_t size,
                                                base::Random& random) {
    const std::size_t people = m_problem.travellers.size();
    size = std::min(size, people);
    // Who holds what, row by row.
    std::vector<std::vector<std::uint32_t>> holders(m_problem.rows.size());
    for (std::uint32_t who = 0; who < people; ++who)
        for_each_use(m_problem, m_problem.travellers[who], incumbent.journeys()[who],
                     [&](std::uint32_t row, std::int64_t) { holders[row].push_back(who); });

    std::vector<bool> in(people);
    std::vector<std::uint32_t> chosen;
    std::deque<std::uint32_t> open;
    const auto take = [&](std::uint32_t who) {
        if (in[who] || chosen.size() >= size) return;
        in[who] = true;
        chosen.push_back(who);
        open.push_back(who);
    };
    const auto begin_anew = [&] {
        std::uint32_t best = static_cast<std::uint32_t>(random.below(people));
        Fine most = -1;
        for (int tries = 0; tries < 6; ++tries) {
            const auto who = static_cast<std::uint32_t>(random.below(people));
            if (in[who]) continue;
            const Fine here = regret(incumbent, who);
            if (here > most) {
                most = here;
                best = who;
            }
        }
        take(best);
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
            if (holders[row].empty()) continue;
            const auto holder = holders[row][random.below(holders[row].size())];
            if (in[holder]) continue;
            take(holder);
            ++added;
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

}  // namespace waymark::planner
