#include "store/seen/subjects.h"

#include "base/result.h"

namespace waymark::store {

namespace {

using access::About;
using access::Subject;
using access::Tie;
using records::Kind;
using records::Record;
using std::chrono::year;

constexpr Query apprentice_by_id{
    "facts of an apprentice",
    "SELECT programme, id, person, organisation FROM apprentice WHERE programme = ? AND "
    "id = ?"};
constexpr Query apprentices_of_person{
    "facts of a person", "SELECT programme, id, person, organisation FROM apprentice WHERE person = ?"};
constexpr Query told_stays{
    "stays as they were told",
    "SELECT s.organisation, s.from_day, s.until_day FROM plan p JOIN stay s ON s.programme = "
    "p.programme AND s.plan = p.id WHERE p.programme = ? AND p.state = 'published' AND "
    "s.apprentice = ?"};
constexpr Query who_teaches{
    "who teaches in a programme",
    "SELECT organisation, from_day, until_day FROM role_grant WHERE programme = ? AND role IN "
    "('tutor', 'assessor')"};
constexpr Query who_takes_part{"who takes part in a programme",
                               "SELECT id FROM organisation WHERE programme = ?"};
constexpr Query state_of_plan{"state of a plan", "SELECT state FROM plan WHERE programme = ? AND id = ?"};
constexpr Query roles_in_force{"roles of a colleague",
                               "SELECT programme, organisation FROM role_grant WHERE person = ? AND role <> "
                               "'apprentice' AND from_day <= ? AND until_day > ?"};

constexpr base::Period as_long_as_it_stands{base::Day{year{1900} / 1 / 1}, base::Day{year{2200} / 1 / 1}};

std::optional<std::string> unless_empty(std::optional<std::string> text) {
    return text && !text->empty() ? std::move(text) : std::nullopt;
}

/// Rows of an organisation, a first day and the day after the last; without one of them a row ties nobody.
std::vector<Tie> read_ties(const Rows& rows) {
    std::vector<Tie> ties;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto organisation = unless_empty(rows[i].maybe_text(0));
        const auto from = base::parse_iso_day(rows[i].maybe_text(1).value_or(""));
        const auto until = base::parse_iso_day(rows[i].maybe_text(2).value_or(""));
        if (organisation && from && until) ties.push_back({*organisation, {*from, *until}});
    }
    return ties;
}

Stored<std::vector<Subject>> read_apprentices(Connection& connection, const Rows& rows) {
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string programme = rows[i].text(0);
        Subject subject{.about = About::Apprentice, .person = rows[i].text(2), .programme = programme};
        if (const auto employer = unless_empty(rows[i].maybe_text(3)))
            subject.employers.push_back({*employer, as_long_as_it_stands});
        TRY(const auto stays, connection.run(told_stays, programme, rows[i].text(1)));
        subject.hosts = read_ties(stays);
        TRY(const auto teachers, connection.run(who_teaches, programme));
        subject.providers = read_ties(teachers);
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

Stored<std::vector<Tie>> list_partners(Connection& connection, const std::optional<std::string>& programme) {
    std::vector<Tie> partners;
    if (!programme) return partners;
    TRY(const auto rows, connection.run(who_takes_part, *programme));
    for (std::size_t i = 0; i < rows.size(); ++i) partners.push_back({rows[i].text(0), as_long_as_it_stands});
    return partners;
}

Stored<std::vector<Subject>> list_of_person(Connection& connection, const Record& record, base::Day today) {
    TRY(const auto rows, connection.run(apprentices_of_person, record.id));
    TRY(auto subjects, read_apprentices(connection, rows));
    Subject colleague{.about = About::Colleague, .person = record.id};
    if (subjects.empty()) {
        colleague.programme = unless_empty(record.programme);
        colleague.organisation = unless_empty(records::text_of(record, "organisation"));
        TRY(colleague.partners, list_partners(connection, colleague.programme));
    }
    subjects.push_back(colleague);
    TRY(const auto roles,
        connection.run(roles_in_force, record.id, base::to_iso(today), base::to_iso(today)));
    for (std::size_t i = 0; i < roles.size(); ++i) {
        Subject by_role{.about = About::Colleague,
                        .person = record.id,
                        .programme = unless_empty(roles[i].maybe_text(0)),
                        .organisation = unless_empty(roles[i].maybe_text(1))};
        TRY(by_role.partners, list_partners(connection, by_role.programme));
        subjects.push_back(std::move(by_role));
    }
    return subjects;
}

Stored<std::vector<Subject>> list_of_stay(Connection& connection, const Record& record) {
    TRY(const auto rows, connection.run(apprentice_by_id, record.programme,
                                        records::text_of(record, "apprentice").value_or("")));
    TRY(auto subjects, read_apprentices(connection, rows));
    TRY(const auto plan,
        connection.run(state_of_plan, record.programme, records::text_of(record, "plan").value_or("")));
    const bool told = !plan.empty() && plan[0].maybe_text(0) == "published";
    for (Subject& subject : subjects) subject.draft = !told;
    return subjects;
}

std::optional<std::string> owner_of(const Record& record) {
    switch (record.kind) {
        case Kind::Organisation:
            return record.id;
        case Kind::Place:
        case Kind::Placement:
        case Kind::Offer:
        case Kind::Policy:
        case Kind::Grant:
            return unless_empty(records::text_of(record, "organisation"));
        default:
            return std::nullopt;
    }
}

Stored<std::vector<Subject>> list_of_thing(Connection& connection, const Record& record) {
    Subject subject{
        .about = About::Thing, .programme = unless_empty(record.programme), .organisation = owner_of(record)};
    if (record.kind == Kind::Grant) subject.person = record.person;
    if (record.kind == Kind::Plan) subject.draft = records::text_of(record, "state") != "published";
    TRY(subject.partners, list_partners(connection, subject.programme));
    return std::vector{std::move(subject)};
}

}  // namespace

Stored<std::vector<Subject>> list_subjects(Connection& connection, const Record& record, base::Day today) {
    switch (record.kind) {
        case Kind::Person:
            return list_of_person(connection, record, today);
        case Kind::Apprentice:
        case Kind::Clearance: {
            TRY(const auto rows, connection.run(apprentice_by_id, record.programme, record.id));
            return read_apprentices(connection, rows);
        }
        case Kind::Special: {
            TRY(const auto rows, connection.run(apprentices_of_person, record.person));
            return read_apprentices(connection, rows);
        }
        case Kind::Stay:
            return list_of_stay(connection, record);
        default:
            return list_of_thing(connection, record);
    }
}

}  // namespace waymark::store
