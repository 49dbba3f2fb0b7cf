// Any schema that was ever there comes up to today's, whenever the program is stopped on the way.

#include "store/migrate.h"

#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "base/file.h"
#include "database/databases.h"
#include "database/stopping_database.h"
#include "store/open_database.h"
#include "store/schema/dialect.h"
#include "store/sqlite/database.h"

namespace waymark::store {
namespace {

using testing_database::told;

// Three versions of a made-up schema; the second moves data.
constexpr std::array<Migration, 3> versions{{
    {1, "0001_people",
     "CREATE TABLE person (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT; "
     "INSERT INTO person (id, name) VALUES ('a', 'Ada; -- not a comment')"},
    {2, "0002_names",
     "CREATE TABLE name (person TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT; "
     "INSERT INTO name (person, name) SELECT id, name FROM person; "
     "ALTER TABLE person DROP COLUMN name; -- moved; to name\n"
     "CREATE INDEX name_by_name ON name (name, person)"},
    {3, "0003_ages", "ALTER TABLE person ADD COLUMN born INTEGER; UPDATE person SET born = 1815;"},
}};

class Migrations : public testing_database::OnBothDatabases {
protected:
    static void expect_newest(Database& database) {
        const auto connection = database.connect();
        const auto rows =
            (*connection)
                ->run(Query{
                    "read",
                    "SELECT person.id, born, name.name FROM person JOIN name ON name.person = person.id"});
        ASSERT_TRUE(rows) << told(rows);
        ASSERT_EQ(rows->size(), 1U);
        EXPECT_EQ((*rows)[0].integer(1), 1815);
        EXPECT_EQ((*rows)[0].text(2), "Ada; -- not a comment");
        const auto applied =
            (*connection)->run(Query{"read", "SELECT version, name FROM schema_version ORDER BY version"});
        ASSERT_TRUE(applied) << told(applied);
        ASSERT_EQ(applied->size(), 3U);
        EXPECT_EQ((*applied)[2].text(1), "0003_ages");
    }
};

TEST_P(Migrations, start_from_nothing) {
    const auto database = open_empty();
    const auto done = migrate(*database, versions);
    ASSERT_TRUE(done) << told(done);
    ASSERT_TRUE(migrate(*database, versions)) << "nothing is left to do";
    expect_newest(*database);
}

TEST_P(Migrations, start_from_the_first_version) {
    const auto database = open_empty();
    ASSERT_TRUE(migrate(*database, std::span(versions).first(1)));
    ASSERT_TRUE(migrate(*database, versions));
    expect_newest(*database);
}

TEST_P(Migrations, start_from_the_second_version) {
    const auto database = open_empty();
    ASSERT_TRUE(migrate(*database, std::span(versions).first(2)));
    ASSERT_TRUE(migrate(*database, versions));
    expect_newest(*database);
}

TEST_P(Migrations, stopped_at_any_statement_are_completed_by_the_next_start) {
    // Each start goes one step further than the one before, until one goes through. What was not committed is
    // rolled back, as the databases do with what a killed program leaves.
    const auto database = open_empty();
    int stops = 0;
    for (testing_database::Stop stop;; stop.left = ++stops) {
        testing_database::StoppingDatabase stopping{*database, stop};
        if (migrate(stopping, versions)) break;
        ASSERT_LT(stops, 200);
    }
    EXPECT_GE(stops, 10);
    expect_newest(*database);
}

TEST_P(Migrations, by_several_programs_at_once_are_applied_once) {
    const auto database = open_empty();
    {
        std::vector<std::jthread> programs;
        for (int i = 0; i < 4; ++i)
            programs.emplace_back([&] {
                const auto own = open_empty();
                const auto done = migrate(*own, versions);
                EXPECT_TRUE(done) << told(done);
            });
    }
    expect_newest(*database);
}

TEST_P(Migrations, of_a_newer_program_are_refused) {
    const auto database = open_empty();
    ASSERT_TRUE(migrate(*database, versions));
    const auto done = migrate(*database, std::span(versions).first(2));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().trouble, Trouble::Newer);
    EXPECT_NE(done.error().message.find("schema 3"), std::string::npos) << told(done);
    expect_newest(*database);
}

TEST_P(Migrations, that_are_built_in_make_an_empty_database_and_are_numbered_upwards) {
    const auto migrations = list_migrations();
    ASSERT_FALSE(migrations.empty());
    for (std::size_t i = 1; i < migrations.size(); ++i)
        EXPECT_LT(migrations[i - 1].version, migrations[i].version) << migrations[i].name;
    const auto database = open();
    const auto rows = (*database->connect())->run(Query{"read", "SELECT max(version) FROM schema_version"});
    ASSERT_TRUE(rows) << told(rows);
    EXPECT_EQ((*rows)[0].integer(0), migrations.back().version);
    EXPECT_TRUE(store::open_database(address())) << "opened a second time";
}

WAYMARK_ON_BOTH_DATABASES(Migrations);

TEST(NewerSqlite, is_left_as_it_is_to_the_last_byte) {
    const testing_database::TemporaryFolder folder;
    const auto file = folder.path() / "waymark.db";
    ASSERT_TRUE(open_database(file.string()));
    {
        // Left behind by a newer program that was killed: its last write is in the log only.
        const auto database = sqlite::open(file);
        const auto connection = (*database)->connect();
        ASSERT_TRUE((*connection)->run(Query{"newer", "INSERT INTO schema_version VALUES (9999, 'later')"}));
        std::filesystem::copy(file, folder.path() / "killed.db");
        std::filesystem::copy(file.string() + "-wal", folder.path() / "killed.db-wal");
    }
    for (const auto* name : {"waymark.db", "killed.db"}) {
        const auto before = base::read_file(folder.path() / name);
        const auto log = base::read_file(folder.path() / (std::string{name} + "-wal"));
        const auto opened = open_database((folder.path() / name).string());
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().trouble, Trouble::Newer) << told(opened);
        EXPECT_EQ(base::read_file(folder.path() / name), before);
        if (log) {
            EXPECT_EQ(base::read_file(folder.path() / (std::string{name} + "-wal")), log);
        }
    }
}

TEST(Schema, is_said_in_the_words_of_each_database) {
    constexpr std::string_view script =
        "CREATE TABLE t ( -- a table; of texts\n a TEXT DEFAULT 'TEXT; ?', b INTEGER, c REAL, d BLOB) "
        "STRICT;\n\n;"
        "CREATE INDEX t_b ON t (b);";
    EXPECT_EQ(statements_of(script, Dialect::Sqlite),
              (std::vector<std::string>{
                  "CREATE TABLE t ( \n a TEXT DEFAULT 'TEXT; ?', b INTEGER, c REAL, d BLOB) STRICT",
                  "CREATE INDEX t_b ON t (b)"}));
    EXPECT_EQ(
        statements_of(script, Dialect::Postgres),
        (std::vector<std::string>{"CREATE TABLE t ( \n a TEXT COLLATE \"C\" DEFAULT 'TEXT; ?', b BIGINT, "
                                  "c DOUBLE PRECISION, d BYTEA) ",
                                  "CREATE INDEX t_b ON t (b)"}));
}

}  // namespace
}  // namespace waymark::store
