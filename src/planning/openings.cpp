#include "planning/openings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <string>

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Location;
using domain::Placement;
using domain::Programme;

constexpr double walk = 3;  // km
constexpr double long_shift = 12;
constexpr double day_shift = 8;

/// One location for all that lie within `radius` of it: placements first, then homes that none is near.
std::vector<Location> areas_within(const std::vector<Location>& locations, double radius) {
    std::vector<Location> areas;
    for (const auto& location : locations)
        if (std::ranges::none_of(areas,
                                 [&](const auto& area) { return kilometres(area, location) <= radius; }))
            areas.push_back(location);
    return areas;
}

std::vector<Location> list_areas(const Programme& programme, std::size_t at_most) {
    std::vector<Location> locations;
    for (const auto& placement : programme.placements)
        if (placement.location) locations.push_back(*placement.location);
    for (const auto& apprentice : programme.apprentices)
        if (apprentice.location) locations.push_back(*apprentice.location);
    auto areas = areas_within(locations, walk);
    for (double radius = 2 * walk; areas.size() > at_most; radius *= 2) areas = areas_within(areas, radius);
    return areas;
}

std::optional<Ref<Placement>> find_nearest(const Programme& programme, const Location& location) {
    std::optional<Ref<Placement>> nearest;
    double least = 0;
    for (const auto ref : programme.placements.refs()) {
        const auto& there = programme.placements[ref].location;
        if (!there) continue;
        const double distance = kilometres(*there, location);
        if (!nearest || distance < least) {
            nearest = ref;
            least = distance;
        }
    }
    return nearest;
}

template <class T>
T most_common(const std::map<T, int>& counts, T otherwise) {
    const auto it = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return it != counts.end() ? it->first : otherwise;
}

/// What the placements of a setting ask for and offer.
class Custom {
public:
    Custom(const Programme& programme, Ref<domain::Setting> setting) : m_setting(setting) {
        for (const auto& placement : programme.placements)
            if (placement.setting == setting) m_placements.push_back(&placement);
    }

    [[nodiscard]] Placement usual() const {
        Placement made;
        made.setting = m_setting;
        std::map<int, int> ages;
        std::map<std::int64_t, int> costs;
        for (const auto* placement : m_placements) {
            ++ages[placement->minimum_age];
            ++costs[placement->weekly_cost.pence];
        }
        made.minimum_age = most_common(ages, 0);
        made.weekly_cost = {most_common(costs, std::int64_t{0})};
        made.clearances = asked_by(m_placements.size() / 2 + 1);
        made.driver = most([](const auto& one) { return one.driver; });
        made.shift_hours =
            most([](const auto& one) { return one.shift_hours > day_shift; }) ? long_shift : day_shift;
        made.nights = most([](const auto& one) { return one.nights; });
        std::map<Ref<domain::Competence>, std::size_t> shown;
        for (const auto* placement : m_placements)
            for (const auto competence : placement->evidences) ++shown[competence];
        for (const auto& [competence, times] : shown)
            if (2 * times > m_placements.size()) made.evidences.push_back(competence);
        return made;
    }

    /// Each condition as mild as some placement of the setting has it.
    [[nodiscard]] Placement mildest() const {
        Placement made = usual();
        for (const auto* placement : m_placements)
            made.minimum_age = std::min(made.minimum_age, placement->minimum_age);
        made.clearances = asked_by(m_placements.size());
        made.driver = made.driver && all([](const auto& one) { return one.driver; });
        made.nights = made.nights && all([](const auto& one) { return one.nights; });
        if (!all([](const auto& one) { return one.shift_hours > day_shift; })) made.shift_hours = day_shift;
        return made;
    }

private:
    [[nodiscard]] std::vector<Ref<domain::Clearance>> asked_by(std::size_t placements) const {
        std::map<Ref<domain::Clearance>, std::size_t> asked;
        for (const auto* placement : m_placements)
            for (const auto clearance : placement->clearances) ++asked[clearance];
        std::vector<Ref<domain::Clearance>> clearances;
        for (const auto& [clearance, times] : asked)
            if (times >= std::max<std::size_t>(1, placements)) clearances.push_back(clearance);
        return clearances;
    }
    template <class Property>
    [[nodiscard]] std::size_t number(Property property) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(m_placements, [&](const auto* one) { return property(*one); }));
    }
    template <class Property>
    [[nodiscard]] bool most(Property property) const {
        return 2 * number(property) > m_placements.size();
    }
    template <class Property>
    [[nodiscard]] bool all(Property property) const {
        return number(property) == m_placements.size();
    }

    Ref<domain::Setting> m_setting;
    std::vector<const Placement*> m_placements;
};

/// A word that is no id of the list yet.
template <class T>
std::string fresh_id(const base::List<T>& list, const std::string& stem) {
    std::set<std::string> taken;
    for (const auto& item : list) taken.insert(item.id);
    for (int n = 1;; ++n)
        if (auto id = stem + "-" + std::to_string(n); !taken.contains(id)) return id;
}

}  // namespace

double kilometres(const Location& from, const Location& to) {
    constexpr double earth_radius = 6371.0;
    constexpr double degree = std::numbers::pi / 180;
    const double north = std::sin((to.latitude - from.latitude) * degree / 2);
    const double east = std::sin((to.longitude - from.longitude) * degree / 2);
    const double a =
        north * north + std::cos(from.latitude * degree) * std::cos(to.latitude * degree) * east * east;
    return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(a)));
}

std::vector<Opening> list_openings(const Programme& programme, std::size_t areas_at_most) {
    std::vector<std::optional<Location>> areas;
    for (const auto& area : list_areas(programme, areas_at_most)) areas.emplace_back(area);
    if (areas.empty()) areas.emplace_back();
    std::vector<std::optional<Ref<Placement>>> nearest;
    nearest.reserve(areas.size());
    for (const auto& area : areas)
        nearest.push_back(area ? find_nearest(programme, *area) : std::optional<Ref<Placement>>{});
    std::vector<Opening> openings;
    for (const auto setting : programme.settings.refs()) {
        const Custom custom(programme, setting);
        for (std::size_t a = 0; a < areas.size(); ++a) {
            Opening opening{custom.usual(), nearest[a], false};
            opening.placement.location = areas[a];
            openings.push_back(opening);
            Opening mild{custom.mildest(), nearest[a], true};
            mild.placement.location = areas[a];
            if (mild.placement != opening.placement) openings.push_back(std::move(mild));
        }
    }
    return openings;
}

Programme with_openings(const Programme& programme, const std::vector<Opening>& openings) {
    Programme wider = programme;
    const auto host =
        wider.organisations.add({fresh_id(programme.organisations, "new-host"), "New host", ""});
    const auto stem = fresh_id(programme.placements, "opening");
    for (std::size_t at = 0; at < openings.size(); ++at) {
        auto placement = openings[at].placement;
        placement.organisation = host;
        placement.id = stem + "-" + std::to_string(at + 1);
        placement.name = "New place in " + wider.settings[placement.setting].name;
        wider.placements.add(std::move(placement));
    }
    return wider;
}

}  // namespace waymark::planning
