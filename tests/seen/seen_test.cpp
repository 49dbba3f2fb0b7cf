// What a viewer gets from the store, against the second opinion: lists, looks at one, and fields; that
// nothing of another organisation's people appears in any of it; and that changing them changes no byte.

#include "store/seen/seen.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "access/world.h"
#include "database/databases.h"
#include "database/test_sealer.h"
#include "seen/planted.h"
#include "store/seen/cleared.h"
#include "store/transaction.h"

namespace waymark::store::seen_testing {
namespace {

using access::About;
using access::Form;
using access::Purpose;
using access::Verb;
using access::testing::day;
using access_oracle::Asker;
using access_oracle::Facts;
using records::Kind;
using records::Record;
using testing_database::told;

constexpr int today = 0;

#ifdef __SANITIZE_ADDRESS__
constexpr bool instrumented = true;  // A slice of the worlds and viewers: instrumented code is slow.
#else
constexpr bool instrumented = false;
#endif

/// By which verbs a kind is seen; said here again, so that a slip in the store's own table is noticed.
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

/// What the second opinion says of one record.
class Expected {
public:
    Expected(const Asker& asker, Purpose purpose, const Planted& planted)
        : m_asker(asker), m_purpose(purpose), m_planted(planted) {
        for (const Facts& facts : planted.facts)
            for (const Verb verb : verbs_that_show(planted.record.kind))
                if (access_oracle::may(asker, verb, purpose, facts, today)) {
                    m_ways.push_back(&facts);
                    break;
                }
    }
    bool shown() const {
        if (m_planted.record.kind != Kind::Stay) return !m_ways.empty();
        return shows(access::Care::Journey);
    }
    bool shows(access::Care care) const {
        return std::ranges::any_of(m_ways, [&](const Facts* facts) {
            const Form form = access_oracle::sees(m_asker, care, m_purpose, *facts, today);
            return form == Form::Full ||
                   (form == Form::OwnStays && m_planted.record.kind == Kind::Stay && is_own_stay(*facts));
        });
    }

private:
    bool is_own_stay(const Facts& facts) const {
        const auto organisation = records::text_of(m_planted.record, "organisation");
        const auto from = base::parse_iso_day(*records::text_of(m_planted.record, "from_day"));
        const auto until = base::parse_iso_day(*records::text_of(m_planted.record, "until_day"));
        // Alone with this stay the second opinion must say yes.
        Facts alone = facts;
        const auto number = [](base::Day d) { return static_cast<int>((d - day(0)).count()); };
        alone.hosts = {{organisation->back() - '0', {number(*from), number(*until)}}};
        return access_oracle::may(m_asker, Verb::SeeApprentice, m_purpose, alone, today);
    }

    const Asker& m_asker;
    Purpose m_purpose;
    const Planted& m_planted;
    std::vector<const Facts*> m_ways;
};

std::vector<Asker> some_askers(base::Random& random) {
    std::vector<Asker> askers = access::testing::every_asker();
    for (std::size_t i = 0; i < askers.size(); ++i) askers[i].person = i % 3 == 0 ? 11 : 99;
    for (int person = 1; person <= 3; ++person) askers.push_back({.person = person, .held = {}});
    for (int i = 0; i < 6; ++i) askers.push_back(access::testing::random_asker(random));
    if (instrumented) std::erase_if(askers, [at = 0](const Asker&) mutable { return at++ % 4 != 0; });
    return askers;
}

class SeenRecords : public testing_database::OnBothDatabases {
protected:
    void plant_world(std::uint64_t seed) {
        base::Random random{seed};
        planted = plant(random);
        askers = some_askers(random);
        connection.reset();
        database = open();
        const auto done = transact(*database, Mode::Write, [&](Connection& write) -> Stored<void> {
            // A world of its own, whatever was planted before.
            for (const auto& row : records::kinds()) {
                const std::string clear = "DELETE FROM " + std::string{row.name};
                if (auto cleared = write.run(Query{"clear", clear}); !cleared)
                    return std::unexpected(std::move(cleared).error());
            }
            for (auto& one : planted) {
                const auto saved = save(write, sealer, one.record);
                if (!saved) return std::unexpected(saved.error());
                EXPECT_TRUE(*saved) << dump(one.record);
                one.record.version = 1;
            }
            return {};
        });
        ASSERT_TRUE(done) << told(done);
        connection = std::move(*database->connect());
    }

