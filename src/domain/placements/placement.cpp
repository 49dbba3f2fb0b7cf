#include "domain/placements/placement.h"

#include <algorithm>
#include <bitset>

namespace waymark::domain {

int places_in_week(const Placement& placement, base::Day monday) {
    const base::Period week{monday, monday + base::Weeks{1}};
    std::bitset<7> covered;
    std::optional<int> least;
    for (const auto& span : placement.places_in) {
        if (!overlap(span.period, week)) continue;
        least = std::min(least.value_or(span.places), span.places);
        for (std::size_t day = 0; day < 7; ++day)
            if (contains(span.period, monday + std::chrono::days{day})) covered.set(day);
    }
    if (!covered.all()) least = std::min(least.value_or(placement.places), placement.places);
    return *least;
}

int places_in_period(const Placement& placement, const base::Period& period) {
    if (placement.places_in.empty()) return placement.places;
    int least = places_in_week(placement, period.from);
    for (auto monday = period.from + base::Weeks{1}; monday < period.until; monday += base::Weeks{1})
        least = std::min(least, places_in_week(placement, monday));
    return least;
}

}  // namespace waymark::domain
