#include "store/migrate.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

#include "base/result.h"
#include "store/schema/dialect.h"

namespace waymark::store {

namespace {

// schema_version: which numbered files have been applied, a row each; the one table that stands in none of
// them. Enduring. Too small to be spread: every node may have it.
constexpr std::string_view make_table = R"(
CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT)";

constexpr Query read_version{"read the schema's version", "SELECT max(version) FROM schema_version"};
constexpr Query claim_version{"note a schema's version",
                              "INSERT INTO schema_version (version, name) VALUES (?, ?)"};

Stored<std::int64_t> version_of(Connection& connection) {
    TRY(const auto rows, connection.run(read_version));
    return rows[0].maybe_integer(0).value_or(0);
}

Stored<void> make_version_table(Connection& connection, Dialect dialect) {
    TRY_DO(connection.begin(Mode::Write));
    for (const auto& statement : statements_of(make_table, dialect)) TRY_DO(connection.run_plain(statement));
    return connection.commit();
}

/// Claims the number first: a second program that tries the same waits here, and is refused or told to try
/// again.
Stored<void> apply(Connection& connection, const Migration& migration, Dialect dialect) {
    TRY_DO(connection.begin(Mode::Write));
    TRY_DO(connection.run(claim_version, migration.version, std::string{migration.name}));
    for (const auto& statement : statements_of(migration.script, dialect))
        if (auto done = connection.run_plain(statement); !done)
            return trouble(done.error().trouble,
                           fmt::format("migration {}: {}", migration.name, done.error().message));
    return connection.commit();
}

Stored<void> migrate_once(Connection& connection, std::span<const Migration> migrations, Dialect dialect) {
    TRY_DO(make_version_table(connection, dialect));
    TRY(const auto version, version_of(connection));
    const auto newest = migrations.empty() ? 0 : migrations.back().version;
    if (version > newest)
        return trouble(
            Trouble::Newer,
            fmt::format("the database has schema {}, and this program knows no more than {}: use the "
                        "program that wrote it, or a newer one",
                        version, newest));
    for (const auto& migration : migrations)
        if (migration.version > version) TRY_DO(apply(connection, migration, dialect));
    return {};
}

}  // namespace

Stored<void> migrate(Database& database, std::span<const Migration> migrations) {
    constexpr int attempts = 20;
    TRY(const auto connection, database.connect());
    for (int attempt = 1;; ++attempt) {
        auto done = migrate_once(*connection, migrations, database.dialect());
        if (done) return done;
        connection->rollback();
        // Refused: somebody else was first with the same number, or with the table of numbers.
        const auto kind = done.error().trouble;
        if ((kind != Trouble::Conflict && kind != Trouble::Refused) || attempt == attempts) return done;
        std::this_thread::sleep_for(std::chrono::milliseconds{10 * attempt});
    }
}

}  // namespace waymark::store
