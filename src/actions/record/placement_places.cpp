#include "actions/record/placement_places.h"

#include <algorithm>

namespace waymark::actions::record {

namespace {

using records::Record;

/// Near enough to tell which of a host's places is nearer; a place without coordinates is the farthest.
double distance(const Record& a, const Record& b) {
    const auto latitude = records::real_of(a, "latitude");
    const auto longitude = records::real_of(a, "longitude");
    const auto other_latitude = records::real_of(b, "latitude");
    const auto other_longitude = records::real_of(b, "longitude");
    if (!latitude || !longitude || !other_latitude || !other_longitude) return 1e9;
    const double north = *latitude - *other_latitude;
    const double east = (*longitude - *other_longitude) * 0.6;  // A degree of longitude in England.
    return north * north + east * east;
}

}  // namespace

PlacementPlaces::PlacementPlaces(const std::vector<Record>& places) {
    for (const auto& place : places) m_places.emplace(place.id, place);
}

std::string PlacementPlaces::place_of(const Record& placement) const {
    const auto host = records::text_of(placement, "organisation");
    const Record* nearest = nullptr;
    for (const auto& [id, place] : m_places) {
        if (!host || records::text_of(place, "organisation") != host) continue;
        if (nearest == nullptr || distance(place, placement) < distance(*nearest, placement))
            nearest = &place;
    }
    return nearest != nullptr ? nearest->id : std::string{};
}

std::vector<std::string> PlacementPlaces::chain_of(const std::string& place) const {
    std::vector<std::string> chain;
    auto at = place;
    // What lies in itself, by a slip, is not followed round and round.
    while (!at.empty() && std::ranges::find(chain, at) == chain.end()) {
        chain.push_back(at);
        const auto found = m_places.find(at);
        at = found != m_places.end() ? records::text_of(found->second, "within").value_or("") : "";
    }
    return chain;
}

std::string PlacementPlaces::name_of(const std::string& place) const {
    const auto found = m_places.find(place);
    return found != m_places.end() ? records::text_of(found->second, "name").value_or("") : "";
}

}  // namespace waymark::actions::record
