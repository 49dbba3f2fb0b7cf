// Every page of the record, as each role: what is not theirs stands nowhere, what changes of it changes no
// byte, and what is not theirs is answered as what is not there.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "access/roles.h"
#include "access/verbs.h"
#include "access/world.h"
#include "crawl/crawler.h"
#include "database/databases.h"
#include "store/events/read.h"

namespace waymark::web::crawl {
namespace {

using access::Purpose;
using records::Kind;
using testing_database::told;

#ifdef __SANITIZE_ADDRESS__
constexpr bool instrumented = true;
#else
constexpr bool instrumented = false;
#endif

class Pages : public testing_database::OnBothDatabases {
protected:
    void build(std::uint64_t seed) {
        town = build_town(seed);
        database = open();
        const auto settled = settle(*database, keys, town);
        ASSERT_TRUE(settled) << told(settled);
    }

    /// Each citizen with each purpose that they may choose.
    template <class Visit>
    void for_each_visitor(Visit visit) {
        std::size_t at = 0;
        for (const auto& citizen : town.citizens) {
            // Instrumented code and a server are slow: a slice of the citizens.
            if ((instrumented || is_postgres()) && at++ % 4 != 1) continue;
            std::set<Purpose> purposes{Purpose::OwnRecord};
            for (const auto& role : citizen.asker.held) {
                purposes.insert(access::find_role(role.role).purpose);
                if (role.role == access::Role::ProgrammeLead) purposes.insert(Purpose::SubjectRights);
            }
            for (const auto purpose : purposes)
                visit(citizen, purpose, Crawler{*database, keys, citizen, purpose});
        }
    }

    static std::string who(const Citizen& citizen, Purpose purpose) {
        return citizen.what + " for " + std::string{access::find_purpose(purpose).words};
    }

    /// All that is kept, as versions and ends of chains.
    std::string fingerprint() const {
        auto connection = *database->connect();
        std::string text;
        for (const auto& kind : records::kinds()) {
            const std::string query =
                "SELECT COUNT(*), CAST(SUM(version) AS BIGINT) FROM " + std::string{kind.name};
            const auto rows = connection->run(store::Query{"fingerprint", query});
            EXPECT_TRUE(rows) << told(rows);
            text += std::to_string((*rows)[0].integer(0)) + "/" +
                    std::to_string((*rows)[0].maybe_integer(1).value_or(0)) + " ";
        }
        const auto chains = store::events::list_chains(*connection);
        EXPECT_TRUE(chains);
        for (const auto& chain : *chains)
            if (const auto tip = store::events::find_tip(*connection, chain); tip && *tip)
                text += chain + ":" + std::to_string((*tip)->number) + " ";
        return text;
    }

