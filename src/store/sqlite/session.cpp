#include "store/sqlite/session.h"

#include <fmt/format.h>

#include <cerrno>

#include "base/check.h"

namespace waymark::store::sqlite {

namespace {

Trouble trouble_of(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Trouble::Conflict;
        case SQLITE_CONSTRAINT:
            return Trouble::Refused;
        case SQLITE_FULL:
            return Trouble::Full;
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_READONLY:
            return Trouble::Unreachable;
        default:
            // IOERR, CORRUPT, NOTADB, NOMEM and statements that SQLite does not take.
            return Trouble::Broken;
    }
}

int bind(sqlite3_stmt* statement, int at, const Value& value) {
    struct Binder {
        sqlite3_stmt* statement;
        int at;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, at); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, at, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, at, number); }
        int operator()(const std::string& text) const {
            return sqlite3_bind_text64(statement, at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
        int operator()(const Bytes& value) const {
            // No bytes are bytes too, not null.
            if (value.bytes.empty()) return sqlite3_bind_zeroblob(statement, at, 0);
            return sqlite3_bind_blob64(statement, at, value.bytes.data(), value.bytes.size(), SQLITE_STATIC);
        }
    };
    return std::visit(Binder{statement, at}, value);
}

int bind_all(sqlite3_stmt* statement, std::span<const Value> parameters) {
    base::check(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) == parameters.size(),
                "a statement gets as many parameters as it has question marks");
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (const int code = bind(statement, static_cast<int>(i + 1), parameters[i]); code != SQLITE_OK)
            return code;
    return SQLITE_OK;
}

std::string bytes_of(const void* data, int size) {
    return data == nullptr ? std::string{}
                           : std::string(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

Value value_of(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_TEXT: {
            const void* text = sqlite3_column_text(statement, column);
            return bytes_of(text, sqlite3_column_bytes(statement, column));
        }
        case SQLITE_BLOB: {
            const void* blob = sqlite3_column_blob(statement, column);
            return Bytes{bytes_of(blob, sqlite3_column_bytes(statement, column))};
        }
        default:
            return {};
    }
}

/// Lets go of parameters and locks, however the use ended.
class Use {
public:
    explicit Use(sqlite3_stmt* statement) : m_statement(statement) {}
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

private:
    sqlite3_stmt* m_statement;
};

}  // namespace

StoreError error_of(sqlite3* handle, int code, std::string_view what) {
    // Some files, such as the log's index, fail to grow without SQLite saying that the disk is full.
    const bool is_full =
        trouble_of(code) == Trouble::Full ||
        ((code & 0xff) == SQLITE_IOERR && handle != nullptr && sqlite3_system_errno(handle) == ENOSPC);
    if (is_full)
        return {Trouble::Full,
                fmt::format("{}: the disk is full, so nothing was written; reading goes on", what)};
    // SQLite's own messages name tables and columns, never values.
    const char* message = handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
    return {trouble_of(code), fmt::format("{}: {}", what, message)};
}

void WriterQueue::enter() {
    std::unique_lock lock{m_mutex};
    const auto ticket = m_next++;
    m_changed.wait(lock, [&] { return m_served == ticket; });
}

void WriterQueue::leave() {
    {
        const std::lock_guard lock{m_mutex};
        ++m_served;
    }
    m_changed.notify_all();
}

