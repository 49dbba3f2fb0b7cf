// What every connection promises, asked of the database itself: a setting that is silently not taken would
// show only when the power goes or the disk is read by somebody else.

#include <gtest/gtest.h>

#include <algorithm>

#include "database/databases.h"
#include "store/migrate.h"

namespace waymark::store {
namespace {

using testing_database::told;

class Promises : public testing_database::OnBothDatabases {
protected:
    static std::string asked(Connection& connection, const std::string& text) {
        const auto rows = connection.run(Query{"ask", text});
        if (!rows || rows->empty()) return "(" + told(rows) + ")";
        return (*rows)[0].text(0);
    }
    static std::int64_t setting(Connection& connection, const std::string& pragma) {
        const std::string text = "PRAGMA " + pragma;
        const auto rows = connection.run(Query{"ask", text});
        return rows && !rows->empty() ? (*rows)[0].integer(0) : -1;
    }
};

TEST_P(Promises, of_sqlite_hold_for_each_of_several_connections) {
    if (is_postgres()) GTEST_SKIP() << "these are SQLite's";
    const auto database = open();
    std::vector<std::unique_ptr<Connection>> lent;
    for (int i = 0; i < 3; ++i) {
        lent.push_back(std::move(*database->connect()));
        auto& connection = *lent.back();
        EXPECT_EQ(asked(connection, "PRAGMA journal_mode"), "wal");
        EXPECT_EQ(setting(connection, "synchronous"), 2) << "FULL";
        EXPECT_EQ(setting(connection, "secure_delete"), 1);
        EXPECT_EQ(setting(connection, "foreign_keys"), 1);
        EXPECT_EQ(setting(connection, "trusted_schema"), 0);
        EXPECT_EQ(setting(connection, "cell_size_check"), 1);
        EXPECT_EQ(setting(connection, "temp_store"), 2) << "nothing is put beside the file";
    }
}

TEST_P(Promises, of_postgres_hold_whatever_the_servers_settings_say) {
    if (!is_postgres()) GTEST_SKIP() << "these are PostgreSQL's";
    {
        const auto connection = std::move(*open()->connect());
        const auto name = asked(*connection, "SELECT CAST(current_database() AS TEXT)");
        for (const auto* wrong :
             {"synchronous_commit = off", "default_transaction_isolation = 'read uncommitted'",
              "standard_conforming_strings = off"})
            ASSERT_TRUE(connection->run_plain("ALTER DATABASE " + name + " SET " + wrong)) << wrong;
    }
    const auto database = open();
    const auto connection = std::move(*database->connect());
    EXPECT_EQ(asked(*connection, "SHOW synchronous_commit"), "on");
    EXPECT_EQ(asked(*connection, "SHOW standard_conforming_strings"), "on");
    EXPECT_NE(asked(*connection, "SHOW idle_in_transaction_session_timeout"), "0");
    ASSERT_TRUE(connection->begin(Mode::Write));
    EXPECT_EQ(asked(*connection, "SHOW transaction_isolation"), "serializable");
    connection->rollback();
    ASSERT_TRUE(connection->begin(Mode::Read));
    EXPECT_EQ(asked(*connection, "SHOW transaction_isolation"), "repeatable read");
    EXPECT_EQ(asked(*connection, "SHOW transaction_read_only"), "on");
    connection->rollback();
}

TEST_P(Promises, of_a_column_are_kept_by_the_database) {
    const auto database = open();
    const auto connection = std::move(*database->connect());
    // Every table of ours refuses a value of another type.
    const auto wrong = connection->run(
        Query{"wrong", "INSERT INTO turn (programme, thing, number) VALUES ('p', 't', 'not a number')"});
    EXPECT_FALSE(wrong);
    if (is_postgres()) return;
    const auto loose = connection->run(
        Query{"loose",
              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
              "AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"});
    ASSERT_TRUE(loose) << told(loose);
    EXPECT_TRUE(loose->empty()) << (*loose)[0].text(0);
}

TEST_P(Promises, of_the_schema_are_about_every_table_that_there_is) {
    const auto connection = std::move(*open()->connect());
    const auto rows = connection->run(
        is_postgres()
            ? Query{"tables", "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'"}
            : Query{"tables", "SELECT name FROM sqlite_master WHERE type = 'table'"});
    ASSERT_TRUE(rows) << told(rows);
    EXPECT_GT(rows->size(), 16U);
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto& table = (*rows)[i].text(0);
        if (table == "schema_version") continue;  // It counts the files, so that it stands in none of them.
        const bool is_described = std::ranges::any_of(list_migrations(), [&](const Migration& migration) {
            return migration.script.find("CREATE TABLE " + table + " (") != std::string_view::npos;
        });
        EXPECT_TRUE(is_described) << table;
    }
}

WAYMARK_ON_BOTH_DATABASES(Promises);

}  // namespace
}  // namespace waymark::store
