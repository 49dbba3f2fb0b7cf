#include "access/sightings.h"

#include <algorithm>

#include "access/reach.h"

namespace waymark::access {

namespace {

/// The days within a period on which what can be seen may become another.
std::vector<base::Day> list_edges(const Viewer& viewer, const Subject& subject, const base::Period& period) {
    std::vector<base::Day> edges{period.from};
    const auto add = [&](base::Day day) {
        if (period.from < day && day < period.until) edges.push_back(day);
    };
    for (const Grant& grant : viewer.grants) {
        add(grant.period.from);
        add(grant.period.until);
    }
    for (const auto* ties : {&subject.partners, &subject.employers, &subject.providers})
        for (const Tie& tie : *ties) {
            add(tie.period.from);
            add(tie.period.until);
        }
    for (const Tie& stay : subject.hosts) {
        add(stay.period.from - weeks_of_sight);
        add(stay.period.until + weeks_of_sight);
    }
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    return edges;
}

Set<Care> seen_fields(const Sight& sight) {
    Set<Care> fields;
    for (int care = 0; care < cares; ++care)
        if (sight.of(static_cast<Care>(care)) != Form::Hidden) fields.add(static_cast<Care>(care));
    return fields;
}

}  // namespace

std::vector<Sighting> list_sightings(const Viewer& viewer, const Subject& subject,
                                     const base::Period& period) {
    std::vector<Sighting> sightings;
    if (period.until <= period.from) return sightings;
    const std::vector<base::Day> edges = list_edges(viewer, subject, period);
    for (const PurposeRow& row : purposes())
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const base::Period days{edges[i], i + 1 < edges.size() ? edges[i + 1] : period.until};
            const Set<Care> fields = seen_fields(visible(viewer, subject, row.purpose, days.from));
            if (fields.empty()) continue;
            const bool goes_on = !sightings.empty() && sightings.back().purpose == row.purpose &&
                                 sightings.back().fields == fields &&
                                 sightings.back().period.until == days.from;
            if (goes_on)
                sightings.back().period.until = days.until;
            else
                sightings.push_back({days, row.purpose, fields});
        }
    return sightings;
}

}  // namespace waymark::access
