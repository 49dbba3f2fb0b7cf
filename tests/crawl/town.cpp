#include "crawl/town.h"

#include <algorithm>
#include <charconv>

#include "access/roles.h"
#include "access/world.h"
#include "actions/record/changes.h"
#include "base/result.h"
#include "base/text.h"
#include "store/events/write.h"
#include "store/records/records.h"
#include "store/roles.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::web::crawl {

namespace {

using access::About;
using access::Form;
using access::Purpose;
using access::Role;
using access::Verb;
using access::testing::day;
using access_oracle::Facts;
using access_oracle::Held;
using access_oracle::nobody;
using records::Kind;
using records::Record;

constexpr access_oracle::Days for_years{-500, 500};

Held held(Role role, int programme, int organisation = nobody, int area = nobody) {
    return {
        .role = role, .programme = programme, .organisation = organisation, .area = area, .days = for_years};
}

std::string name(const char* what, int number) { return what + std::to_string(number); }

class Builder {
public:
    explicit Builder(std::uint64_t seed) {
        base::Random random{seed};
        m_town.planted = store::seen_testing::plant(random);
    }

    void settle(int person, std::string what, std::vector<Held> roles) {
        Asker asker{.person = person, .held = std::move(roles)};
        if (person > 20) add_colleague(person, asker);
        int number = 0;
        for (const Held& one : asker.held) add_grant(person, ++number, one);
        m_town.citizens.push_back({std::move(what), asker, name("person-", person)});
    }

    Town take() { return std::move(m_town); }

private:
    [[nodiscard]] Facts thing(int programme, int organisation) const {
        Facts facts{.about = About::Thing, .programme = programme, .organisation = organisation};
        for (const auto& one : m_town.planted)
            if (one.record.kind == Kind::Programme && one.record.programme == name("programme-", programme))
                facts.partners = one.facts.front().partners;
        return facts;
    }

    void add_colleague(int person, const Asker& asker) {
        const auto id = name("person-", person);
        Record record = records::make_record(Kind::Person, "programme-1", id);
        record.person = id;
        const auto token = "canary first person programme-1 " + id + " " + id + " ";
        for (const char* field : {"name", "known_as", "email", "phone"})
            records::set(record, field, token + field);
        records::set(record, "organisation", std::string{"organisation-1"});
        Facts own = thing(1, 1);
        own.about = About::Colleague;
        own.person = person;
        std::vector<Facts> ways{own};
        for (const Held& one : asker.held) {
            if (one.role == Role::Apprentice) continue;
            Facts way = one.programme == nobody ? Facts{.organisation = one.organisation}
                                                : thing(one.programme, one.organisation);
            way.about = About::Colleague;
            way.person = person;
            ways.push_back(way);
        }
        m_town.planted.push_back({record, ways});
    }

    void add_grant(int person, int number, const Held& role) {
        const Asker one{.person = person, .held = {role}};
        const auto grant = access::testing::viewer(one).grants.front();
        Facts facts = role.programme == nobody ? Facts{.organisation = role.organisation}
                                               : thing(role.programme, role.organisation);
        facts.about = About::Thing;
        facts.person = person;
        facts.role = role.role;
        m_town.planted.push_back(
            {store::grant_record(name("person-", person), name("own-", number), grant), {facts}});
        if (role.programme == nobody || (role.role != Role::Tutor && role.role != Role::Assessor)) return;
        for (auto& planted : m_town.planted)
            for (auto& apprentice : planted.facts)
                if (apprentice.about == About::Apprentice && apprentice.programme == role.programme)
                    apprentice.providers.push_back({role.organisation, role.days});
    }

