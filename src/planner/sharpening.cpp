#include "planner/sharpening.h"

#include <algorithm>

#include "planner/stay_prices.h"

namespace waymark::planner {

Sharpened sharpen(engine::PricingCrew& crew, SoftMaster& master, const std::vector<std::uint32_t>& everyone,
                  const std::vector<std::int64_t>& rooms, const Sharpening& manner,
                  const std::function<bool(Fine)>& tell) {
    const engine::Oracle& oracle = crew.oracle();
    const Problem& problem = master.problem();
    Sharpened best;
    best.bound = std::numeric_limits<Fine>::min() / 4;
    std::vector<double> center = master.prices();
    Cooling cooling = manner.cooling;
    double radius = manner.radius;
    engine::PricingAim aim;
    aim.keep = manner.keep;
    aim.nodes = manner.nodes;
    for (int round = 0;; ++round) {
        const RowPrices prices = engine::to_row_prices(problem.rows, master.prices());
        const auto answers = crew.price(everyone, StayPrices(problem, prices), aim);
        Fine bound = -engine::worth_of_rooms(prices, rooms);
        std::vector<Fine> least;
        least.reserve(everyone.size());
        for (const auto who : everyone) {
            bound += answers[who].bound;
            least.push_back(answers[who].bound);
            for (const auto& priced : answers[who].best)
                master.known[who].add(oracle.cost(who, priced.journey), priced.journey);
        }
        if (bound > best.bound) {
            best = {bound, prices, std::move(least)};
            center = master.prices();
        } else {
            radius *= 0.6;
        }
        if (tell(best.bound) || round + 1 >= manner.rounds) break;
        master.set_prices(center);
        master.run(everyone, rooms, cooling, radius, [] { return false; });
        const double fall = cooling.last / cooling.first;
        cooling.first = std::max(manner.coldest, cooling.last);
        cooling.last = std::max(manner.coldest, cooling.first * fall);
    }
    master.set_prices(center);
    return best;
}

}  // namespace waymark::planner
