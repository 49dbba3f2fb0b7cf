#include "actions/record/person.h"

#include <algorithm>
#include <iterator>

#include "access/verbs.h"
#include "actions/record/changes.h"
#include "actions/record/mask_history.h"
#include "actions/record/records_about.h"
#include "records/plan.h"
#include "records/value_text.h"
#include "store/accounts/account.h"
#include "store/events/read.h"
#include "store/jobs/jobs.h"
#include "store/records/records.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Care;
using records::Kind;
using records::Record;

bool is_gone_with_the_person(Kind kind) {
    return kind == Kind::Person || kind == Kind::Special || kind == Kind::Clearance;
}

/// What stays of an apprentice is where they were, when, with whom: enough for counts, and nobody's own
/// words. And their position, without which the others would no longer be in order.
bool is_left_for_counts(const records::Field& field) {
    const bool counts = field.care == Care::Open || field.care == Care::Business ||
                        field.care == Care::Journey || field.care == Care::Employment;
    return (counts || field.name == "position") && field.sealed.empty();
}

Record without_the_person(Record record) {
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!is_left_for_counts(fields[i])) record.values[i] = {};
    return record;
}

/// A file that was taken in, or is there to be fetched, may hold them: the jobs of their programmes go,
/// whatever state they are in. Whoever asked asks again.
Done<void> forget_files_of(Work& work, const std::vector<Record>& about_them) {
    for (const auto& record : about_them)
        if (record.kind == Kind::Apprentice) TRY_DO(store::forget_jobs_of(work.connection, record.programme));
    return {};
}

Done<Erased> erase_in(Work& work, const std::string& person, WhyErased why) {
    TRY(const auto about_them, list_records_about(work.connection, work.sealer, person));
    TRY(const auto answer, ask_about_all(work, Verb::Erase, about_them));
    Erased done;
    for (const auto& record : about_them) {
        if (is_gone_with_the_person(record.kind)) {
            TRY_DO(store::remove(work.connection, work.sealer, record));
            ++done.removed;
        } else if (const auto left = without_the_person(record); left.values != record.values) {
            TRY_DO(store::save(work.connection, work.sealer, left));
            ++done.blanked;
        }
    }
    TRY_DO(store::accounts::remove_account(work.connection, person));
    auto event = event_about(person);
    event.open.push_back({"reason", "", why == WhyErased::Asked ? "\"asked\"" : "\"retention\""});
    work.tell(Verb::Erase, answer, std::move(event), chain_of(about_them));
    // Before the keys go: what is told is written at the end, and the reason in somebody's words needs one no
    // more.
    TRY_DO(work.write_history());
    TRY_DO(work.sealer.destroy(person));
    TRY_DO(forget_files_of(work, about_them));
    return done;
}

/// The plan of a stay, as its event says; empty where it does not.
std::string plan_in(const store::events::Event& event) {
    for (const auto* changes : {&event.open, &event.sealed})
        for (const auto& change : *changes)
            if (change.field == "plan")
                if (const auto value = records::read_value(
                        change.after.empty() ? change.before : change.after, records::Type::Text))
                    if (const auto* id = std::get_if<std::string>(&*value)) return *id;
    return {};
}

/// Where somebody would be by a plan that nobody goes by is for those alone who see drafts.
Done<void> leave_out_untold_stays(Work& work, std::vector<store::events::Past>& events) {
    std::vector<store::events::Past> told;
    for (auto& past : events) {
        if (past.event.kind == records::find_kind(Kind::Stay).name) {
            access::Subject draft;
            draft.about = access::About::Thing;
            draft.programme = past.chain;
            draft.draft = true;
            TRY(const auto plan,
                store::find(work.connection, work.sealer, Kind::Plan, past.chain, plan_in(past.event)));
            const bool holds = plan && records::text_of(*plan, "state") == records::published;
            if (!holds && !work.ask(Verb::SeeDraft, {draft})) continue;
        }
        told.push_back(std::move(past));
    }
    events = std::move(told);
    return {};
}

}  // namespace

