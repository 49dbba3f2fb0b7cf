#include "actions/record/people.h"

#include <fmt/format.h>

#include "actions/record/changes.h"
#include "actions/record/work.h"
#include "store/events/read.h"
#include "store/records/records.h"
#include "store/roles.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Kind;
using records::Record;

void tell(Work& work, Verb verb, const access::Answer& answer, const Record* before, const Record* after) {
    const auto chain = chain_of(after != nullptr ? *after : *before);
    for (auto& event : events_of(before, after)) work.tell(verb, answer, std::move(event), chain);
}

/// The next that the person has not.
Done<std::string> free_id(Work& work, const std::string& person) {
    TRY(const auto grants,
        store::list_all(work.connection, work.sealer, store::List::GrantsOfPerson, {person}));
    return fmt::format("role-{:04}", grants.size() + 1);
}

std::optional<std::string> wrong_with(const access::Grant& grant) {
    if (!access::fits(grant))
        return fmt::format("The role of {} is given for other things than these.",
                           access::find_role(grant.role).words);
    if (grant.period.until <= grant.period.from) return "The role would end before it begins.";
    return {};
}

Done<void> keep_person(Work& work, const access::Answer& answer, const std::string& id,
                       const std::string& name, const access::Grant& grant) {
    auto person = records::make_record(Kind::Person, grant.programme.value_or(""), id);
    person.person = id;
    records::set(person, "name", name);
    if (grant.organisation) records::set(person, "organisation", *grant.organisation);
    TRY(const auto saved, store::save(work.connection, work.sealer, person));
    if (!saved) return impossible("Somebody else has just begun to keep this person. Ask again.");
    tell(work, Verb::InvitePerson, answer, nullptr, &person);
    return {};
}

/// The role, and before it the person where they are invited by a name.
Done<std::string> give_in(Work& work, Verb verb, const std::string& person, const access::Grant& grant,
                          const std::optional<std::string>& name) {
    TRY(auto id, free_id(work, person));
    const auto record = store::grant_record(person, id, grant);
    TRY(const auto subjects, work.subjects_of(record));
    TRY(const auto answer, work.ask(verb, subjects));
    TRY(const auto known, store::find(work.connection, work.sealer, store::Key{Kind::Person, {person}}));
    if (!known && !name) return impossible(fmt::format("There is nobody '{}' to give a role to.", person));
    if (known && name)
        return impossible(fmt::format("Somebody '{}' is kept already; give them the role.", person));
    if (name) TRY_DO(keep_person(work, answer, person, *name, grant));
    TRY(const auto saved, store::save(work.connection, work.sealer, record));
    if (!saved) return std::unexpected(Refusal{Clash{saved.error().current, {}, {}, {}}});
    tell(work, verb, answer, nullptr, &record);
    return id;
}

}  // namespace

Done<std::string> give_role(const Desk& desk, const Asking& asking, const std::string& person,
                            const access::Grant& grant) {
    if (auto wrong = wrong_with(grant)) return impossible(std::move(*wrong));
    return perform<std::string>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<std::string> {
        return give_in(work, Verb::GrantRole, person, grant, {});
    });
}

Done<std::string> invite_person(const Desk& desk, const Asking& asking, const std::string& person,
                                const std::string& name, const access::Grant& grant) {
    if (auto wrong = wrong_with(grant)) return impossible(std::move(*wrong));
    if (person.empty() || name.empty()) return impossible("Who is invited needs an id and a name.");
    return perform<std::string>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<std::string> {
        return give_in(work, Verb::InvitePerson, person, grant, name);
    });
}

Done<void> end_role(const Desk& desk, const Asking& asking, const std::string& person, const std::string& id,
                    base::Day from) {
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        TRY(const auto found,
            store::find(work.connection, work.sealer, store::Key{Kind::Grant, {person, id}}));
        if (!found) return work.refuse(Verb::EndRole);
        TRY(const auto subjects, work.subjects_of(*found));
        TRY(const auto answer, work.ask(Verb::EndRole, subjects));
        // A role never ended before it began: then it ends as it begins, and was never held.
        const auto grant = store::grant_of(*found);
        auto ended = *found;
        records::set(ended, "until_day", base::to_iso(grant ? std::max(from, grant->period.from) : from));
        TRY(const auto saved, store::save(work.connection, work.sealer, ended));
        if (!saved) return std::unexpected(Refusal{Clash{saved.error().current, {}, {}, {}}});
        tell(work, Verb::EndRole, answer, &*found, &ended);
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<void> begin_installation(const Desk& desk, const Asking& asking, const std::string& name,
                              base::Day until) {
    if (asking.person.empty()) return impossible("The first administrator needs an id.");
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        // The history remembers a beginning even where every role has ended.
        TRY(const auto chains, store::events::list_chains(work.connection));
        if (!chains.empty())
            return impossible("This installation has begun already; ask its administrator for a role.");
        auto person = records::make_record(Kind::Person, {}, asking.person);
        person.person = asking.person;
        records::set(person, "name", name);
        access::Grant grant;
        grant.role = access::Role::Administrator;
        grant.period = {asking.today, until};
        const auto role = store::grant_record(asking.person, "role-0001", grant);
        const access::Answer answer{
            .allowed = true, .purpose = access::Purpose::Operate, .role = grant.role, .why = {}};
        for (const Record* record : {&std::as_const(person), &role}) {
            TRY(const auto saved, store::save(work.connection, work.sealer, *record));
            if (!saved) return impossible("Somebody else has just begun this installation.");
            tell(work, Verb::ManageKeys, answer, nullptr, record);
        }
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

}  // namespace waymark::actions::record
