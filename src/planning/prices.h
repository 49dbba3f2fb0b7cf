#pragma once
// What scarce things are worth, by the prices that a plan's bound was proven with: the points that the bound
// would fall by for a little more of each.

#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/programmes/programme.h"
#include "planning/build_problem.h"

namespace waymark::planning {

/// A placement in weeks in which the same blocks are under way, and what one place more in all of them is
/// worth.
struct PricedWeeks {
    base::Ref<domain::Placement> placement;
    base::Period period;
    double worth = 0;
};

struct Prices {
    std::vector<PricedWeeks> places;  ///< Those that are worth something, in the order of the programme.
    /// By balance row: what one apprentice more in its sector costs; below 0: saves.
    std::vector<double> balance;
    double penny = 0;  ///< What a penny more in the budget is worth.
};

/// No prices: nothing is worth anything.
Prices read_prices(const domain::Programme& programme, const RowMeanings& rows,
                   const std::vector<double>& row_prices);

/// What a stay takes from all others at these prices.
class StayPrices {
public:
    StayPrices(const domain::Programme& programme, const Prices& prices);

    [[nodiscard]] double of(base::Ref<domain::Cohort> cohort, std::size_t block,
                            base::Ref<domain::Placement> placement) const {
        return m_prices[(m_first_block[cohort.at] + block) * m_placements + placement.at];
    }

private:
    std::size_t m_placements;
    std::vector<std::size_t> m_first_block;  ///< By cohort.
    std::vector<double> m_prices;            ///< By block of all cohorts, then by placement.
};

}  // namespace waymark::planning
