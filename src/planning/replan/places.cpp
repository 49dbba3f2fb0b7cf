#include "planning/replan/places.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace waymark::planning {

void set_places(domain::Placement& placement, const base::Period& period, int places,
                const std::string& note) {
    std::vector<domain::PlacesIn> spans;
    for (const auto& span : placement.places_in) {
        if (!overlap(span.period, period)) {
            spans.push_back(span);
            continue;
        }
        if (span.period.from < period.from)
            spans.push_back({{span.period.from, period.from}, span.places, span.note});
        if (period.until < span.period.until)
            spans.push_back({{period.until, span.period.until}, span.places, span.note});
    }
    spans.push_back({period, places, note});
    std::ranges::stable_sort(spans, {}, [](const auto& span) { return span.period.from; });
    placement.places_in = std::move(spans);
}

void take_place(domain::Placement& placement, const base::Period& period, const std::string& note) {
    constexpr base::Weeks week{1};
    const domain::Placement before = placement;
    for (base::Day from = period.from; from < period.until;) {
        const int places = domain::places_in_week(before, from);
        base::Day until = from + week;
        while (until < period.until && domain::places_in_week(before, until) == places) until += week;
        if (places > 0) set_places(placement, {from, until}, places - 1, note);
        from = until;
    }
}

}  // namespace waymark::planning
