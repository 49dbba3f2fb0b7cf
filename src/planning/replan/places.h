#pragma once
// A placement's places over time, rewritten.

#include <string>

#include "domain/placements/placement.h"

namespace waymark::planning {

/// The last day that a file can name: until further notice.
constexpr base::Day end_of_days{std::chrono::year{2199} / std::chrono::December / 31};

/// From now on exactly so many in that period, whatever was said of it before.
void set_places(domain::Placement& placement, const base::Period& period, int places,
                const std::string& note);

/// One place fewer in each week of the period (whole weeks), down to none.
void take_place(domain::Placement& placement, const base::Period& period, const std::string& note);

}  // namespace waymark::planning