store::events::Event event_about(const std::string& person) {
    store::events::Event event;
    event.kind = records::find_kind(Kind::Person).name;
    event.subject = person;
    event.person = person;
    return event;
}

Done<access::Answer> ask_about_all(Work& work, Verb verb, const std::vector<Record>& about_them) {
    std::optional<access::Answer> allowed;
    for (const auto& record : about_them) {
        // Whose apprentice somebody is decides; the other records of theirs go with it.
        if (record.kind != Kind::Apprentice && record.kind != Kind::Person) continue;
        TRY(const auto subjects, work.subjects_of(record));
        TRY(auto answer, work.ask(verb, subjects));
        allowed = std::move(answer);
    }
    if (!allowed) return work.refuse(verb);
    return *allowed;
}

Done<SubjectRecord> hand_out_record(const Desk& desk, const Asking& asking, const std::string& person) {
    return perform<SubjectRecord>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<SubjectRecord> {
        TRY(const auto about_them, list_records_about(work.connection, work.sealer, person));
        TRY(const auto answer, ask_about_all(work, Verb::HandOutRecord, about_them));
        work.tell(Verb::HandOutRecord, answer, event_about(person), chain_of(about_them));
        TRY_DO(work.write_history());
        TRY(auto events, store::events::all_events_about(work.connection, work.sealer, person));
        return make_subject_record(person, asking.today, about_them, std::move(events));
    });
}

Done<std::vector<store::events::Past>> history_of_person(const Desk& desk, const Asking& asking,
                                                         const std::string& person) {
    using Pasts = std::vector<store::events::Past>;
    return perform<Pasts>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Pasts> {
        TRY(const auto about_them, list_records_about(work.connection, work.sealer, person));
        TRY(const auto answer, ask_about_all(work, Verb::SeePersonHistory, about_them));
        TRY(auto events, store::events::all_events_about(work.connection, work.sealer, person));
        std::vector<access::Subject> subjects;
        for (const auto& record : about_them) {
            if (record.kind != Kind::Apprentice && record.kind != Kind::Person) continue;
            TRY(auto more, work.subjects_of(record));
            std::ranges::move(more, std::back_inserter(subjects));
        }
        hide_looks(work, subjects, events);
        mask_history(events, sight_of(work.viewer, subjects, answer.purpose, asking.today));
        TRY_DO(leave_out_untold_stays(work, events));
        return events;
    });
}

void hide_looks(const Work& work, const std::vector<access::Subject>& subjects,
                std::vector<store::events::Past>& events) {
    if (work.ask(Verb::SeeWhoLooked, subjects)) return;
    std::erase_if(events, [](const store::events::Past& past) {
        const auto verb = access::find_verb(past.event.verb);
        return verb && access::is_recorded_look(*verb);
    });
}

Done<std::int64_t> rectify(const Desk& desk, const Asking& asking, const Record& becomes) {
    if (asking.why.empty()) return impossible("Why it is put right has to be said.");
    return perform<std::int64_t>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<std::int64_t> {
        TRY(const auto current, store::find(work.connection, work.sealer, store::key_of(becomes)));
        if (!current || current->person.empty()) return work.refuse(Verb::Rectify);
        TRY(const auto subjects, work.subjects_of(*current));
        TRY(const auto answer, work.ask(Verb::Rectify, subjects));
        TRY(const auto saved, store::save(work.connection, work.sealer, becomes));
        if (!saved) return std::unexpected(Refusal{Clash{saved.error().current, {}, {}, {}}});
        for (auto& event : events_of(&*current, &becomes))
            work.tell(Verb::Rectify, answer, std::move(event), chain_of(becomes));
        return *saved;
    });
}

Done<Erased> erase_person(const Desk& desk, const Asking& asking, const std::string& person, WhyErased why) {
    // A reason in somebody's own words would have to be sealed under the key that goes.
    auto asked = asking;
    asked.why.clear();
    TRY(const auto done,
        perform_even_if_full<Erased>(desk, asked, [&](Work& work) { return erase_in(work, person, why); }));
    TRY_DO(store::wipe_traces_even_if_full(desk.database));
    return done;
}

}  // namespace waymark::actions::record
