#include "actions/record/programmes.h"

#include <fmt/format.h>

#include <algorithm>

#include "actions/record/changes.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"
#include "records/programme.h"
#include "store/records/plans.h"
#include "store/records/records.h"
#include "store/roles.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Kind;
using records::Record;

access::Subject thing_of(const std::string& programme) {
    access::Subject subject;
    subject.about = access::About::Thing;
    subject.programme = programme;
    return subject;
}

Done<void> keep_lead(Work& work, const access::Answer& answer, const Opening& opening) {
    const auto key = store::Key{Kind::Person, {opening.lead}};
    TRY(const auto known, store::find(work.connection, work.sealer, key));
    if (!known) {
        auto person = records::make_record(Kind::Person, opening.programme, opening.lead);
        person.person = opening.lead;
        records::set(person, "name", opening.lead_name);
        TRY(const auto saved, store::save(work.connection, work.sealer, person));
        if (!saved) return impossible("Somebody else has just begun to keep this person. Ask again.");
        for (auto& event : events_of(nullptr, &person))
            work.tell(Verb::OpenProgramme, answer, std::move(event), opening.programme);
    }
    access::Grant grant;
    grant.role = access::Role::ProgrammeLead;
    grant.programme = opening.programme;
    grant.period = {work.asking.today, opening.until};
    const auto record = store::grant_record(opening.lead, "lead-of-" + opening.programme, grant);
    TRY(const auto saved, store::save(work.connection, work.sealer, record));
    if (!saved) return impossible("This person leads the programme already.");
    for (auto& event : events_of(nullptr, &record))
        work.tell(Verb::OpenProgramme, answer, std::move(event), opening.programme);
    return {};
}

}  // namespace

Done<void> open_programme(const Desk& desk, const Asking& asking, const Opening& opening) {
    if (opening.programme.empty()) return impossible("A programme needs an id.");
    if (opening.until <= asking.today) return impossible("The lead's role would end before it begins.");
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        TRY(const auto answer, work.ask(Verb::OpenProgramme, {thing_of(opening.programme)}));
        auto record = records::make_record(Kind::Programme, opening.programme, {});
        records::set(record, "name", opening.name);
        TRY(const auto saved, store::save(work.connection, work.sealer, record));
        if (!saved) return impossible(fmt::format("There is a programme '{}' already.", opening.programme));
        for (auto& event : events_of(nullptr, &record))
            work.tell(Verb::OpenProgramme, answer, std::move(event), opening.programme);
        TRY_DO(keep_lead(work, answer, opening));
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<bool> fill_in(Work& work, const domain::Programme& programme) {
    // Made anew each time: a transaction may run again.
    auto all = records::to_records(programme);
    TRY(const auto thing, work.ask(Verb::ChangeRules, {thing_of(programme.id)}));
    auto apprentice = thing_of(programme.id);
    apprentice.about = access::About::Apprentice;
    TRY(const auto enrolment, work.ask(Verb::ChangeApprentice, {apprentice}));
    TRY(const auto opened,
        store::find(work.connection, work.sealer, store::Key{Kind::Programme, {programme.id}}));
    if (!opened) return work.refuse(Verb::ChangeRules);
    for (const auto list : {store::List::OrganisationsOfProgramme, store::List::SettingsOfProgramme,
                            store::List::CohortsOfProgramme, store::List::ApprenticesOfProgramme}) {
        TRY(const auto page, store::list(work.connection, work.sealer, list, {programme.id}, {}, 1));
        if (!page.records.empty())
            return impossible(
                fmt::format("The programme '{}' is not empty; change what is in it.", programme.id));
    }
    std::vector<Record> fresh;
    std::vector<std::string> people;
    for (auto& record : all) {
        if (!record.person.empty()) people.push_back(record.person);
        if (record.kind != Kind::Programme) {
            fresh.push_back(record);
            continue;
        }
        record.version = opened->version;
        TRY(const auto saved, store::save(work.connection, work.sealer, record));
        if (!saved) return std::unexpected(Refusal{Clash{saved.error().current, {}, {}, {}}});
        for (auto& event : events_of(&*opened, &record))
            work.tell(Verb::ChangeRules, thing, std::move(event), programme.id);
    }
    // Those of a kind together: they are written in one go.
    std::ranges::stable_sort(fresh, {}, &Record::kind);
    TRY_DO(work.sealer.make(people));
    TRY_DO(store::insert_many(work.connection, work.sealer, fresh));
    for (const auto& record : fresh) {
        const bool of_somebody = !record.person.empty();
        const auto verb = of_somebody ? Verb::ChangeApprentice
                                      : verbs_to_change(nullptr, &record, access::About::Thing).front();
        for (auto& event : events_of(nullptr, &record))
            work.tell(verb, of_somebody ? enrolment : thing, std::move(event), programme.id);
    }
    return true;
}

Done<void> fill_programme(const Desk& desk, const Asking& asking, const domain::Programme& programme) {
    const auto done =
        perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) { return fill_in(work, programme); });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<domain::Programme> export_programme(const Desk& desk, const Asking& asking,
                                         const std::string& programme) {
    return perform<domain::Programme>(
        desk, asking, store::Mode::Read, [&](Work& work) -> Done<domain::Programme> {
            TRY(const auto answer, work.ask(Verb::ExportProgramme, {thing_of(programme)}));
            TRY(auto loaded, store::load_programme(work.connection, work.sealer, programme));
            if (!loaded) return work.refuse(Verb::ExportProgramme);
            return std::move(*loaded);
        });
}

}  // namespace waymark::actions::record
