// What each database says when something is wrong, as the kinds of trouble that callers know.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "database/databases.h"
#include "database/postgres_server.h"
#include "store/open_database.h"
#include "store/postgres/database.h"
#include "store/postgres/words.h"
#include "store/sqlite/database.h"
#include "store/transaction.h"

namespace waymark::store {
namespace {

namespace fs = std::filesystem;
using testing_database::PostgresServer;
using testing_database::TemporaryFolder;
using testing_database::told;

constexpr Query put{"put", "INSERT INTO t (words) VALUES (?)"};

TEST(Sqlite, in_a_folder_that_is_not_there_is_unreachable) {
    const auto opened = open_database("/nowhere/at/all/waymark.db");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().trouble, Trouble::Unreachable) << told(opened);
}

TEST(Sqlite, that_is_no_database_is_broken_and_left_alone) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "letter.txt";
    ASSERT_TRUE(base::write_file(file, std::string(5000, 'x')));
    const auto opened = open_database(file.string());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().trouble, Trouble::Broken) << told(opened);
    EXPECT_EQ(base::read_file(file), std::string(5000, 'x'));
}

TEST(Sqlite, is_readable_by_its_owner_only) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "waymark.db";
    const auto opened = open_database("sqlite:" + file.string());
    ASSERT_TRUE(opened) << told(opened);
    for (const auto& entry : fs::directory_iterator{folder.path()})
        EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write)
            << entry.path();
}

TEST(Sqlite, that_may_not_grow_is_full_and_still_reads) {
    const TemporaryFolder folder;
    const auto database = sqlite::open(folder.path() / "waymark.db");
    ASSERT_TRUE(database) << told(database);
    const auto connection = (*database)->connect();
    ASSERT_TRUE((*connection)->run_plain("CREATE TABLE t (words TEXT) STRICT"));
    ASSERT_TRUE((*connection)->run(put, std::string{"first"}));
    ASSERT_TRUE((*connection)->run(Query{"limit", "PRAGMA max_page_count = 20"}));
    ASSERT_TRUE((*connection)->begin(Mode::Write));
    const auto done = (*connection)->run(put, std::string(200'000, 'x'));
    (*connection)->rollback();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().trouble, Trouble::Full) << told(done);
    const auto rows = (*connection)->run(Query{"read", "SELECT words FROM t"});
    ASSERT_TRUE(rows) << told(rows);
    EXPECT_EQ(rows->size(), 1U);
    EXPECT_TRUE((*connection)->run(put, std::string{"second"}));
}

TEST(Sqlite, where_another_program_writes_is_a_conflict) {
    // Two databases of the same file do not queue with each other, as two programs would not.
    const TemporaryFolder folder;
    const auto one = sqlite::open(folder.path() / "waymark.db");
    const auto two = sqlite::open(folder.path() / "waymark.db");
    ASSERT_TRUE(one && two);
    const auto first = (*one)->connect();
    const auto second = (*two)->connect();
    ASSERT_TRUE((*second)->run(Query{"wait less", "PRAGMA busy_timeout = 20"}));
    ASSERT_TRUE((*first)->begin(Mode::Write));
    const auto begun = (*second)->begin(Mode::Write);
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().trouble, Trouble::Conflict);
    ASSERT_TRUE((*first)->commit());
    EXPECT_TRUE((*second)->begin(Mode::Write));
}

TEST(Postgres, where_nobody_answers_is_unreachable) {
    // Port 1 of loopback: nothing listens there.
    const auto opened = open_database("postgres://waymark@127.0.0.1:1/waymark");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().trouble, Trouble::Unreachable) << told(opened);
}

TEST(Postgres, that_was_started_anew_is_used_again_and_a_transaction_that_it_lost_is_unreachable) {
    if (const auto reason = PostgresServer::why_not()) GTEST_SKIP() << *reason;
    PostgresServer server;
    const auto database = postgres::open(server.make_database());
    ASSERT_TRUE(database) << told(database);
    {
        const auto connection = (*database)->connect();
        ASSERT_TRUE((*connection)->run_plain("CREATE TABLE t (words TEXT)"));
        ASSERT_TRUE((*connection)->begin(Mode::Write));
        ASSERT_TRUE((*connection)->run(put, std::string{"lost"}));
        server.kill();
        const auto committed = (*connection)->commit();
        ASSERT_FALSE(committed);
        EXPECT_EQ(committed.error().trouble, Trouble::Unreachable) << told(committed);
    }
    const auto idle = (*database)->connect();
    EXPECT_FALSE(idle) << "nobody is there to connect to";
    server.start();
    const auto waiting = (*database)->connect();
    ASSERT_TRUE(waiting) << told(waiting);
    server.kill();
    server.start();
    const auto done = transact(**database, Mode::Write, [](Connection& connection) {
        return connection.run(put, std::string{"kept"});
    });
    ASSERT_TRUE(done) << told(done);
    ASSERT_TRUE((*waiting)->begin(Mode::Read)) << "a connection that waited through the restart";
    const auto rows = (*waiting)->run(Query{"read", "SELECT words FROM t"});
    ASSERT_TRUE(rows) << told(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ((*rows)[0].text(0), "kept");
}

TEST(Postgres, says_why_in_five_letters) {
    EXPECT_EQ(postgres::trouble_of("40001"), Trouble::Conflict);
    EXPECT_EQ(postgres::trouble_of("40P01"), Trouble::Conflict);
    EXPECT_EQ(postgres::trouble_of("23505"), Trouble::Refused);
    EXPECT_EQ(postgres::trouble_of("42710"), Trouble::Refused);
    EXPECT_EQ(postgres::trouble_of("53100"), Trouble::Full);
    EXPECT_EQ(postgres::trouble_of("53300"), Trouble::Unreachable);
    EXPECT_EQ(postgres::trouble_of("08006"), Trouble::Unreachable);
    EXPECT_EQ(postgres::trouble_of("57P01"), Trouble::Unreachable);
    EXPECT_EQ(postgres::trouble_of("42601"), Trouble::Broken);
}

TEST(Postgres, numbers_parameters_but_none_in_quotes_and_comments) {
    EXPECT_EQ(postgres::number_parameters("a = ? AND b IN (?, ?)"), "a = $1 AND b IN ($2, $3)");
    EXPECT_EQ(postgres::number_parameters("'?' ? \"?\" 'it''s ?' ?"), "'?' $1 \"?\" 'it''s ?' $2");
    EXPECT_EQ(postgres::number_parameters("? -- what?\n ?"), "$1 -- what?\n $2");
    EXPECT_EQ(postgres::number_parameters("? -- open ?"), "$1 -- open ?");
    EXPECT_EQ(postgres::number_parameters("'open ?"), "'open ?");
}

}  // namespace
}  // namespace waymark::store
