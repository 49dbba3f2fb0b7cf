#include "actions/record/who_could_see.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "access/verbs.h"
#include "actions/record/person.h"
#include "actions/record/records_about.h"
#include "records/plan.h"
#include "store/events/read.h"
#include "store/records/records.h"
#include "store/roles.h"
#include "store/seen/eyes.h"

namespace waymark::actions::record {

namespace {

using records::Kind;
using records::Record;

const base::Period always{*base::parse_iso_day("1900-01-01"), *base::parse_iso_day("2199-12-31")};

/// Every host that a plan ever told the person to go to: who could see somebody by a plan that has been
/// superseded could see them all the same.
Done<void> add_hosts(Work& work, access::Subject& subject, const std::vector<Record>& about_them) {
    for (const auto& stay : about_them) {
        if (stay.kind != Kind::Stay || stay.programme != subject.programme) continue;
        const auto host = records::text_of(stay, "organisation");
        const auto from = base::parse_iso_day(records::text_of(stay, "from_day").value_or(""));
        const auto until = base::parse_iso_day(records::text_of(stay, "until_day").value_or(""));
        if (!host || !from || !until) continue;
        TRY(const auto plan, store::find(work.connection, work.sealer, Kind::Plan, stay.programme,
                                         records::text_of(stay, "plan").value_or("")));
        if (!plan || records::text_of(*plan, "state") == records::draft) continue;
        const access::Tie tie{*host, {*from, *until}};
        if (std::ranges::find(subject.hosts, tie) == subject.hosts.end()) subject.hosts.push_back(tie);
    }
    return {};
}

/// Partners and employers have no days of their own in the record, so they count for all time: who could have
/// seen is rather one too many than one too few.
Done<access::Subject> facts_of(Work& work, const Record& record, const std::vector<Record>& about_them) {
    access::Subject subject;
    subject.about = record.kind == Kind::Apprentice ? access::About::Apprentice : access::About::Colleague;
    subject.person = record.person;
    if (!record.programme.empty()) subject.programme = record.programme;
    const auto organisation = records::text_of(record, "organisation");
    if (record.kind == Kind::Person) subject.organisation = organisation;
    if (record.kind == Kind::Apprentice && organisation) subject.employers.push_back({*organisation, always});
    if (record.programme.empty()) return subject;
    TRY(const auto partners, store::list_all(work.connection, work.sealer,
                                             store::List::OrganisationsOfProgramme, {record.programme}));
    for (const auto& partner : partners) subject.partners.push_back({partner.id, always});
    TRY(const auto grants,
        store::list_all(work.connection, work.sealer, store::List::GrantsOfProgramme, {record.programme}));
    for (const auto& one : grants) {
        // Who names a tutor for a programme makes that tutor's organisation its training provider.
        const auto grant = store::grant_of(one);
        if (grant && grant->organisation &&
            (grant->role == access::Role::Tutor || grant->role == access::Role::Assessor))
            subject.providers.push_back({*grant->organisation, grant->period});
    }
    TRY_DO(add_hosts(work, subject, about_them));
    return subject;
}

/// Everybody who holds a role for the programme or for an organisation that has to do with the person, and
/// themselves.
Done<std::set<std::string>> list_viewers(Work& work, const access::Subject& subject,
                                         const std::string& person) {
    std::set<std::pair<store::List, std::string>> asked;
    if (subject.programme) asked.insert({store::List::GrantsOfProgramme, *subject.programme});
    if (subject.organisation) asked.insert({store::List::GrantsOfOrganisation, *subject.organisation});
    for (const auto* ties : {&subject.partners, &subject.employers, &subject.hosts, &subject.providers})
        for (const auto& tie : *ties) asked.insert({store::List::GrantsOfOrganisation, tie.organisation});
    std::set<std::string> viewers{person};
    for (const auto& [list, of] : asked) {
        TRY(const auto found, store::list_all(work.connection, work.sealer, list, {of}));
        for (const auto& record : found) viewers.insert(record.person);
    }
    return viewers;
}

bool is_look_within(const store::events::Past& past, const base::Period& between) {
    const auto verb = access::find_verb(past.event.verb);
    if (!verb || !access::is_recorded_look(*verb)) return false;
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{past.event.moment}});
    return base::contains(between, day);
}

