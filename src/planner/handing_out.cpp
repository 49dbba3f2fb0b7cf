#include "planner/handing_out.h"

#include <algorithm>
#include <deque>
#include <numeric>

#include "engine/rooms.h"
#include "planner/stay_prices.h"

namespace waymark::planner {

namespace {

constexpr std::size_t at_a_time = 256;  // priced together; whoever comes too late among them is priced again

bool take_best(const engine::Oracle& oracle, std::uint32_t who, const engine::PricingAnswer& answer,
               Journey& journey, std::vector<std::int64_t>& left) {
    for (const auto& priced : answer.best)
        if (engine::take_if_it_fits(oracle, who, priced.journey, left)) {
            journey = priced.journey;
            return true;
        }
    return false;
}

}  // namespace

std::vector<Journey> hand_out(engine::PricingCrew& crew, const Problem& problem, const RowPrices& prices,
                              const std::vector<Fine>& least, std::vector<std::int64_t> left,
                              const engine::ShouldStop& stop) {
    const engine::Oracle& oracle = crew.oracle();
    std::vector<std::uint32_t> order(problem.travellers.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t who) { return least[who]; });
    std::deque<std::uint32_t> waiting(order.begin(), order.end());
    std::vector<Journey> journeys(problem.travellers.size());
    const auto without = [&](std::uint32_t who) {
        journeys[who] = oracle.stopgap(who);
        engine::take(oracle, who, journeys[who], left);
    };
    StayPrices stays(problem, prices);
    engine::PricingAim aim;
    aim.keep = 3;
    aim.nodes = 1000;
    while (!waiting.empty() && !stop()) {
        const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(std::min(at_a_time, waiting.size()));
        const std::vector<std::uint32_t> now(waiting.begin(), end);
        waiting.erase(waiting.begin(), end);
        stays.block_full(problem, left);
        const auto answers = crew.price(now, stays, aim);
        std::vector<std::uint32_t> late;
        for (std::size_t i = 0; i < now.size(); ++i)
            if (!take_best(oracle, now[i], answers[i], journeys[now[i]], left)) late.push_back(now[i]);
        if (late.size() == now.size()) {  // Nothing that was found fits: one goes without, so that it ends.
            without(late.front());
            late.erase(late.begin());
        }
        waiting.insert(waiting.begin(), late.begin(), late.end());
    }
    for (const auto who : waiting) without(who);
    return journeys;
}

}  // namespace waymark::planner
