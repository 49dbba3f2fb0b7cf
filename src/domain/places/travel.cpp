#include "domain/places/travel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waymark::domain {

namespace {

constexpr double earth_radius_km = 6371.0;

double radians(double degrees) { return degrees * (std::numbers::pi / 180.0); }

double great_circle_km(const Location& a, const Location& b) {
    const double la1 = radians(a.latitude);
    const double lo1 = radians(a.longitude);
    const double la2 = radians(b.latitude);
    const double lo2 = radians(b.longitude);
    const double s = std::sin((la2 - la1) / 2);
    const double t = std::sin((lo2 - lo1) / 2);
    const double h = s * s + std::cos(la1) * std::cos(la2) * (t * t);
    return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace

int travel_minutes(const std::optional<Location>& home, const std::optional<Location>& placement,
                   bool driver) {
    if (!home || !placement) return 0;
    const double km = great_circle_km(*home, *placement);
    // The order of the operations is part of the contract: the last unit must agree everywhere.
    return static_cast<int>(std::floor(10 + 60 * 1.3 * km / (driver ? 50 : 28) + 0.5));
}

}  // namespace waymark::domain
