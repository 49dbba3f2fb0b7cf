// Apprentices, what they wish for, and the clearances they hold.

#include <algorithm>

#include "records/programme/parts.h"

namespace waymark::records {

namespace {

/// Blocks are called by their id, which stays when a block is put before them.
std::string block_id(const domain::Cohort& cohort, int at) {
    for (const auto& block : cohort.blocks)
        if (block.kind == domain::BlockKind::Placement && at-- == 0) return block.id;
    return {};
}

base::Result<int> block_at(const domain::Cohort& cohort, const std::string& id) {
    int at = 0;
    for (const auto& block : cohort.blocks) {
        if (block.kind != domain::BlockKind::Placement) continue;
        if (block.id == id) return at;
        ++at;
    }
    return base::fail("a record refers to block '" + id + "', which is not there");
}

template <class T>
Entries wishes_of(const base::List<T>& list, const std::vector<domain::Preference<T>>& preferences) {
    Entries entries;
    for (const auto& preference : preferences)
        entries.push_back({list[preference.subject].id, std::int64_t{preference.value}});
    return entries;
}

template <class T>
base::Result<std::vector<domain::Preference<T>>> read_wishes(const Entries& entries, const Index<T>& index) {
    std::vector<domain::Preference<T>> preferences;
    for (const auto& entry : entries) {
        TRY(const auto subject, index.find(text_at(entry, 0)));
        preferences.push_back({subject, static_cast<int>(whole_at(entry, 1).value_or(50))});
    }
    return preferences;
}

Entries fixed_of(const domain::Programme& programme, const domain::Apprentice& apprentice) {
    Entries entries;
    for (const auto& fixed : apprentice.fixed)
        entries.push_back({block_id(programme.cohorts[apprentice.cohort], fixed.block),
                           fixed.placement ? Part{programme.placements[*fixed.placement].id} : Part{}});
    return entries;
}

Entries published_of(const domain::Programme& programme, const domain::Apprentice& apprentice) {
    Entries entries;
    for (const auto& told : apprentice.published)
        entries.push_back({block_id(programme.cohorts[apprentice.cohort], told.block),
                           told.placement_id ? Part{*told.placement_id} : Part{}});
    return entries;
}

base::Result<void> read_decided(const Record& record, const Rebuilt& rebuilt,
                                domain::Apprentice& apprentice) {
    const auto& cohort = rebuilt.programme.cohorts[apprentice.cohort];
    for (const auto& entry : entries_of(record, "fixed")) {
        TRY(const auto block, block_at(cohort, text_at(entry, 0)));
        domain::FixedBlock fixed{block, {}};
        if (const auto id = maybe_text_at(entry, 1)) {
            TRY(const auto placement, rebuilt.placements.find(*id));
            fixed.placement = placement;
        }
        apprentice.fixed.push_back(fixed);
    }
    for (const auto& entry : entries_of(record, "published")) {
        TRY(const auto block, block_at(cohort, text_at(entry, 0)));
        const auto id = maybe_text_at(entry, 1);
        apprentice.published.push_back(
            {block, id, id ? rebuilt.placements.maybe(*id) : std::optional<base::Ref<domain::Placement>>{}});
    }
    return {};
}

}  // namespace

std::string person_of(std::string_view programme, std::string_view apprentice) {
    return std::string{programme} + "/" + std::string{apprentice};
}

Record apprentice_record(const domain::Programme& programme, base::Ref<domain::Apprentice> at) {
    const auto& apprentice = programme.apprentices[at];
    auto record = make_record(Kind::Apprentice, programme.id, apprentice.id);
    record.person = person_of(programme.id, apprentice.id);
    set(record, "position", std::int64_t{at.at});
    set(record, "cohort", programme.cohorts[apprentice.cohort].id);
    if (apprentice.employer) set(record, "organisation", programme.organisations[*apprentice.employer].id);
    set(record, "born", base::to_iso(apprentice.born));
    set_location(record, apprentice.location);
    set(record, "note", apprentice.note);
    set(record, "max_travel", std::int64_t{apprentice.max_travel});
    set(record, "driver", apprentice.driver);
    set(record, "evidenced", ids_of(programme.competences, apprentice.evidenced));
    set(record, "prefers_settings", wishes_of(programme.settings, apprentice.prefers_settings));
    set(record, "prefers_placements", wishes_of(programme.placements, apprentice.prefers_placements));
    set(record, "avoid_placements", ids_of(programme.placements, apprentice.avoid_placements));
    set(record, "avoid_organisations", ids_of(programme.organisations, apprentice.avoid_organisations));
    set(record, "fixed", fixed_of(programme, apprentice));
    set(record, "published", published_of(programme, apprentice));
    return record;
}

Record clearance_record(const domain::Programme& programme, base::Ref<domain::Apprentice> at) {
    const auto& apprentice = programme.apprentices[at];
    auto record = make_record(Kind::Clearance, programme.id, apprentice.id);
    record.person = person_of(programme.id, apprentice.id);
    Entries entries;
    std::optional<base::Day> expires;
    for (const auto& held : apprentice.clearances) {
        entries.push_back({programme.clearances[held.clearance].id, base::to_iso(held.from),
                           held.until ? Part{base::to_iso(*held.until)} : Part{}, held.note});
        if (held.until) expires = std::min(expires.value_or(*held.until), *held.until);
    }
    if (expires) set(record, "expires", base::to_iso(*expires));
    set(record, "held", std::move(entries));
    return record;
}

base::Result<std::vector<domain::HeldClearance>> read_clearances(const Record& record,
                                                                 const Rebuilt& rebuilt) {
    std::vector<domain::HeldClearance> clearances;
    for (const auto& entry : entries_of(record, "held")) {
        TRY(const auto clearance, rebuilt.clearances.find(text_at(entry, 0)));
        TRY(const auto from, day_at(entry, 1));
        TRY(const auto until, maybe_day_at(entry, 2));
        clearances.push_back({clearance, from, until, text_at(entry, 3)});
    }
    return clearances;
}

base::Result<domain::Apprentice> read_apprentice(const Record& record, const Rebuilt& rebuilt) {
    domain::Apprentice apprentice;
    apprentice.id = record.id;
    TRY(apprentice.cohort, rebuilt.cohorts.find(text_of(record, "cohort").value_or("")));
    if (const auto employer = text_of(record, "organisation")) {
        TRY(const auto organisation, rebuilt.organisations.find(*employer));
        apprentice.employer = organisation;
    }
    TRY(apprentice.born, parse_day(text_of(record, "born")));
    apprentice.location = location_of(record);
    apprentice.max_travel = static_cast<int>(whole_of(record, "max_travel").value_or(90));
    apprentice.driver = flag_of(record, "driver").value_or(false);
    TRY(apprentice.evidenced, refs_of(entries_of(record, "evidenced"), rebuilt.competences));
    TRY(apprentice.prefers_settings, read_wishes(entries_of(record, "prefers_settings"), rebuilt.settings));
    TRY(apprentice.prefers_placements,
        read_wishes(entries_of(record, "prefers_placements"), rebuilt.placements));
    TRY(apprentice.avoid_placements, refs_of(entries_of(record, "avoid_placements"), rebuilt.placements));
    TRY(apprentice.avoid_organisations,
        refs_of(entries_of(record, "avoid_organisations"), rebuilt.organisations));
    TRY_DO(read_decided(record, rebuilt, apprentice));
    apprentice.note = text_of(record, "note").value_or("");
    return apprentice;
}

}  // namespace waymark::records
