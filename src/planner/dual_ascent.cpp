#include "planner/dual_ascent.h"

#include <algorithm>
#include <cmath>

namespace waymark::planner {

namespace {

// Found by trial on made programmes of 60 to 400 apprentices; docs/decisions/planner.md gives the figures.
constexpr double first_step = 3000;  // points
constexpr double last_step = 3;
constexpr double memory_of_shortage = 0.95;
constexpr double memory_of_size = 0.98;

}  // namespace

Ascent ascend(PricingCrew& crew, const std::vector<std::uint32_t>& travellers,
              const std::vector<std::int64_t>& rooms, int passes, const ShouldStop& stop) {
    const Problem& problem = crew.pricer().problem();
    const std::size_t rows = rooms.size();
    std::vector<double> real(rows);
    std::vector<double> direction(rows);
    std::vector<double> size(rows);  // of past shortages, squared
    Ascent ascent{to_row_prices(problem, real), std::numeric_limits<Fine>::min() / 4, 0};
    for (int pass = 0; pass < passes && !stop(); ++pass) {
        ++ascent.passes;
        const RowPrices prices = to_row_prices(problem, real);
        const auto sketches = crew.sketch(travellers, StayPrices(problem, prices));
        Fine bound = -worth_of_rooms(prices, rooms);
        std::vector<double> shortage(rows);
        for (std::size_t r = 0; r < rows; ++r) shortage[r] = -static_cast<double>(rooms[r]);
        for (std::size_t i = 0; i < sketches.size(); ++i) {
            bound += sketches[i].reduced;
            for_each_use(problem, problem.travellers[travellers[i]], sketches[i].seats,
                         [&](std::uint32_t row, std::int64_t amount) {
                             shortage[row] += static_cast<double>(amount);
                         });
        }
        if (bound > ascent.bound) {
            ascent.bound = bound;
            ascent.prices = prices;
        }
        // Each row's price moves by about the step, whatever the row's size, in the direction of its usual
        // shortage.
        const double step = first_step * std::pow(last_step / first_step, static_cast<double>(pass) / passes);
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