    Town m_town;
};

std::vector<Verb> verbs_that_show(Kind kind) {
    switch (kind) {
        case Kind::Organisation:
            return {Verb::SeeOrganisations};
        case Kind::Person:
            return {Verb::SeePerson, Verb::SeeApprentice};
        case Kind::Place:
            return {Verb::SeePlaces};
        case Kind::Programme:
            return {Verb::SeeProgramme};
        case Kind::Setting:
        case Kind::Competence:
            return {Verb::SeeSettings};
        case Kind::Placement:
            return {Verb::SeePlacements};
        case Kind::Offer:
            return {Verb::SeeOffers};
        case Kind::Policy:
            return {Verb::SeePolicies};
        case Kind::Cohort:
            return {Verb::SeeCohorts};
        case Kind::Apprentice:
        case Kind::Stay:
            return {Verb::SeeApprentice};
        case Kind::Clearance:
            return {Verb::SeeClearances};
        case Kind::Special:
            return {Verb::SeeHealth, Verb::SeeEquality, Verb::SeeDbs};
        case Kind::Plan:
            return {Verb::SeePlan};
        case Kind::Grant:
            return {Verb::SeeRoles};
    }
    return {};
}

bool is_reached(const Asker& asker, Purpose purpose, const Planted& planted, const Facts& facts) {
    return std::ranges::any_of(verbs_that_show(planted.record.kind),
                               [&](Verb verb) { return access_oracle::may(asker, verb, purpose, facts, 0); });
}

store::Stored<void> tell(store::Connection& connection, const store::sealing::KeyRing& keys,
                         store::Sealer& sealer, const Record* before, const Record& after) {
    auto events = actions::record::events_of(before, &after);
    for (auto& event : events) {
        event.moment =
            std::chrono::duration_cast<std::chrono::milliseconds>(day(-1).time_since_epoch()).count();
        event.actor = "person-21";
        event.origin = "test";
        event.verb = before == nullptr ? "change-apprentice" : "change-person";
        event.purpose = "run-programme";
    }
    return store::events::append(connection, keys, sealer, actions::record::chain_of(after), events);
}

store::Stored<void> write(store::Database& database, const store::sealing::KeyRing& keys,
                          const std::vector<std::pair<Planted*, Record>>& all) {
    return store::transact(
        database, store::Mode::Write, [&](store::Connection& connection) -> store::Stored<void> {
            store::sealing::PersonKeys sealer(connection, keys, 0);
            for (const auto& [planted, becomes] : all) {
                TRY(const auto saved, store::save(connection, sealer, becomes));
                if (!saved) return store::trouble(store::Trouble::Broken, "somebody else was first");
                const Record* before = becomes.version == 0 ? nullptr : &planted->record;
                TRY_DO(tell(connection, keys, sealer, before, becomes));
            }
            return {};
        });
}

}  // namespace

Town build_town(std::uint64_t seed) {
    Builder town(seed);
    town.settle(21, "programme lead", {held(Role::ProgrammeLead, 1)});
    town.settle(22, "coordinator", {held(Role::Coordinator, 1)});
    town.settle(23, "line manager", {held(Role::LineManager, nobody, 1)});
    town.settle(24, "workforce lead", {held(Role::WorkforceLead, nobody, 1)});
    town.settle(25, "mentor", {held(Role::Mentor, nobody, 1)});
    town.settle(26, "placement manager", {held(Role::PlacementManager, 1, 2)});
    town.settle(27, "tutor", {held(Role::Tutor, 1, 1)});
    town.settle(28, "assessor", {held(Role::Assessor, 2, 2)});
    town.settle(1, "apprentice with a role", {held(Role::Apprentice, 1)});
    town.settle(2, "apprentice without one", {});
    town.settle(30, "regional viewer", {held(Role::RegionalViewer, nobody, nobody, 1)});
    town.settle(31, "national viewer", {held(Role::NationalViewer, nobody)});
    town.settle(32, "evaluator", {held(Role::Evaluator, 1)});
    town.settle(33, "administrator", {held(Role::Administrator, nobody)});
    town.settle(34, "somebody without a role", {});
    town.settle(35, "coordinator here and mentor there",
                {held(Role::Coordinator, 2), held(Role::Mentor, nobody, 1)});
    return town.take();
}

