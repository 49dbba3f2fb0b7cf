#pragma once
// Where people and placements are, and how long one takes to the other.

#include <optional>

namespace waymark::domain {

/// Degrees, WGS 84.
struct Location {
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(const Location&, const Location&) = default;
};

/// Minutes one way. A planning figure, not a timetable: 10 minutes to get going, then 1.3 times the
/// great-circle distance (haversine, Earth radius 6371.0 km) at 50 km/h for a driver and 28 km/h otherwise;
/// halves round up. 0 where either location is unknown. Source: docs/PROGRAMME-FILE.md, Travel.
int travel_minutes(const std::optional<Location>& home, const std::optional<Location>& placement,
                   bool driver);

}  // namespace waymark::domain
