// The history in both databases: what is told is kept with what it tells, comes back, and cannot be tampered
// with by who has the database alone.

#include <gtest/gtest.h>

#include <thread>

#include "base/random.h"
#include "store/events/kept_history.h"

namespace waymark::store::events {
namespace {

class History : public KeptHistory {};
WAYMARK_ON_BOTH_DATABASES(History);

TEST_P(History, gives_back_what_was_told) {
    const std::vector<Event> events{
        event_about("a1", {{"name", "\"Wren\"", "\"Wrenna\""}}, "married"),
        event("publish-plan", "spring", {{"state", "\"draft\"", "\"published\""}}),
        event_about("a1", {}),
        event_about("a2", {{"born", "", "\"2008-02-29\""}}),
    };
    const auto done = tell("leeds", events);
    ASSERT_TRUE(done) << told(done);
    const auto found = about("a1");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].event, events[0]);
    EXPECT_EQ(found[0].chain, "leeds");
    EXPECT_EQ(found[0].number, 1);
    EXPECT_EQ(found[1].event, events[2]);
    EXPECT_EQ(found[1].number, 3);
    EXPECT_TRUE(about("a3").empty());
    const auto of_plan = transact(*m_database, Mode::Read, [&](Connection& connection) {
        sealing::PersonKeys sealer{connection, m_keys, now};
        return all_events_of(connection, sealer, "leeds", "apprentice", "spring");
    });
    ASSERT_TRUE(of_plan) << told(of_plan);
    ASSERT_EQ(of_plan->size(), 1U);
    EXPECT_EQ(of_plan->front().event, events[1]);
}

TEST_P(History, goes_on_over_many_pages) {
    std::vector<Event> events;
    for (int i = 0; i < 250; ++i) events.push_back(event_about("a1", {{"n", "", std::to_string(i)}}));
    ASSERT_TRUE(tell("leeds", events));
    ASSERT_TRUE(tell("suffolk", {event_about("a1", {})}));
    const auto found = about("a1");
    ASSERT_EQ(found.size(), 251U);
    for (std::size_t i = 0; i < 250; ++i) ASSERT_EQ(found[i].event, events[i]);
    EXPECT_EQ(found.back().chain, "suffolk");
}

TEST_P(History, stays_away_with_what_it_would_have_told) {
    const auto connection = m_database->connect();
    ASSERT_TRUE((*connection)->begin(Mode::Write));
    sealing::PersonKeys sealer{**connection, m_keys, now};
    const std::vector<Event> events{event_about("a1", {{"name", "", "\"Wren\""}})};
    ASSERT_TRUE(append(**connection, m_keys, sealer, "leeds", events));
    (*connection)->rollback();
    EXPECT_EQ(audited().events, 0);
    EXPECT_TRUE(about("a1").empty());
}

TEST_P(History, is_whole_whoever_writes_at_the_same_time) {
    constexpr int writers = 4;
    constexpr int events_each = 25;
    std::vector<Event> events;
    for (int i = 0; i < writers * events_each; ++i) events.push_back(event("change-rules", "r"));
    std::vector<std::string> troubles(writers);
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                for (int i = 0; i < events_each; ++i) {
                    const auto done = tell(writer % 2 == 0 ? "leeds" : "suffolk",
                                           {events[static_cast<std::size_t>(writer * events_each + i)]});
                    if (!done) troubles[static_cast<std::size_t>(writer)] = told(done);
                }
            });
    }
    EXPECT_EQ(troubles, std::vector<std::string>(writers));
    const auto found = audited();
    EXPECT_EQ(sentences(found.faults), "");
    EXPECT_EQ(found.events, writers * events_each + 2);
    EXPECT_EQ(found.chains, 3);
}