    Town town;
    std::unique_ptr<store::Database> database;
    store::sealing::KeyRing keys = store::sealing::KeyRing::random();
};

/// Where a text stands in any of the answers; nothing: nowhere.
const std::string* find_in(const Answers& answers, const std::string& text) {
    for (const auto& [address, answer] : answers)
        if (answer.find(text) != std::string::npos) return &address;
    return nullptr;
}

TEST_P(Pages, hold_no_canary_of_what_the_viewer_may_not_see_and_reading_changes_nothing) {
    build(11);
    const auto before = fingerprint();
    testing::internal::CaptureStderr();
    std::map<std::string, int> found_by;
    int hidden = 0;
    for_each_visitor([&](const Citizen& citizen, Purpose purpose, const Crawler& crawler) {
        auto answers = crawler.follow_links();
        EXPECT_GE(answers.size(), 2U) << who(citizen, purpose);
        for (auto& [address, answer] : crawler.walk_routes(town)) answers[address] = answer;
        std::set<std::string> theirs;
        std::vector<std::string> not_theirs;
        for (const auto& one : town.planted) {
            const auto fields = records::find_kind(one.record.kind).fields;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                // Their own name stands on every page of theirs. What is recorded when it is looked at is on
                // no page that only reads.
                const bool may = (may_see_field(citizen.asker, purpose, one, fields[i].care) ||
                                  (one.record.person == citizen.id &&
                                   may_see_field(citizen.asker, Purpose::OwnRecord, one, fields[i].care))) &&
                                 !access::is_recorded_look(fields[i].care);
                for (auto& canary : canaries_in(one.record, i))
                    may ? void(theirs.insert(std::move(canary))) : not_theirs.push_back(std::move(canary));
            }
        }
        for (const auto& canary : theirs)
            if (find_in(answers, canary) != nullptr) ++found_by[citizen.what];
        for (const auto& canary : not_theirs) {
            // A stay of a draft and one of the published plan may hold the same.
            if (theirs.contains(canary)) continue;
            ++hidden;
            const auto* where = find_in(answers, canary);
            EXPECT_EQ(where, nullptr)
                << who(citizen, purpose) << ": " << canary << " at " << (where ? *where : "");
        }
    });
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(log.find("canary"), std::string::npos) << log;
    EXPECT_EQ(fingerprint(), before);
    EXPECT_GT(hidden, 1000);
    // Who sees something by their role does see it, so the search would find what should not be there.
    if (!instrumented && !is_postgres()) {
        for (const char* what : {"programme lead", "coordinator", "line manager", "workforce lead", "mentor",
                                 "placement manager", "tutor", "assessor", "apprentice with a role"})
            EXPECT_GT(found_by[what], 10) << what;
        EXPECT_GT(found_by["coordinator"], 200);
    }
}

TEST_P(Pages, answer_what_is_not_theirs_as_what_is_not_there) {
    build(12);
    int compared = 0;
    for_each_visitor([&](const Citizen& citizen, Purpose purpose, const Crawler& crawler) {
        for (const auto& route : record::list_routes()) {
            const bool of_one = route.pattern.find("{id}") != std::string_view::npos ||
                                route.pattern.find("{apprentice}") != std::string_view::npos ||
                                route.pattern.find("{plan}") != std::string_view::npos ||
                                route.pattern.find("{person}") != std::string_view::npos;
            if (!of_one) continue;
            for (const auto& one : town.planted) {
                if (may_see(citizen.asker, purpose, one)) continue;
                auto absent = one.record;
                absent.id = "nothing-here";
                const auto there = addresses_of(route, one.record);
                const auto not_there = addresses_of(route, absent);
                for (std::size_t i = 0; i < there.size(); ++i) {
                    // Whoever is asked about themself knows that they are there.
                    if (one.record.kind == Kind::Person && one.record.id == citizen.id) continue;
                    const Pairs form{{"version", "1"}, {"number", "1"}, {"why", "because"}};
                    const auto a = route.changes() ? crawler.post(there[i], form) : crawler.get(there[i]);
                    const auto b =
                        route.changes() ? crawler.post(not_there[i], form) : crawler.get(not_there[i]);
                    ++compared;
                    EXPECT_EQ(a.status, 404) << who(citizen, purpose) << " " << there[i];
                    EXPECT_EQ(text_of(a), text_of(b)) << who(citizen, purpose) << " " << there[i];
                }
            }
        }
    });
    EXPECT_GT(compared, 100);
}

TEST_P(Pages, do_not_change_by_a_byte_with_people_whom_the_viewer_may_not_see) {
    build(13);
    const auto read_all = [&] {
        std::map<std::string, Answers> all;
        for_each_visitor([&](const Citizen& citizen, Purpose purpose, const Crawler& crawler) {
            auto answers = crawler.follow_links();
            for (auto& [address, answer] : crawler.walk_routes(town)) answers[address] = answer;
            all[who(citizen, purpose)] = std::move(answers);
        });
        return all;
    };
    auto before = read_all();
    int unchanged = 0;
    int different = 0;
    for (const std::string person : {"person-3", "person-6"}) {
        const auto done = change_person(*database, keys, town, person);
        ASSERT_TRUE(done) << told(done);
        const auto after = read_all();
        for_each_visitor([&](const Citizen& citizen, Purpose purpose, const Crawler&) {
            const auto& was = before[who(citizen, purpose)];
            const auto& is = after.at(who(citizen, purpose));
            was == is ? ++unchanged : ++different;
            if (may_see_person(town, citizen.asker, person)) return;
            EXPECT_EQ(was.size(), is.size()) << who(citizen, purpose);
            for (const auto& [address, answer] : was)
                EXPECT_TRUE(is.contains(address) && is.at(address) == answer)
                    << person << ": " << who(citizen, purpose) << " at " << address;
        });
        before = after;
    }
    EXPECT_GT(different, 0);
    EXPECT_GT(unchanged, 5);
}

TEST_P(Pages, of_a_change_say_nothing_of_people_whom_the_viewer_may_not_see) {
    build(14);
    for_each_visitor([&](const Citizen& citizen, Purpose purpose, const Crawler& crawler) {
        const auto answers = crawler.walk_changes(town);
        for (const auto& one : town.planted) {
            if (one.record.person.empty() || may_see_person(town, citizen.asker, one.record.person)) continue;
            for (std::size_t i = 0; i < one.record.values.size(); ++i)
                for (const auto& canary : canaries_in(one.record, i)) {
                    const auto* where = find_in(answers, canary);
                    EXPECT_EQ(where, nullptr)
                        << who(citizen, purpose) << ": " << canary << " at " << (where ? *where : "");
                }
        }
    });
}

TEST(RouteTable, says_of_each_address_what_it_is_for) {
    std::set<std::string_view> names;
    for (const auto& route : record::list_routes()) {
        EXPECT_TRUE(names.insert(route.name).second) << route.name << " stands twice";
        EXPECT_TRUE(route.pattern.starts_with('/')) << route.name;
        // A verb that makes the record another is never behind a link; a look that is recorded neither.
        const bool writes =
            route.verb && (access::is_recorded_look(*route.verb) ||
                           (access::find_verb(*route.verb).changes && !route.name.ends_with("-form")));
        EXPECT_TRUE(!writes || route.changes()) << route.name;
    }
}

WAYMARK_ON_BOTH_DATABASES(Pages);

}  // namespace
}  // namespace waymark::web::crawl
