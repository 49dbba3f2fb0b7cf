#pragma once
// Who is where and when, placement by placement.

#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// A block that somebody spends at a placement.
struct Guest {
    base::Ref<domain::Apprentice> apprentice;
    int block = 0;  ///< Position among the placement blocks of the apprentice's cohort.
    base::Period period;
    friend bool operator==(const Guest&, const Guest&) = default;
};

/// The plan, read by placement.
class Occupancy {
public:
    Occupancy(const domain::Programme& programme, const domain::Plan& plan);

    /// In order of arrival, then of the programme.
    [[nodiscard]] const std::vector<Guest>& guests(base::Ref<domain::Placement> placement) const {
        return m_guests[placement.at];
    }
    [[nodiscard]] int guests_in_week(base::Ref<domain::Placement> placement, base::Day monday) const;

private:
    std::vector<std::vector<Guest>> m_guests;
};

}  // namespace waymark::planning
