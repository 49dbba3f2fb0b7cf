#include "planning/reach.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waymark::planning {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double km_of_a_degree = 6371.0 * degree;
constexpr double margin = 1.001;  // what is rounded on the way is far less

/// The inverse of domain::travel_minutes: no placement further away takes so few minutes.
double furthest_km(int minutes, bool driver) {
    return std::max(0.0, (minutes + 0.5 - 10) * (driver ? 50 : 28) / (60 * 1.3));
}

}  // namespace

Reach::Reach(const domain::Programme& programme) {
    for (const auto placement : programme.placements.refs()) {
        m_all.push_back(placement);
        if (const auto& location = programme.placements[placement].location)
            m_places.push_back({*location, placement});
        else
            m_anywhere.push_back(placement);
    }
    std::ranges::stable_sort(m_places, {}, [](const Place& place) { return place.at.latitude; });
}

void Reach::list(const domain::Apprentice& apprentice,
                 std::vector<base::Ref<domain::Placement>>& candidates) const {
    if (!apprentice.location) {
        candidates = m_all;
        return;
    }
    candidates = m_anywhere;
    const auto [latitude, longitude] = *apprentice.location;
    const double north = furthest_km(apprentice.max_travel, apprentice.driver) / km_of_a_degree * margin;
    // A circle's widest point in longitude, by the half-angle form of the haversine; near a pole, everywhere.
    const double narrowest = std::cos(std::min(90.0, std::abs(latitude) + north) * degree);
    const double sine = std::sin(std::min(90.0, north / 2) * degree);
    const double east = narrowest <= sine ? 360 : 2 * std::asin(sine / narrowest) / degree * margin;
    const auto first = std::ranges::lower_bound(m_places, latitude - north, {},
                                                [](const Place& place) { return place.at.latitude; });
    for (auto it = first; it != m_places.end() && it->at.latitude <= latitude + north; ++it) {
        const double apart = std::abs(it->at.longitude - longitude);
        if (std::min(apart, 360 - apart) <= east) candidates.push_back(it->placement);
    }
    std::ranges::sort(candidates, {}, [](const auto placement) { return placement.at; });
}

}  // namespace waymark::planning
