#include "records/programme/parts.h"

namespace waymark::records {

namespace {

Entries periods_of(const domain::Placement& placement) {
    Entries entries;
    for (const auto& in : placement.places_in)
        entries.push_back(
            {base::to_iso(in.period.from), base::to_iso(in.period.until), std::int64_t{in.places}, in.note});
    return entries;
}

base::Result<std::vector<domain::PlacesIn>> read_periods(const Entries& entries) {
    std::vector<domain::PlacesIn> periods;
    for (const auto& entry : entries) {
        TRY(const auto from, day_at(entry, 0));
        TRY(const auto until, day_at(entry, 1));
        periods.push_back(
            {{from, until}, static_cast<int>(whole_at(entry, 2).value_or(0)), text_at(entry, 3)});
    }
    return periods;
}

}  // namespace

Record placement_record(const domain::Programme& programme, base::Ref<domain::Placement> at) {
    const auto& placement = programme.placements[at];
    auto record = make_record(Kind::Placement, programme.id, placement.id);
    set(record, "position", std::int64_t{at.at});
    set(record, "organisation", programme.organisations[placement.organisation].id);
    set(record, "name", placement.name);
    set(record, "setting", programme.settings[placement.setting].id);
    set_location(record, placement.location);
    set(record, "places", std::int64_t{placement.places});
    set(record, "places_in", periods_of(placement));
    set(record, "minimum_age", std::int64_t{placement.minimum_age});
    set(record, "clearances", ids_of(programme.clearances, placement.clearances));
    set(record, "driver", placement.driver);
    set(record, "shift_hours", placement.shift_hours);
    set(record, "nights", placement.nights);
    set(record, "evidences", ids_of(programme.competences, placement.evidences));
    set(record, "weekly_cost", placement.weekly_cost.pence);
    set(record, "note", placement.note);
    return record;
}

base::Result<domain::Placement> read_places(const Record& record) {
    domain::Placement placement;
    placement.places = static_cast<int>(whole_of(record, "places").value_or(1));
    TRY(placement.places_in, read_periods(entries_of(record, "places_in")));
    return placement;
}

base::Result<domain::Placement> read_placement(const Record& record, const Rebuilt& rebuilt) {
    domain::Placement placement;
    placement.id = record.id;
    placement.name = text_of(record, "name").value_or("");
    TRY(placement.organisation, rebuilt.organisations.find(text_of(record, "organisation").value_or("")));
    TRY(placement.setting, rebuilt.settings.find(text_of(record, "setting").value_or("")));
    placement.location = location_of(record);
    TRY(auto places, read_places(record));
    placement.places = places.places;
    placement.places_in = std::move(places.places_in);
    placement.minimum_age = static_cast<int>(whole_of(record, "minimum_age").value_or(0));
    TRY(placement.clearances, refs_of(entries_of(record, "clearances"), rebuilt.clearances));
    placement.driver = flag_of(record, "driver").value_or(false);
    placement.shift_hours = real_of(record, "shift_hours").value_or(8);
    placement.nights = flag_of(record, "nights").value_or(false);
    TRY(placement.evidences, refs_of(entries_of(record, "evidences"), rebuilt.competences));
    placement.weekly_cost = base::Money{whole_of(record, "weekly_cost").value_or(0)};
    placement.note = text_of(record, "note").value_or("");
    return placement;
}

}  // namespace waymark::records
