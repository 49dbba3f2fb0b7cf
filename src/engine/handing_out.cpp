#include "engine/handing_out.h"

#include <algorithm>
#include <deque>
#include <numeric>

#include "engine/rooms.h"

namespace waymark::engine {

namespace {

bool take_best(const Oracle& oracle, std::uint32_t who, const PricingAnswer& answer, Journey& journey,
               std::vector<std::int64_t>& left) {
    for (const auto& priced : answer.best)
        if (take_if_it_fits(oracle, who, priced.journey, left)) {
            journey = priced.journey;
            return true;
        }
    return false;
}

RowPrices with_penalties(RowPrices prices, const std::vector<Row>& rows,
                         const std::vector<std::int64_t>& left) {
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (rows[r].penalty != hard && !rows[r].shared && left[r] < 0)
            prices[r] = rows[r].penalty << price_bits;
    return prices;
}

}  // namespace

std::vector<Journey> hand_out(PricingCrew& crew, const RowPrices& prices, const std::vector<Fine>& least,
                              std::vector<std::int64_t> left, std::size_t at_a_time, std::int64_t nodes,
                              const ShouldStop& stop) {
    const Oracle& oracle = crew.oracle();
    std::vector<std::uint32_t> order(oracle.travellers());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t who) { return least[who]; });
    std::deque<std::uint32_t> waiting(order.begin(), order.end());
    std::vector<Journey> journeys(oracle.travellers());
    const auto without = [&](std::uint32_t who) {
        journeys[who] = oracle.stopgap(who);
        take(oracle, who, journeys[who], left);
    };
    PricingAim aim;
    aim.keep = 3;
    aim.nodes = nodes;
    while (!waiting.empty() && !stop()) {
        const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(std::min(at_a_time, waiting.size()));
        const std::vector<std::uint32_t> now(waiting.begin(), end);
        waiting.erase(waiting.begin(), end);
        const auto charges = oracle.charge(with_penalties(prices, oracle.rows(), left), &left);
        const auto answers = crew.price(now, *charges, aim);
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

}  // namespace waymark::engine