    /// Values of the list's columns that somebody could ask for.
    std::set<std::vector<std::string>> questions(const ListRow& row) const {
        std::set<std::vector<std::string>> all;
        for (const auto& one : planted) {
            if (one.record.kind != row.kind) continue;
            std::vector<std::string> of;
            for (const auto column : row.of) of.push_back(text_in(one.record, column));
            if (std::ranges::count(of, "") == 0) all.insert(std::move(of));
        }
        return all;
    }

    SeenPage list_all_seen(const Eyes& eyes, const ListRow& row, const std::vector<std::string>& of) {
        SeenPage all;
        std::optional<std::vector<std::string>> after;
        do {
            auto page = list_seen(*connection, sealer, eyes, row.list, of, after, 3);
            EXPECT_TRUE(page) << row.name << ": " << told(page);
            if (!page) return all;
            std::ranges::move(page->records, std::back_inserter(all.records));
            after = std::move(page->next);
        } while (after);
        return all;
    }

    Eyes eyes_of(const Asker& asker, Purpose purpose) const {
        return {access::testing::viewer(asker), purpose, day(today)};
    }

    const Planted* planted_as(const Record& record) const {
        const auto found = std::ranges::find_if(
            planted, [&](const Planted& one) { return key_of(one.record) == key_of(record); });
        return found == planted.end() ? nullptr : &*found;
    }

    /// Everything that somebody gets who reads all there is to read, as bytes.
    std::string read_everything(const Asker& asker, Purpose purpose) {
        const Eyes eyes = eyes_of(asker, purpose);
        std::string bytes;
        for (const auto& row : lists())
            for (const auto& of : questions(row)) {
                std::optional<std::vector<std::string>> after;
                do {
                    auto page = list_seen(*connection, sealer, eyes, row.list, of, after, 3);
                    EXPECT_TRUE(page) << row.name << ": " << told(page);
                    if (!page) return bytes;
                    for (const auto& seen : page->records) bytes += dump(seen.record);
                    after = std::move(page->next);
                    for (const auto& part : after.value_or(std::vector<std::string>{}))
                        bytes += "next " + part + "\n";
                } while (after);
            }
        for (const auto& one : planted) {
            const auto seen = find_seen(*connection, sealer, eyes, key_of(one.record));
            EXPECT_TRUE(seen) << told(seen);
            bytes += seen && *seen ? dump((*seen)->record) : "nothing\n";
        }
        return bytes;
    }

    bool reaches_person(const Asker& asker, Purpose purpose, const std::string& person) const {
        return std::ranges::any_of(planted, [&](const Planted& one) {
            return one.record.person == person && Expected{asker, purpose, one}.shown();
        });
    }

