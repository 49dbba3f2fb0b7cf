// Erasing somebody: the history still holds together, tells that something was done and no longer what, and
// the key is nowhere in the files.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "store/events/kept_history.h"

namespace waymark::store::events {
namespace {

namespace fs = std::filesystem;

class Erasure : public KeptHistory {
protected:
    /// How often the bytes stand in any file of the test's folder.
    [[nodiscard]] std::size_t found_in_files(const std::string& bytes) const {
        std::size_t found = 0;
        for (const auto& entry : fs::recursive_directory_iterator{folder().path()}) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{in}, {}};
            for (auto at = text.find(bytes); at != std::string::npos; at = text.find(bytes, at + 1)) ++found;
        }
        return found;
    }
    std::string wrapped_key(const std::string& person) {
        const auto rows = (*m_database->connect())
                              ->run(Query{"key", "SELECT sealed FROM person_key WHERE person = ?"}, person);
        EXPECT_TRUE(rows) << told(rows);
        return (*rows)[0].is_null(0) ? std::string{} : (*rows)[0].bytes(0).bytes;
    }
    void erase(const std::string& person) {
        const auto done = transact(*m_database, Mode::Write, [&](Connection& connection) {
            return sealing::PersonKeys{connection, m_keys, now}.destroy(person);
        });
        ASSERT_TRUE(done) << told(done);
        const auto wiped = (*m_database->connect())->wipe_traces();
        ASSERT_TRUE(wiped) << told(wiped);
    }
};
WAYMARK_ON_BOTH_DATABASES(Erasure);

TEST_P(Erasure, leaves_a_history_that_holds_and_no_longer_tells) {
    ASSERT_TRUE(tell("leeds", {event_about("a1", {{"name", "\"Wren\"", "\"Wrenna\""}}, "married"),
                               event_about("a2", {{"name", "", "\"Robin\""}}, "enrolled")}));
    auto expected = about("a1");
    ASSERT_EQ(expected.size(), 1U);
    erase("a1");
    EXPECT_EQ(sentences(audited().faults), "");
    expected[0].erased = true;
    expected[0].event.sealed.clear();
    expected[0].event.why.clear();
    EXPECT_EQ(about("a1"), expected);
    ASSERT_EQ(about("a2").size(), 1U);
    EXPECT_EQ(about("a2")[0].event.why, "enrolled");
}

TEST_P(Erasure, leaves_the_key_nowhere_in_the_files) {
    if (is_postgres())
        GTEST_SKIP()
            << "PostgreSQL keeps the row until vacuum, and its log until that is gone: docs/HISTORY.md";
    ASSERT_TRUE(tell("leeds", {event_about("a1", {{"name", "", "\"Wren\""}}),
                               event_about("a2", {{"name", "", "\"Robin\""}})}));
    const auto key = wrapped_key("a1");
    const auto other = wrapped_key("a2");
    ASSERT_GT(key.size(), 60U);
    // Any 16 bytes of it are as telling as the whole.
    ASSERT_GT(found_in_files(key.substr(0, 16)), 0U);
    erase("a1");
    for (std::size_t at = 0; at + 16 <= key.size(); at += 8)
        EXPECT_EQ(found_in_files(key.substr(at, 16)), 0U) << at;
    EXPECT_GT(found_in_files(other.substr(0, 16)), 0U);
}

TEST_P(Erasure, was_never_needed_for_plain_text_in_the_files) {
    ASSERT_TRUE(
        tell("leeds", {event_about("a1", {{"name", "\"Canarywren\"", "\"Canaryrobin\""}}, "canaryreason")}));
    for (const char* const canary : {"Canary", "canary", "wren", "robin", "reason"})
        EXPECT_EQ(found_in_files(canary), 0U) << canary;
}

TEST_P(Erasure, of_one_part_leaves_the_rest_of_the_history) {
    const auto name = event_about("a1", {{"name", "", "\"Wren\""}});
    auto dbs = event_about("a1", {{"dbs", "", "\"clear\""}});
    dbs.open.clear();
    dbs.part = "dbs";
    ASSERT_TRUE(tell("leeds", {name, dbs}));
    ASSERT_EQ(about("a1")[1].event, dbs);
    ASSERT_TRUE(transact(*m_database, Mode::Write, [&](Connection& connection) {
        return sealing::PersonKeys{connection, m_keys, now}.destroy("a1", "dbs");
    }));
    const auto left = about("a1");
    EXPECT_FALSE(left[0].erased);
    EXPECT_TRUE(left[1].erased);
    EXPECT_TRUE(left[1].event.sealed.empty());
    EXPECT_EQ(sentences(audited().faults), "");
}

}  // namespace
}  // namespace waymark::store::events
