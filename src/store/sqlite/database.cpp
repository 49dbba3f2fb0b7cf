#include "store/sqlite/database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "store/sqlite/reserve.h"
#include "store/sqlite/session.h"

namespace waymark::store::sqlite {

namespace {

namespace fs = std::filesystem;

/// How long a writer waits for one of another process.
constexpr int busy_milliseconds = 5000;

/// What every connection promises. WAL is kept in the file; the rest holds for the connection.
constexpr const char* promises = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA case_sensitive_like = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
)";

Stored<Handle> open_handle(const fs::path& file, int flags) {
    sqlite3* opened = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle{opened};
    if (code != SQLITE_OK)
        return std::unexpected(error_of(opened, code, fmt::format("cannot open {}", file.string())));
    sqlite3_busy_timeout(opened, busy_milliseconds);
    return handle;
}

/// SQLite would make the file readable for everybody; its log takes after it.
void make_private_file(const fs::path& file) {
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made >= 0) ::close(made);
}

class SqliteDatabase : public Database {
public:
    explicit SqliteDatabase(const fs::path& file)
        : m_reserve(file),
          m_pool(std::make_shared<Pool>(
              [file, writers = std::make_shared<WriterQueue>()]() -> Stored<std::unique_ptr<Session>> {
                  auto handle = open_handle(file, SQLITE_OPEN_READWRITE);
                  if (!handle) return std::unexpected(std::move(handle).error());
                  const int code = sqlite3_exec(handle->get(), promises, nullptr, nullptr, nullptr);
                  if (code != SQLITE_OK)
                      return std::unexpected(
                          error_of(handle->get(), code, fmt::format("cannot use {}", file.string())));
                  return std::make_unique<SqliteSession>(std::move(*handle), writers);
              })) {}

    Stored<std::unique_ptr<Connection>> connect() override { return m_pool->lend(); }
    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    void release_reserve() override { m_reserve.release(); }
    void keep_reserve() override { m_reserve.keep(); }

private:
    Reserve m_reserve;
    std::shared_ptr<Pool> m_pool;
};

}  // namespace

Stored<std::unique_ptr<Database>> open(const fs::path& file) {
    make_private_file(file);
    auto database = std::make_unique<SqliteDatabase>(file);
    if (auto connection = database->connect(); !connection)
        return std::unexpected(std::move(connection).error());
    database->keep_reserve();
    return database;
}

Stored<std::int64_t> peek_version(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored) || fs::file_size(file, ignored) == 0) return 0;
    auto handle = open_handle(file, SQLITE_OPEN_READWRITE);
    if (!handle) return std::unexpected(std::move(handle).error());
    // Closing would otherwise copy a log that somebody left into the file.
    sqlite3_db_config(handle->get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    SqliteSession session{std::move(*handle), std::make_shared<WriterQueue>()};
    auto table =
        session.run(Query{"look for a schema", "SELECT 1 FROM sqlite_master WHERE name = 'schema_version'"},
                    std::span<const Value>{});
    if (!table) return std::unexpected(std::move(table).error());
    if (table->empty()) return 0;
    auto version = session.run(Query{"read the schema's version", "SELECT max(version) FROM schema_version"},
                               std::span<const Value>{});
    if (!version) return std::unexpected(std::move(version).error());
    return (*version)[0].maybe_integer(0).value_or(0);
}

}  // namespace waymark::store::sqlite