TEST_P(History, is_written_to_with_its_own_key_file_only) {
    ASSERT_TRUE(tell("leeds", {event("change-rules", "r")}));
    const auto other = sealing::KeyRing::random();
    const auto done = transact(*m_database, Mode::Write, [&](Connection& connection) {
        sealing::PersonKeys sealer{connection, other, now};
        const std::vector<Event> events{event("change-rules", "r")};
        return append(connection, other, sealer, "leeds", events);
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().trouble, Trouble::Broken);
    EXPECT_EQ(
        done.error().message,
        "the history of leeds does not end with what this key file wrote: waymark audit verify says more");
}

/// What somebody might type into the database's own tool. `?` are a chain and a number of an event in it.
constexpr const char* tampering[] = {
    "UPDATE event SET moment = moment + 1 WHERE chain = ? AND number = ?",
    "UPDATE event SET actor = 'somebody' WHERE chain = ? AND number = ?",
    "UPDATE event SET origin = 'elsewhere' WHERE chain = ? AND number = ?",
    "UPDATE event SET verb = 'see-plan' WHERE chain = ? AND number = ?",
    "UPDATE event SET purpose = 'host' WHERE chain = ? AND number = ?",
    "UPDATE event SET kind = 'plan' WHERE chain = ? AND number = ?",
    "UPDATE event SET subject = 'x' WHERE chain = ? AND number = ?",
    "UPDATE event SET person = 'x' WHERE chain = ? AND number = ?",
    "UPDATE event SET open = open || 'x' WHERE chain = ? AND number = ?",
    "UPDATE event SET part = 'dbs' WHERE chain = ? AND number = ?",
    "UPDATE event SET sealed = hash WHERE chain = ? AND number = ?",
    "UPDATE event SET hash = code WHERE chain = ? AND number = ?",
    "UPDATE event SET code = hash WHERE chain = ? AND number = ?",
    "UPDATE event SET number = -number WHERE chain = ? AND number = ?",
    "UPDATE event SET number = number + 1000 WHERE chain = ? AND number = ?",
    "UPDATE event SET chain = 'another' WHERE chain = ? AND number = ?",
    "DELETE FROM event WHERE chain = ? AND number = ?",
    "DELETE FROM event WHERE chain = ? AND number >= ?",
    "DELETE FROM event WHERE chain = ? AND number <= ?",
    "INSERT INTO event SELECT chain, number + 1000, moment, actor, origin, verb, purpose, kind, subject, "
    "person, open,"
    " part, sealed, hash, code FROM event WHERE chain = ? AND number = ?",
    "INSERT INTO event SELECT chain, -number, moment, actor, origin, verb, purpose, kind, subject, person, "
    "open,"
    " part, sealed, hash, code FROM event WHERE chain = ? AND number = ?",
    "INSERT INTO event SELECT 'installation', number + 1000, moment, actor, origin, verb, purpose, kind, "
    "subject, person,"
    " open, part, sealed, hash, code FROM event WHERE chain = ? AND number = ?",
    "UPDATE chain SET number = number - 1 WHERE chain = ? AND number >= ?",
    "UPDATE chain SET moment = moment - 1 WHERE chain = ? AND number >= ?",
    "UPDATE chain SET hash = code WHERE chain = ? AND number >= ?",
    "UPDATE chain SET code = hash WHERE chain = ? AND number >= ?",
    "UPDATE chain SET chain = 'another' WHERE chain = ? AND number >= ?",
    "DELETE FROM chain WHERE chain = ? AND number >= ?",
    "UPDATE head SET day = '2020-01-01' WHERE chain = ? AND number >= ?",
    "UPDATE head SET hash = public_key WHERE chain = ? AND number >= ?",
    "UPDATE head SET public_key = hash WHERE chain = ? AND number >= ?",
    "UPDATE head SET signature = hash WHERE chain = ? AND number >= ?",
    "UPDATE head SET chain = 'another' WHERE chain = ? AND number >= ?",
    "DELETE FROM head WHERE chain = ? AND number >= ?",
};

TEST_P(History, shows_what_was_typed_into_the_database) {
    constexpr int events_each = 12;
    constexpr std::size_t times = 340;
    for (const char* const chain : {"leeds", "suffolk"}) {
        std::vector<Event> events;
        for (int i = 0; i < events_each; ++i)
            events.push_back(i % 2 == 0 ? event("change-rules", "r")
                                        : event_about("a1", {{"name", "", "\"W\""}}));
        ASSERT_TRUE(tell(chain, events));
    }
    ASSERT_EQ(sentences(audited().faults), "");
    const auto lent = m_database->connect();
    auto& connection = **lent;
    base::Random random{4};
    std::size_t found_changed = 0;
    for (std::size_t i = 0; i < times; ++i) {
        const char* const statement = tampering[i % std::size(tampering)];
        const std::string chain = random.chance(0.5) ? "leeds" : "suffolk";
        const auto number = static_cast<std::int64_t>(1 + random.below(events_each));
        ASSERT_TRUE(connection.begin(Mode::Write));
        const auto done = connection.run(Query{statement, statement}, chain, number);
        ASSERT_TRUE(done) << statement << ": " << told(done);
        if (done->changed() > 0) {
            ++found_changed;
            const auto found = audit(connection, m_keys, {});
            ASSERT_TRUE(found) << told(found);
            EXPECT_FALSE(found->faults.empty()) << statement << ", " << chain << ' ' << number;
        }
        connection.rollback();
    }
    EXPECT_GT(found_changed, times * 9 / 10);
    EXPECT_EQ(sentences(audited().faults), "");
}

TEST_P(History, shows_with_a_head_kept_elsewhere_that_it_was_set_back) {
    ASSERT_TRUE(tell("leeds", {event("change-rules", "r"), event("change-rules", "s")}));
    const auto earlier = audited().heads;
    ASSERT_TRUE(tell("leeds", {event("change-rules", "t")}));
    const auto kept = audited().heads;
    EXPECT_EQ(sentences(audited(earlier).faults), "");
    EXPECT_EQ(sentences(audited(kept).faults), "");
    // The state of before, tip and all, as a restored copy would have it.
    ASSERT_TRUE(transact(*m_database, Mode::Write, [&](Connection& connection) -> Stored<void> {
        Tip tip{"leeds", 2, 0, {}, {}};
        const auto links = list_links(connection, "leeds", 0);
        tip.hash = (*links)[1].hash;
        tip.moment = (*links)[1].moment;
        close(tip, m_keys);
        if (auto done =
                connection.run(Query{"cut", "DELETE FROM event WHERE chain = 'leeds' AND number = 3"});
            !done)
            return std::unexpected(done.error());
        if (auto done = connection.run(Query{"no heads", "DELETE FROM head WHERE number = 2"}); !done)
            return std::unexpected(done.error());
        if (auto done = connection.run(Query{"set back",
                                             "UPDATE chain SET number = 2, moment = ?, hash = ?, code = ?"
                                             " WHERE chain = 'leeds'"},
                                       tip.moment, tip.hash, tip.code);
            !done)
            return std::unexpected(done.error());
        return {};
    }));
    EXPECT_EQ(sentences(audited().faults), "");
    EXPECT_EQ(sentences(audited(earlier).faults), "");
    EXPECT_EQ(sentences(audited(kept).faults), "leeds, event 3: is missing, and was there when the head of " +
                                                   kept[1].day +
                                                   " was signed: an older state was restored.\n");
}

}  // namespace
}  // namespace waymark::store::events
