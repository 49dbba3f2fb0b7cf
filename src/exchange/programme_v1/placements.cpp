#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/json/number.h"
#include "exchange/programme_v1/draft.h"
#include "exchange/programme_v1/limits.h"

namespace waymark::exchange::programme_v1 {

namespace {

constexpr std::string_view location_expected = "a pair [latitude, longitude] in degrees";

std::optional<double> read_degrees(json::Value value, double limit, Draft& draft) {
    if (value.kind() == json::Kind::Number) {
        const auto degrees = json::real_number(value.text());
        if (degrees && *degrees >= -limit && *degrees <= limit) return degrees;
    }
    json::refuse(value, fmt::format("a number of degrees from {} to {}", -limit, limit), draft.issues);
    return {};
}

double read_shift_hours(const json::Fields& fields, Draft& draft) {
    const auto value = fields.find("shift_hours");
    if (!value) return domain::Placement{}.shift_hours;
    if (value->kind() == json::Kind::Number) {
        const auto hours = json::real_number(value->text());
        if (hours && *hours >= 0 && *hours <= shift_hours_max) return *hours;
    }
    json::refuse(*value, fmt::format("a number of hours from 0 to {}", shift_hours_max), draft.issues);
    return 0;
}

domain::PlacesIn read_places_in(json::Value entry, Draft& draft) {
    static constexpr std::array<std::string_view, 4> keys{"from", "until", "places", "note"};
    const json::Fields fields(entry, keys, draft.issues);
    domain::PlacesIn span;
    const auto from = fields.need_day("from");
    const auto until = fields.need_day("until");
    if (from && until) {
        span.period = {*from, *until};
        if (*until <= *from)
            draft.issues.add(*fields.find("until"), fmt::format("'{}' is not after 'from', '{}'",
                                                                base::to_iso(*until), base::to_iso(*from)));
    }
    span.places = static_cast<int>(fields.need_whole_number("places", people_range));
    span.note = fields.text("note");
    return span;
}

std::vector<base::Ref<domain::Clearance>> read_clearances(const json::Fields& fields, Draft& draft) {
    std::vector<base::Ref<domain::Clearance>> clearances;
    const auto list = fields.array("clearances");
    if (!list) return clearances;
    clearances.reserve(list->size());
    for (auto entry : list->children()) {
        if (draft.issues.is_full()) break;
        if (entry.kind() == json::Kind::String && !entry.text().empty())
            clearances.push_back({draft.clearances.intern(entry.text())});
        else
            json::refuse(entry, "the name of a clearance", draft.issues);
    }
    std::ranges::sort(clearances);
    const auto repeated = std::ranges::unique(clearances);
    clearances.erase(repeated.begin(), repeated.end());
    return clearances;
}

domain::Placement read_placement(json::Value entry, Draft& draft) {
    static constexpr std::array<std::string_view, 15> keys{
        "id",          "organisation", "setting",     "name",        "location",
        "places",      "places_in",    "minimum_age", "clearances",  "driver",
        "shift_hours", "nights",       "evidences",   "weekly_cost", "note"};
    const json::Fields fields(entry, keys, draft.issues);
    domain::Placement placement;
    placement.id = fields.id("id", id_expected);
    placement.name = fields.text("name");
    if (placement.name.empty()) placement.name = placement.id;
    placement.organisation = need_reference<domain::Organisation>(
        fields, "organisation", "the id of an organisation", draft.organisations, draft);
    placement.setting =
        need_reference<domain::Setting>(fields, "setting", "the id of a setting", draft.settings, draft);
    placement.location = read_location(fields, draft);
    placement.places = static_cast<int>(fields.whole_number("places", people_range, placement.places));
    if (const auto spans = fields.array("places_in"))
        for (auto span : spans->children()) {
            if (draft.issues.is_full()) break;
            placement.places_in.push_back(read_places_in(span, draft));
        }
    placement.minimum_age =
        static_cast<int>(fields.whole_number("minimum_age", age_range, placement.minimum_age));
    placement.clearances = read_clearances(fields, draft);
    placement.driver = fields.flag("driver");
    placement.shift_hours = read_shift_hours(fields, draft);
    placement.nights = fields.flag("nights");
    placement.evidences = read_references<domain::Competence>(fields, "evidences", draft.competences, draft);
    placement.weekly_cost = {fields.whole_number("weekly_cost", weekly_cost_range, 0)};
    placement.note = fields.text("note");
    return placement;
}

}  // namespace

std::optional<domain::Location> read_location(const json::Fields& fields, Draft& draft) {
    const auto value = fields.find("location");
    if (!value) return {};
    if (value->kind() != json::Kind::Array) {
        json::refuse(*value, location_expected, draft.issues);
        return {};
    }
    if (value->size() != 2) {
        draft.issues.add(*value,
                         fmt::format("must be {}, not a list of {}", location_expected, value->size()));
        return {};
    }
    const auto first = *value->first();
    const auto latitude = read_degrees(first, 90, draft);
    const auto longitude = read_degrees(*first.next(), 180, draft);
    if (!latitude || !longitude) return {};
    return domain::Location{*latitude, *longitude};
}

void read_placements(json::Value list, Draft& draft) {
    draft.programme.placements.reserve(list.size());
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) return;
        draft.programme.placements.add(read_placement(entry, draft));
    }
}

}  // namespace waymark::exchange::programme_v1
