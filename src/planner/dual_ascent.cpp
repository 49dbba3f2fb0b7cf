#include "planner/dual_ascent.h"

#include <algorithm>
#include <cmath>

namespace waymark::planner {

Ascent ascend(PricingCrew& crew, const std::vector<std::uint32_t>& travellers, const std::vector<std::int64_t>& rooms,
              Points target, int passes, const ShouldStop& stop) {
    const Problem& problem = crew.pricer().problem();
    const std::size_t rows = rooms.size();
    std::vector<double> best_real(rows);
    std::vector<double> real(rows);
    std::vector<double> direction(rows);
    Ascent ascent{to_row_prices(problem, real), std::numeric_limits<Fine>::min() / 4, 0};
    const double lr0 = getenv("W0") ? atof(getenv("W0")) : 3000;
    const double lr1 = getenv("W1") ? atof(getenv("W1")) : 3;
    const double b1 = getenv("WB1") ? atof(getenv("WB1")) : 0.95;
    const double b2 = getenv("WB2") ? atof(getenv("WB2")) : 0.98;
    std::vector<double> second(rows); (void)target;
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
                         [&](std::uint32_t row, std::int64_t amount) { shortage[row] += static_cast<double>(amount); });
        }
        if (getenv("WAYMARK_TRACE") && pass % 50 == 0) fprintf(stderr, "pass %d bound %.1f best %.1f\n", pass, (double)bound/1024, (double)ascent.bound/1024);
        if (bound > ascent.bound) {
            ascent.bound = bound;
            ascent.prices = prices;
            best_real = real;
        }
        const double lr = lr0 * std::pow(lr1 / lr0, static_cast<double>(pass) / passes);
        for (std::size_t r = 0; r < rows; ++r) {
            direction[r] = b1 * direction[r] + (1 - b1) * shortage[r];
            second[r] = b2 * second[r] + (1 - b2) * shortage[r] * shortage[r];
            const Points penalty = problem.rows[r].penalty;
            const double most = penalty == hard ? 0x1p28 : static_cast<double>(penalty);
            const double c1 = 1 - std::pow(b1, pass + 1), c2 = 1 - std::pow(b2, pass + 1);
            real[r] = std::clamp(real[r] + lr * (direction[r] / c1) / (std::sqrt(second[r] / c2) + 1e-3), 0.0, most);
        }
    }
    return ascent;
}

}  // namespace waymark::planner