    testing_database::TestSealer sealer;
    std::vector<Planted> planted;
    std::vector<Asker> askers;
    std::unique_ptr<Database> database;
    std::unique_ptr<Connection> connection;
};

void expect_fields(const Seen& seen, const Planted& one, const Expected& expected, const std::string& who) {
    const auto fields = records::find_kind(one.record.kind).fields;
    access::Set<access::Care> looks;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool shows = expected.shows(fields[i].care);
        EXPECT_EQ(seen.record.values[i], shows ? one.record.values[i] : records::Value{})
            << fields[i].name << " of " << dump(one.record) << who;
        if (shows && access::is_recorded_look(fields[i].care)) looks.add(fields[i].care);
    }
    EXPECT_EQ(seen.looks, looks) << dump(one.record) << who;
}

TEST_P(SeenRecords, are_those_of_the_second_opinion_one_by_one_and_in_every_list) {
    int looked = 0;
    int shown = 0;
    for (std::uint64_t seed = 1; seed <= (is_postgres() || instrumented ? 1U : 3U); ++seed) {
        plant_world(seed);
        for (const Asker& asker : askers)
            for (const auto& purpose : access::purposes()) {
                const Eyes eyes = eyes_of(asker, purpose.purpose);
                const std::string who =
                    access::testing::in_words(asker) + " for " + std::string{purpose.words};
                for (const Planted& one : planted) {
                    const Expected expected{asker, purpose.purpose, one};
                    const auto seen = find_seen(*connection, sealer, eyes, key_of(one.record));
                    ASSERT_TRUE(seen) << told(seen);
                    ASSERT_EQ(seen->has_value(), expected.shown()) << dump(one.record) << who << "\n"
                                                                   << access::testing::in_words(one.facts[0]);
                    ++looked;
                    if (!*seen) continue;
                    ++shown;
                    expect_fields(**seen, one, expected, who);
                }
                for (const auto& row : lists())
                    for (const auto& of : questions(row)) {
                        std::vector<Key> keys;
                        for (const auto& seen : list_all_seen(eyes, row, of).records) {
                            keys.push_back(key_of(seen.record));
                            const Planted* one = planted_as(seen.record);
                            ASSERT_NE(one, nullptr) << dump(seen.record);
                            expect_fields(seen, *one, Expected{asker, purpose.purpose, *one}, who);
                        }
                        std::vector<Key> expected;
                        const auto all = list_all(*connection, sealer, row.list, of);
                        ASSERT_TRUE(all) << told(all);
                        for (const Record& record : *all) {
                            const Expected one{asker, purpose.purpose, *planted_as(record)};
                            bool by_what_is_seen = one.shown();
                            for (const auto names : {row.of, row.order})
                                for (const auto name : names)
                                    for (const auto& field : records::find_kind(row.kind).fields)
                                        if (field.name == name)
                                            by_what_is_seen = by_what_is_seen && one.shows(field.care);
                            if (by_what_is_seen) expected.push_back(key_of(record));
                        }
                        ASSERT_EQ(keys.size(), expected.size()) << row.name << " " << of[0] << "\n" << who;
                        EXPECT_EQ(keys, expected) << row.name << "\n" << who;
                    }
            }
    }
    std::cout << looked << " looks, " << shown << " of them shown\n";
    EXPECT_GT(shown, looked / 100);
}

TEST_P(SeenRecords, hold_no_canary_of_people_whom_the_viewer_may_not_see) {
    plant_world(4);
    int searched = 0;
    for (const Asker& asker : askers)
        for (const auto& purpose : access::purposes()) {
            const std::string bytes = read_everything(asker, purpose.purpose);
            for (int person = 1; person <= apprentices; ++person) {
                const std::string id = "person-" + std::to_string(person);
                if (reaches_person(asker, purpose.purpose, id)) continue;
                ++searched;
                EXPECT_EQ(bytes.find(" " + id + " "), std::string::npos)
                    << access::testing::in_words(asker) << " for " << purpose.words;
                EXPECT_EQ(bytes.find("apprentice-" + std::to_string(person)), std::string::npos);
            }
        }
    EXPECT_GT(searched, 100);
}

TEST_P(SeenRecords, do_not_change_by_a_byte_with_people_whom_the_viewer_may_not_see) {
    plant_world(5);
    askers.resize(is_postgres() ? 6 : askers.size());
    const auto read_all = [&] {
        std::vector<std::string> everything;
        for (const Asker& asker : askers)
            for (const auto& purpose : access::purposes())
                everything.push_back(read_everything(asker, purpose.purpose));
        return everything;
    };
    auto before = read_all();
    int unchanged = 0;
    int different = 0;
    for (const std::string person : {"person-1", "person-2", "person-3"}) {
        const auto done = transact(*database, Mode::Write, [&](Connection& write) -> Stored<void> {
            for (const auto& one : planted) {
                if (one.record.person != person || one.record.kind == Kind::Grant) continue;
                const auto saved = save(write, sealer, changed(one.record));
                if (!saved) return std::unexpected(saved.error());
                EXPECT_TRUE(*saved) << dump(one.record);
            }
            return {};
        });
        ASSERT_TRUE(done) << told(done);
        const auto after = read_all();
        std::size_t at = 0;
        for (const Asker& asker : askers)
            for (const auto& purpose : access::purposes()) {
                const bool same = before[at] == after[at];
                same ? ++unchanged : ++different;
                EXPECT_TRUE(same || reaches_person(asker, purpose.purpose, person))
                    << person << "\n"
                    << access::testing::in_words(asker) << " for " << purpose.words;
                ++at;
            }
        before = after;
    }
    // The comparison notices a change where there is one to see.
    EXPECT_GT(different, 0);
    EXPECT_GT(unchanged, 50);
}

TEST_P(SeenRecords, of_a_viewer_are_read_with_the_roles_that_stand_in_the_record) {
    plant_world(6);
    for (int person = 11; person <= 18; ++person) {
        const std::string id = "person-" + std::to_string(person);
        const auto viewer = load_viewer(*connection, id);
        ASSERT_TRUE(viewer) << told(viewer);
        EXPECT_EQ(viewer->person, id);
        EXPECT_EQ(viewer->grants.size(), std::ranges::count_if(planted, [&](const Planted& one) {
                      return one.record.kind == Kind::Grant && one.record.person == id;
                  }));
        for (const auto& grant : viewer->grants) EXPECT_TRUE(access::fits(grant));
    }
}

/// An invented apprentice at a ward that asks for one clearance and full age.
class AskedWhetherCleared : public testing_database::OnBothDatabases {
protected:
    void plant_one(const std::string& held_from, const std::string& born) {
        database = open();
        Record ward = records::make_record(Kind::Placement, "programme-1", "ward");
        records::set(ward, "organisation", std::string{"organisation-1"});
        records::set(ward, "clearances", records::Entries{{std::string{"hepatitis-b"}}});
        records::set(ward, "minimum_age", std::int64_t{18});
        Record apprentice = records::make_record(Kind::Apprentice, "programme-1", "a");
        apprentice.person = "person-2";
        records::set(apprentice, "born", born);
        Record clearance = records::make_record(Kind::Clearance, "programme-1", "a");
        clearance.person = "person-2";
        records::set(
            clearance, "held",
            records::Entries{{std::string{"hepatitis-b"}, held_from, std::monostate{}, std::monostate{}}});
        Record plan = records::make_record(Kind::Plan, "programme-1", "told");
        records::set(plan, "state", std::string{"published"});
        Record stay = records::make_record(Kind::Stay, "programme-1", "b1");
        stay.person = "person-2";
        records::set(stay, "plan", std::string{"told"});
        records::set(stay, "apprentice", std::string{"a"});
        records::set(stay, "placement", std::string{"ward"});
        records::set(stay, "organisation", std::string{"organisation-1"});
        records::set(stay, "from_day", base::to_iso(day(10)));
        records::set(stay, "until_day", base::to_iso(day(52)));
        key = key_of(stay);
        const auto done = transact(*database, Mode::Write, [&](Connection& write) -> Stored<void> {
            for (const Record& record : {ward, apprentice, clearance, plan, stay})
                if (auto saved = save(write, sealer, record); !saved) return std::unexpected(saved.error());
            return {};
        });
        ASSERT_TRUE(done) << told(done);
        connection = std::move(*database->connect());
    }