void add_possible(std::vector<Possible>& to, const access::Viewer& viewer, const access::Subject& subject,
                  const base::Period& between) {
    for (auto sighting : access::list_sightings(viewer, subject, between)) {
        // What every partner sees of a programme is nobody's own.
        sighting.fields.remove(access::Care::Open);
        sighting.fields.remove(access::Care::Business);
        if (sighting.fields.empty()) continue;
        Possible one{viewer.person, {}, sighting};
        for (const auto& grant : viewer.grants)
            if (base::overlap(grant.period, sighting.period) &&
                access::find_role(grant.role).purpose == sighting.purpose &&
                std::ranges::find(one.roles, grant.role) == one.roles.end())
                one.roles.push_back(grant.role);
        if (std::ranges::find(to, one) == to.end()) to.push_back(std::move(one));
    }
}

std::string possible_in_words(const Possible& one, const store::events::Names& names) {
    std::string roles;
    for (const auto role : one.roles)
        roles += (roles.empty() ? "" : ", ") + std::string{access::find_role(role).words};
    std::string cares;
    for (int i = 0; i < access::cares; ++i)
        if (const auto care = static_cast<access::Care>(i); one.sighting.fields.has(care))
            cares += (cares.empty() ? "" : ", ") + std::string{records::name_of(care)};
    return fmt::format("{} ({}), {} to {}: {}", names.person(one.viewer),
                       roles.empty() ? "the person" : roles, base::to_words(one.sighting.period.from),
                       base::to_words(one.sighting.period.until - std::chrono::days{1}), cares);
}

Done<Exposure> exposure_of(Work& work, const std::string& person, const base::Period& between) {
    TRY(const auto about_them, list_records_about(work.connection, work.sealer, person));
    TRY_DO(ask_about_all(work, access::Verb::SeeWhoCouldSee, about_them));
    Exposure seen{person, between, {}, {}};
    const bool is_apprentice =
        std::ranges::any_of(about_them, [](const Record& record) { return record.kind == Kind::Apprentice; });
    for (const auto& record : about_them) {
        if (record.kind != (is_apprentice ? Kind::Apprentice : Kind::Person)) continue;
        TRY(const auto subject, facts_of(work, record, about_them));
        TRY(const auto viewers, list_viewers(work, subject, person));
        for (const auto& id : viewers) {
            TRY(const auto viewer, store::load_viewer(work.connection, id));
            add_possible(seen.possible, viewer, subject, between);
        }
    }
    TRY(const auto events, store::events::all_events_about(work.connection, work.sealer, person));
    for (const auto& past : events)
        if (is_look_within(past, between)) seen.looks.push_back(past);
    return seen;
}

}  // namespace

Done<Exposure> who_could_see(const Desk& desk, const Asking& asking, const std::string& person,
                             const base::Period& between) {
    return perform<Exposure>(desk, asking, store::Mode::Read,
                             [&](Work& work) { return exposure_of(work, person, between); });
}

std::string to_text(const Exposure& seen, const store::events::Names& names) {
    auto text =
        fmt::format("Who could have seen what is kept of {}, from {} until {}:\n", names.person(seen.person),
                    base::to_words(seen.between.from), base::to_words(seen.between.until));
    for (const auto& one : seen.possible) text += "  " + possible_in_words(one, names) + '\n';
    if (seen.possible.empty()) text += "  nobody\n";
    text += "Who looked at health, equality or DBS detail, or handed out the record:\n";
    for (const auto& past : seen.looks)
        for (const auto& line : store::events::to_lines(past, names)) text += "  " + line + '\n';
    if (seen.looks.empty()) text += "  nobody\n";
    return text;
}

}  // namespace waymark::actions::record
