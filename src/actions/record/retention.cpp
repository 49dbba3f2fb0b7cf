#include "actions/record/retention.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

#include "actions/record/person.h"
#include "actions/record/records_about.h"
#include "store/events/read.h"
#include "store/records/records.h"

namespace waymark::actions::record {

namespace {

using records::Kind;
using records::Record;
using records::Use;

base::Day day_of(std::int64_t moment) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{moment}});
}

/// The same day of a later month, or its last where it has no such day.
base::Day months_after(base::Day day, int months) {
    const auto later = std::chrono::year_month_day{day} + std::chrono::months{months};
    return later.ok() ? base::Day{later} : base::Day{later.year() / later.month() / std::chrono::last};
}

/// The end of the last stay; none where there is no stay with an end.
std::optional<base::Day> last_day(const std::vector<Record>& about_them) {
    std::optional<base::Day> last;
    for (const auto& record : about_them) {
        if (record.kind != Kind::Stay) continue;
        const auto until = records::text_of(record, "until_day");
        const auto day = until ? base::parse_iso_day(*until) : std::nullopt;
        if (day && (!last || *day > *last)) last = day;
    }
    return last;
}

/// When the detail of a DBS check was last written down.
std::optional<base::Day> dbs_day(const std::vector<store::events::Past>& events) {
    std::optional<base::Day> last;
    for (const auto& past : events)
        if (past.event.part == "dbs") last = day_of(past.event.moment);
    return last;
}

/// What is to be blanked of a record: its fields by name.
std::set<std::string> fields_over(const Record& record, const std::vector<Use>& over, bool dbs_detail) {
    std::set<std::string> names;
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool is_dbs = record.kind == Kind::Special && fields[i].name == "dbs";
        const bool is_over = std::ranges::find(over, fields[i].use) != over.end() || (is_dbs && dbs_detail);
        if (is_over && !std::holds_alternative<std::monostate>(record.values[i]))
            names.insert(std::string{fields[i].name});
    }
    return names;
}

/// Journeys stay for counts; roles stay because who could have seen whom has to be known.
bool is_blanked(Kind kind) { return kind != Kind::Stay && kind != Kind::Grant; }

Done<void> blank(Work& work, const Record& record, const std::set<std::string>& names) {
    auto left = record;
    for (const auto& name : names) records::set(left, name, {});
    TRY(const auto saved, store::save(work.connection, work.sealer, left));
    if (!saved)
        return std::unexpected(
            Refusal{store::StoreError{store::Trouble::Conflict, "somebody else was first"}});
    if (record.kind != Kind::Special) return {};
    for (const auto& name : names) {
        TRY_DO(work.sealer.destroy(record.person, name));
        const auto& field = records::find_kind(record.kind).fields[records::field_at(record.kind, name)];
        TRY_DO(work.sealer.destroy(record.person, records::name_of(field.care)));
    }
    return {};
}

bool is_everything_over(const std::vector<Use>& over) {
    return std::ranges::all_of(records::uses(), [&](const records::UseRow& row) {
        return !row.months || row.use == Use::Access || std::ranges::find(over, row.use) != over.end();
    });
}

struct Outcome {
    Kept kept;
    bool erase = false;
};

Done<Outcome> keep_in(Work& work, const std::string& person) {
    TRY(const auto about_them, list_records_about(work.connection, work.sealer, person));
    TRY(const auto answer, ask_about_all(work, access::Verb::Erase, about_them));
    TRY(const auto events, store::events::all_events_about(work.connection, work.sealer, person));
    const auto today = work.asking.today;
    Outcome outcome;
    if (const auto left = last_day(about_them)) outcome.kept.over = list_uses_over(*left, today);
    outcome.erase = is_everything_over(outcome.kept.over);
    if (outcome.erase) return outcome;
    const auto dbs = dbs_day(events);
    outcome.kept.dbs_detail = dbs && today >= months_after(*dbs, months_of_dbs_detail);
    auto event = event_about(person);
    for (const auto& record : about_them) {
        const auto names = fields_over(record, outcome.kept.over, outcome.kept.dbs_detail);
        if (names.empty() || !is_blanked(record.kind)) continue;
        TRY_DO(blank(work, record, names));
        // Which fields, and nothing of what was in them.
        for (const auto& name : names)
            event.open.push_back(
                {std::string{records::find_kind(record.kind).name} + '.' + name, "\"kept\"", "\"over\""});
    }
    // What was taken out before still stands in the history, until its key is gone.
    if (outcome.kept.dbs_detail) {
        TRY(const bool destroyed, work.sealer.destroy(person, "dbs"));
        if (destroyed && event.open.empty()) event.open.push_back({"special.dbs", "\"kept\"", "\"over\""});
    }
    if (event.open.empty()) return Outcome{};
    work.tell(access::Verb::Erase, answer, std::move(event), chain_of(about_them));
    return outcome;
}

}  // namespace

std::optional<base::Day> first_day_without(Use use, base::Day left) {
    const auto months = records::find_use(use).months;
    if (!months) return std::nullopt;
    return months_after(left, *months);
}

std::vector<Use> list_uses_over(base::Day left, base::Day today) {
    std::vector<Use> over;
    for (const auto& row : records::uses())
        if (const auto first = first_day_without(row.use, left); first && today >= *first)
            over.push_back(row.use);
    return over;
}

Done<Kept> keep_no_longer(const Desk& desk, const Asking& asking, const std::string& person) {
    auto asked = asking;
    asked.why.clear();
    TRY(auto outcome,
        perform_even_if_full<Outcome>(desk, asked, [&](Work& work) { return keep_in(work, person); }));
    if (outcome.erase) {
        TRY_DO(erase_person(desk, asked, person, WhyErased::Retention));
        outcome.kept.erased = true;
    } else if (outcome.kept.dbs_detail || !outcome.kept.over.empty()) {
        TRY_DO(store::wipe_traces_even_if_full(desk.database));
    }
    return outcome.kept;
}

Done<std::int64_t> keep_no_longer_in(const Desk& desk, const Asking& asking, const std::string& programme) {
    using People = std::set<std::string>;
    TRY(const auto people, perform<People>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<People> {
            TRY(const auto apprentices, store::list_all(work.connection, work.sealer,
                                                        store::List::ApprenticesOfProgramme, {programme}));
            People found;
            for (const auto& apprentice : apprentices) found.insert(apprentice.person);
            return found;
        }));
    std::int64_t touched = 0;
    for (const auto& person : people) {
        TRY(const auto kept, keep_no_longer(desk, asking, person));
        touched += kept.erased || kept.dbs_detail || !kept.over.empty() ? 1 : 0;
    }
    return touched;
}

}  // namespace waymark::actions::record
