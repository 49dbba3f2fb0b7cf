#include "planner/dual_ascent.h"

#include <algorithm>
#include <cmath>

namespace waymark::planner {

namespace {

// Found by trial on made programmes of 60 to 400 apprentices; docs/decisions/planner.md gives the figures.
constexpr double memory_of_shortage = 0.95;
constexpr double memory_of_size = 0.98;

}  // namespace

Ascent ascend(PricingCrew& crew, const std::vector<std::uint32_t>& travellers,
              const std::vector<std::int64_t>& rooms, const RowPrices& start, const Steps& steps,
              const ShouldStop& stop, const std::function<void(std::size_t, const Journey&)>& met) {
    const Problem& problem = crew.pricer().problem();
    const std::size_t rows = rooms.size();
    std::vector<double> real(rows);
    for (std::size_t r = 0; r < rows; ++r) real[r] = static_cast<double>(start[r]) * 0x1p-30;
    std::vector<double> direction(rows);
    std::vector<double> size(rows);  // of past shortages, squared
    Ascent ascent{start, std::numeric_limits<Fine>::min() / 4, 0};
    for (int pass = 0; pass < steps.passes && !stop(); ++pass) {
        ++ascent.passes;
        const RowPrices prices = to_row_prices(problem, real);
        const StayPrices stays(problem, prices);
        Fine bound = -worth_of_rooms(prices, rooms);
        std::vector<double> shortage(rows);
        for (std::size_t r = 0; r < rows; ++r) shortage[r] = -static_cast<double>(rooms[r]);
        const auto count = [&](std::size_t position, Fine least, const Journey& journey) {
            bound += least;
            for_each_use(problem, problem.travellers[travellers[position]], journey,
                         [&](std::uint32_t row, std::int64_t amount) {
                             shortage[row] += static_cast<double>(amount);
                         });
        };
        if (steps.exact) {
            const auto answers = crew.price(travellers, stays, {});
            for (std::size_t i = 0; i < answers.size(); ++i) {
                if (answers[i].best.empty()) return ascent;
                count(i, answers[i].bound, answers[i].best.front().seats);
                if (met) met(i, answers[i].best.front().seats);
            }
        } else {
            const auto sketches = crew.sketch(travellers, stays);
            for (std::size_t i = 0; i < sketches.size(); ++i) {
                count(i, sketches[i].reduced, sketches[i].seats);
                crew.pricer().learn(travellers[i], sketches[i].seats,
                                    0.1 * std::pow(0.1, static_cast<double>(pass) / steps.passes));
            }
        }
        if (bound > ascent.bound) {
            ascent.bound = bound;
            ascent.prices = prices;
        }
        // Each row's price moves by about the step, whatever the row's size, in the direction of its usual
        // shortage.
        const double step =
            steps.first * std::pow(steps.last / steps.first, static_cast<double>(pass) / steps.passes);
        const double young_direction = 1 - std::pow(memory_of_shortage, pass + 1);
        const double young_size = 1 - std::pow(memory_of_size, pass + 1);
        for (std::size_t r = 0; r < rows; ++r) {
            direction[r] = memory_of_shortage * direction[r] + (1 - memory_of_shortage) * shortage[r];
            size[r] = memory_of_size * size[r] + (1 - memory_of_size) * shortage[r] * shortage[r];
            const Points penalty = problem.rows[r].penalty;
            const double most = penalty == hard ? 0x1p28 : static_cast<double>(penalty);
            const double moved =
                step * (direction[r] / young_direction) / (std::sqrt(size[r] / young_size) + 1e-3);
            real[r] = std::clamp(real[r] + moved, 0.0, most);
        }
    }
    return ascent;
}

}  // namespace waymark::planner