Stored<sqlite3_stmt*> SqliteSession::prepare(const Query& query) {
    auto& kept = m_statements[std::string{query.text}];
    if (kept) return kept.get();
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle.get(), query.text.data(), static_cast<int>(query.text.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return std::unexpected(error_of(m_handle.get(), code, query.name));
    kept.reset(statement);
    return statement;
}

Stored<void> SqliteSession::begin(Mode mode) {
    base::check(m_state == State::Idle, "a connection has one transaction at a time");
    if (mode == Mode::Write) m_writers->enter();
    m_state = mode == Mode::Write ? State::Writing : State::Reading;
    const Query query = mode == Mode::Write ? Query{"begin", "BEGIN IMMEDIATE"} : Query{"begin", "BEGIN"};
    if (auto begun = run(query, std::span<const Value>{}); !begun) {
        leave_transaction();
        return std::unexpected(std::move(begun).error());
    }
    return {};
}

Stored<void> SqliteSession::commit() {
    base::check(m_state != State::Idle, "a transaction that ends has begun");
    auto committed = run(Query{"commit", "COMMIT"}, std::span<const Value>{});
    if (!committed) {
        rollback();
        return std::unexpected(std::move(committed).error());
    }
    leave_transaction();
    return {};
}

void SqliteSession::rollback() {
    if (m_state == State::Idle) return;
    // Some troubles, such as a full disk, have rolled back by themselves.
    if (sqlite3_get_autocommit(m_handle.get()) == 0 &&
        sqlite3_exec(m_handle.get(), "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK &&
        sqlite3_get_autocommit(m_handle.get()) == 0)
        m_is_usable = false;
    leave_transaction();
}

void SqliteSession::leave_transaction() {
    if (m_state == State::Writing) m_writers->leave();
    m_state = State::Idle;
}

Stored<Rows> SqliteSession::run(const Query& query, std::span<const Value> parameters) {
    if (!m_is_usable) return trouble(Trouble::Unreachable, "this connection was closed after a failure");
    auto prepared = prepare(query);
    if (!prepared) return std::unexpected(std::move(prepared).error());
    sqlite3_stmt* statement = *prepared;
    const bool writes = sqlite3_stmt_readonly(statement) == 0;
    if (writes && m_state == State::Reading)
        return trouble(Trouble::Broken, fmt::format("{}: a reading transaction does not write", query.name));
    const Use use{statement};
    int code = bind_all(statement, parameters);
    const int columns = sqlite3_column_count(statement);
    std::vector<Value> values;
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            for (int column = 0; column < columns; ++column) values.push_back(value_of(statement, column));
    }
    if (code != SQLITE_DONE) return std::unexpected(error_of(m_handle.get(), code, query.name));
    return Rows{static_cast<std::size_t>(columns), std::move(values),
                writes ? sqlite3_changes64(m_handle.get()) : 0};
}

Stored<void> SqliteSession::run_many(const Query& query, std::size_t parameters_each,
                                     std::span<const Value> parameters) {
    base::check(m_state == State::Writing, "many rows are written in a transaction");
    base::check(parameters_each > 0 && parameters.size() % parameters_each == 0,
                "every row of many has all its parameters");
    auto prepared = prepare(query);
    if (!prepared) return std::unexpected(std::move(prepared).error());
    const Use use{*prepared};
    for (; !parameters.empty(); parameters = parameters.subspan(parameters_each)) {
        int code = bind_all(*prepared, parameters.first(parameters_each));
        if (code == SQLITE_OK)
            while ((code = sqlite3_step(*prepared)) == SQLITE_ROW) {
            }
        if (code != SQLITE_DONE) return std::unexpected(error_of(m_handle.get(), code, query.name));
        sqlite3_reset(*prepared);
    }
    return {};
}

Stored<void> SqliteSession::run_plain(std::string_view statement) {
    const std::string text{statement};
    if (const int code = sqlite3_exec(m_handle.get(), text.c_str(), nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return std::unexpected(error_of(m_handle.get(), code, "statement"));
    return {};
}

Stored<void> SqliteSession::wipe_traces() {
    base::check(m_state == State::Idle, "traces are wiped outside a transaction");
    // secure_delete has overwritten what was deleted in the pages; older copies of them are in the log.
    auto rows = run(Query{"wipe traces", "PRAGMA wal_checkpoint(TRUNCATE)"}, std::span<const Value>{});
    if (!rows) return std::unexpected(std::move(rows).error());
    if ((*rows)[0].integer(0) != 0)
        return trouble(Trouble::Conflict, "wipe traces: somebody is still reading an older state");
    return {};
}

}  // namespace waymark::store::sqlite