store::Stored<void> settle(store::Database& database, const store::sealing::KeyRing& keys, Town& town) {
    std::vector<std::pair<Planted*, Record>> all;
    for (auto& one : town.planted) all.emplace_back(&one, one.record);
    TRY_DO(write(database, keys, all));
    for (auto& one : town.planted) one.record.version = 1;
    return {};
}

store::Stored<void> change_person(store::Database& database, const store::sealing::KeyRing& keys, Town& town,
                                  const std::string& person) {
    std::vector<std::pair<Planted*, Record>> all;
    for (auto& one : town.planted)
        if (one.record.person == person && one.record.kind != Kind::Grant)
            all.emplace_back(&one, store::seen_testing::changed(one.record));
    TRY_DO(write(database, keys, all));
    for (auto& [planted, record] : all) {
        planted->record = record;
        ++planted->record.version;
    }
    return {};
}

bool may_see(const Asker& asker, Purpose purpose, const Planted& planted) {
    if (planted.record.kind == Kind::Stay)
        return may_see_field(asker, purpose, planted, records::Care::Journey);
    return std::ranges::any_of(
        planted.facts, [&](const Facts& facts) { return is_reached(asker, purpose, planted, facts); });
}

bool may_see_field(const Asker& asker, Purpose purpose, const Planted& planted, records::Care care) {
    return std::ranges::any_of(planted.facts, [&](const Facts& facts) {
        // Statistics name things, and nobody.
        const bool counted =
            facts.about == About::Thing && access_oracle::may(asker, Verb::SeeStatistics, purpose, facts, 0);
        if (!counted && !is_reached(asker, purpose, planted, facts)) return false;
        const Form form = access_oracle::sees(asker, care, purpose, facts, 0);
        if (form == Form::Full) return true;
        if (form != Form::OwnStays || planted.record.kind != Kind::Stay) return false;
        // Alone with this stay the second opinion must say yes.
        const auto number = [&](const char* field) {
            const auto text = records::text_of(planted.record, field).value_or("");
            return static_cast<int>((*base::parse_iso_day(text) - day(0)).count());
        };
        Facts alone = facts;
        alone.hosts = {{records::text_of(planted.record, "organisation")->back() - '0',
                        {number("from_day"), number("until_day")}}};
        return access_oracle::may(asker, Verb::SeeApprentice, purpose, alone, 0);
    });
}

bool may_see_person(const Town& town, const Asker& asker, const std::string& person) {
    return std::ranges::any_of(town.planted, [&](const Planted& one) {
        if (one.record.person != person) return false;
        return std::ranges::any_of(access::purposes(), [&](const access::PurposeRow& purpose) {
            return may_see(asker, purpose.purpose, one);
        });
    });
}

std::vector<std::string> canaries_in(const Record& record, std::size_t field) {
    const auto& value = record.values[field];
    constexpr std::int64_t smallest = 1'000'000;
    const std::string sign = "canary ";
    if (const auto* text = std::get_if<std::string>(&value); text != nullptr && text->starts_with(sign))
        return {*text};
    if (const auto* whole = std::get_if<std::int64_t>(&value); whole != nullptr && *whole >= smallest)
        return {std::to_string(*whole), base::grouped(*whole)};
    if (const auto* real = std::get_if<double>(&value); real != nullptr && *real >= smallest)
        return {std::to_string(static_cast<std::int64_t>(*real)) + ".5"};
    if (const auto* entries = std::get_if<records::Entries>(&value))
        for (const auto& entry : *entries)
            for (const auto& part : entry)
                if (const auto* text = std::get_if<std::string>(&part);
                    text != nullptr && text->starts_with(sign))
                    return {*text};
    return {};
}

}  // namespace waymark::web::crawl
