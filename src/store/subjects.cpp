#include "store/subjects.h"

#include <algorithm>

#include "access/roles.h"
#include "records/plan.h"
#include "store/records/plans.h"
#include "store/records/records.h"
#include "store/roles.h"

namespace waymark::store {

namespace {

using access::About;
using access::Role;
using access::Subject;
using records::Kind;
using records::Record;

About about(Kind kind) {
    switch (kind) {
        case Kind::Organisation:
        case Kind::Place:
        case Kind::Programme:
        case Kind::Setting:
        case Kind::Competence:
        case Kind::Placement:
        case Kind::Offer:
        case Kind::Policy:
        case Kind::Cohort:
        case Kind::Plan:
        case Kind::Grant:
            return About::Thing;
        case Kind::Apprentice:
        case Kind::Clearance:
        case Kind::Stay:
            return About::Apprentice;
        case Kind::Person:
        case Kind::Special:
            break;
    }
    return About::Colleague;  // Unless an apprentice of that person is found.
}

bool has_field(Kind kind, std::string_view name) {
    return std::ranges::any_of(records::find_kind(kind).fields,
                               [&](const records::Field& field) { return field.name == name; });
}

void add_tie(std::vector<access::Tie>& ties, const std::optional<std::string>& organisation,
             const base::Period& period) {
    if (organisation && !organisation->empty()) ties.push_back({*organisation, period});
}

std::optional<base::Period> period_of(const Record& stay) {
    const auto from = base::parse_iso_day(records::text_of(stay, "from_day").value_or(""));
    const auto until = base::parse_iso_day(records::text_of(stay, "until_day").value_or(""));
    if (!from || !until) return {};
    return base::Period{*from, *until};
}

}  // namespace

base::Period always() {
    using namespace std::chrono;
    return {sys_days{1900y / January / 1}, sys_days{2199y / December / 31}};
}

Stored<const Subjects::OfProgramme*> Subjects::facts_of(const std::string& programme) {
    const auto known = m_programmes.find(programme);
    if (known != m_programmes.end()) return &known->second;
    OfProgramme facts;
    TRY(const auto organisations,
        list_all(m_connection, m_sealer, List::OrganisationsOfProgramme, {programme}));
    for (const auto& organisation : organisations) facts.partners.push_back({organisation.id, always()});
    TRY(const auto places, list_all(m_connection, m_sealer, List::PlacesOfProgramme, {programme}));
    for (const auto& place : places) facts.areas.push_back(place.id);
    // Who names a tutor for a programme makes that tutor's organisation its training provider.
    TRY(const auto grants, list_all(m_connection, m_sealer, List::GrantsOfProgramme, {programme}));
    for (const auto& record : grants) {
        const auto grant = grant_of(record);
        if (grant && (grant->role == Role::Tutor || grant->role == Role::Assessor))
            add_tie(facts.providers, grant->organisation, grant->period);
    }
    TRY(const auto published, find_published(m_connection, m_sealer, programme));
    if (published) facts.published = published->id;
    return &m_programmes.emplace(programme, std::move(facts)).first->second;
}

Stored<void> Subjects::add_apprentice(Subject& subject, const Record& apprentice) {
    subject.about = About::Apprentice;
    add_tie(subject.employers, records::text_of(apprentice, "organisation"), always());
    TRY(const auto* facts, facts_of(apprentice.programme));
    subject.providers = facts->providers;
    if (facts->published.empty()) return {};
    TRY(const auto stays, list_all(m_connection, m_sealer, List::StaysOfApprentice,
                                   {apprentice.programme, facts->published, apprentice.id}));
    for (const auto& stay : stays)
        if (const auto period = period_of(stay))
            add_tie(subject.hosts, records::text_of(stay, "organisation"), *period);
    return {};
}

Stored<void> Subjects::add_person(Subject& subject, const Record& record) {
    TRY(const auto apprentices, list_all(m_connection, m_sealer, List::ApprenticesOfPerson, {record.person}));
    for (const auto& apprentice : apprentices)
        if (record.programme.empty() || apprentice.programme == record.programme)
            TRY_DO(add_apprentice(subject, apprentice));
    return {};
}

Stored<void> Subjects::add_plan(Subject& subject, const std::string& plan) {
    TRY(const auto record, find(m_connection, m_sealer, Kind::Plan, *subject.programme, plan));
    subject.draft = !record || records::text_of(*record, "state") == records::draft;
    return {};
}

Stored<Subject> Subjects::of(const Record& record) {
    Subject subject;
    subject.about = about(record.kind);
    if (!record.person.empty()) subject.person = record.person;
    if (!record.programme.empty()) subject.programme = record.programme;
    if (record.kind == Kind::Organisation) subject.organisation = record.id;
    if (record.kind != Kind::Apprentice && record.kind != Kind::Stay &&
        has_field(record.kind, "organisation"))
        subject.organisation = records::text_of(record, "organisation");

    switch (record.kind) {
        case Kind::Apprentice:
            TRY_DO(add_apprentice(subject, record));
            return subject;
        case Kind::Clearance:
        case Kind::Stay: {
            const auto id =
                record.kind == Kind::Stay ? records::text_of(record, "apprentice").value_or("") : record.id;
            TRY(const auto apprentice, find(m_connection, m_sealer, Kind::Apprentice, record.programme, id));
            if (apprentice) TRY_DO(add_apprentice(subject, *apprentice));
            if (record.kind == Kind::Stay)
                TRY_DO(add_plan(subject, records::text_of(record, "plan").value_or("")));
            return subject;
        }
        case Kind::Person:
        case Kind::Special:
            TRY_DO(add_person(subject, record));
            if (subject.about == About::Apprentice) {
                subject.organisation.reset();
                return subject;
            }
            break;
        case Kind::Plan:
            subject.draft = records::text_of(record, "state") == records::draft;
            break;
        case Kind::Grant:
            if (const auto grant = grant_of(record)) subject.role = grant->role;
            break;
        default:
            break;
    }
    if (subject.programme) {
        TRY(const auto* facts, facts_of(*subject.programme));
        subject.partners = facts->partners;
        subject.areas = facts->areas;
    }
    return subject;
}

}  // namespace waymark::store
