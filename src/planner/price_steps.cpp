#include "planner/price_steps.h"

#include <algorithm>
#include <cmath>

namespace waymark::planner {

std::vector<double> largest_uses(const Problem& problem) {
    std::vector<double> largest(problem.rows.size(), 1);
    for (const Window& window : problem.windows)
        for (const Use& use : window.uses)
            largest[use.row] = std::max(largest[use.row], static_cast<double>(std::abs(use.amount)));
    return largest;
}

bool is_coarse(const Row& row, double largest_use) { return row.penalty == hard && largest_use > 1; }

double price_step(double demand, double leverage, double room, double temperature) {
    double step = 0;
    if (room > 0 && leverage == demand)
        step = std::log(std::max(demand, 0.01) / room);
    else
        step = (demand - room) / std::max({leverage, std::abs(room), 1.0});
    return temperature * std::clamp(step, -2.0, 2.0);
}

}  // namespace waymark::planner
