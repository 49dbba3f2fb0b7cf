#include "records/programme.h"

#include <algorithm>
#include <unordered_map>

#include "records/programme/parts.h"

namespace waymark::records {

namespace {

using Pointers = std::vector<const Record*>;

/// Those of one kind, by their position.
Pointers of_kind(std::span<const Record> records, Kind kind) {
    Pointers found;
    for (const auto& record : records)
        if (record.kind == kind) found.push_back(&record);
    std::ranges::sort(found, {},
                      [](const Record* record) { return whole_of(*record, "position").value_or(0); });
    return found;
}

template <class T, class Read>
base::Result<void> fill(std::span<const Record> records, Kind kind, base::List<T>& list, Index<T>& index,
                        Read read) {
    for (const auto* record : of_kind(records, kind)) {
        TRY(auto thing, base::Result<T>{read(*record)});
        list.add(std::move(thing));
    }
    index.fill(list);
    return {};
}

base::Result<void> fill_apprentices(std::span<const Record> records, Rebuilt& rebuilt) {
    std::unordered_map<std::string_view, const Record*> clearances;
    for (const auto& record : records)
        if (record.kind == Kind::Clearance) clearances.emplace(record.id, &record);
    for (const auto* record : of_kind(records, Kind::Apprentice)) {
        // Who was erased has left nothing but their place in the counts, and is planned no more.
        if (!text_of(*record, "born")) continue;
        TRY(auto apprentice, read_apprentice(*record, rebuilt));
        if (const auto held = clearances.find(record->id); held != clearances.end()) {
            TRY(apprentice.clearances, read_clearances(*held->second, rebuilt));
        }
        rebuilt.programme.apprentices.add(std::move(apprentice));
    }
    return {};
}

}  // namespace

std::vector<Record> to_records(const domain::Programme& programme) {
    std::vector<Record> records;
    records.push_back(programme_record(programme));
    for (const auto at : programme.settings.refs()) records.push_back(setting_record(programme, at));
    for (const auto at : programme.competences.refs()) records.push_back(competence_record(programme, at));
    for (const auto at : programme.organisations.refs())
        records.push_back(organisation_record(programme, at));
    for (const auto at : programme.placements.refs()) records.push_back(placement_record(programme, at));
    for (const auto at : programme.cohorts.refs()) records.push_back(cohort_record(programme, at));
    for (const auto at : programme.apprentices.refs()) {
        records.push_back(apprentice_record(programme, at));
        records.push_back(clearance_record(programme, at));
    }
    return records;
}

base::Result<domain::Programme> to_programme(std::span<const Record> records) {
    const auto whole = std::ranges::find(records, Kind::Programme, &Record::kind);
    if (whole == records.end()) return base::fail("there is no such programme");
    Rebuilt rebuilt;
    auto& programme = rebuilt.programme;
    TRY_DO(read_programme(*whole, rebuilt));
    TRY_DO(fill(records, Kind::Setting, programme.settings, rebuilt.settings,
                [&](const Record& record) { return read_setting(record, rebuilt); }));
    TRY_DO(fill(records, Kind::Competence, programme.competences, rebuilt.competences, read_competence));
    TRY_DO(
        fill(records, Kind::Organisation, programme.organisations, rebuilt.organisations, read_organisation));
    TRY_DO(fill(records, Kind::Placement, programme.placements, rebuilt.placements,
                [&](const Record& record) { return read_placement(record, rebuilt); }));
    TRY_DO(fill(records, Kind::Cohort, programme.cohorts, rebuilt.cohorts, read_cohort));
    TRY_DO(fill_apprentices(records, rebuilt));
    TRY_DO(read_rules(*whole, rebuilt));
    return std::move(programme);
}

}  // namespace waymark::records
