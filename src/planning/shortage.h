#pragma once
// Over the whole programme: what each setting would have to offer, and what it lacks, month by month.

#include <chrono>
#include <cstdint>
#include <vector>

#include "planning/opening_worth.h"

namespace waymark::planning {

/// One setting in one calendar month; a week belongs to the month of its Monday. In weeks of one place.
struct Shortage {
    base::Ref<domain::Setting> setting;
    std::chrono::year_month month;
    std::int64_t offered = 0;  ///< By all its placements.
    std::int64_t used = 0;     ///< In the plan.
    std::int64_t lacking =
        0;  ///< In blocks without a placement, or for a visit, for which it would serve best.

    /// What would be used if it were there.
    [[nodiscard]] std::int64_t needed() const { return used + lacking; }
    friend bool operator==(const Shortage&, const Shortage&) = default;
};

/// Every setting and month in which there is a block; by setting, then month. Settings may lack weeks
/// and have others free: in another town, or for other people.
std::vector<Shortage> list_shortages(const domain::Programme& programme, const domain::Plan& plan,
                                     const std::vector<Wanted>& wanted);

}  // namespace waymark::planning