    std::optional<Cleared> ask(access::Role role, Purpose purpose, int organisation, int now = 0) {
        const Asker asker{.person = 1,
                          .held = {{.role = role, .organisation = organisation, .days = {-500, 500}}}};
        const Eyes eyes{access::testing::viewer(asker), purpose, day(now)};
        const auto answer = ask_cleared(*connection, sealer, eyes, key);
        EXPECT_TRUE(answer) << told(answer);
        return *answer;
    }

    testing_database::TestSealer sealer;
    std::unique_ptr<Database> database;
    std::unique_ptr<Connection> connection;
    Key key{};
};

TEST_P(AskedWhetherCleared, a_host_learns_yes_or_no_and_by_when_in_its_weeks_of_sight) {
    plant_one(base::to_iso(day(10)), base::to_iso(day(-8000)));
    EXPECT_EQ(ask(access::Role::Mentor, Purpose::Host, 1), (Cleared{true, day(10)}));
    EXPECT_EQ(ask(access::Role::Mentor, Purpose::Host, 1, -19), std::nullopt);
    EXPECT_EQ(ask(access::Role::Mentor, Purpose::Host, 2), std::nullopt);
    EXPECT_EQ(ask(access::Role::Mentor, Purpose::Teach, 1), std::nullopt);
    EXPECT_EQ(ask(access::Role::Tutor, Purpose::Teach, 1), std::nullopt);
}

TEST_P(AskedWhetherCleared, no_is_what_comes_a_day_too_late) {
    plant_one(base::to_iso(day(11)), base::to_iso(day(-8000)));
    EXPECT_EQ(ask(access::Role::PlacementManager, Purpose::Host, 1), (Cleared{false, day(10)}));
}

TEST_P(AskedWhetherCleared, no_is_who_is_too_young) {
    plant_one(base::to_iso(day(0)), base::to_iso(day(-6000)));
    EXPECT_EQ(ask(access::Role::Mentor, Purpose::Host, 1), (Cleared{false, day(10)}));
}

WAYMARK_ON_BOTH_DATABASES(SeenRecords);
WAYMARK_ON_BOTH_DATABASES(AskedWhetherCleared);

}  // namespace
}  // namespace waymark::store::seen_testing
