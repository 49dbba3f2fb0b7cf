#pragma once
// A database as the rest of the store sees it: text with `?` for each parameter goes in, rows come out. There
// are two real ones, sqlite/ and postgres/; everything above is written once, in SQL that both accept.

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace waymark::store {

/// What kind of thing went wrong decides what is done about it.
enum class Trouble {
    Conflict,     ///< Another transaction was first. Running the whole transaction again may succeed.
    Refused,      ///< A constraint of the schema says no. Running it again will not help.
    Full,         ///< No room is left on the disk. Reading still works.
    Unreachable,  ///< The file or the server cannot be opened, or the connection is gone.
    Newer,        ///< The database was written by a newer version of the program; nothing was touched.
    Broken,       ///< Anything else: a damaged file, a statement that the database does not take.
};

/// A failure in one sentence for whoever runs the installation. Never holds a value that was stored.
struct StoreError {
    Trouble trouble = Trouble::Broken;
    std::string message;
    friend bool operator==(const StoreError&, const StoreError&) = default;
};

template <class T>
using Stored = std::expected<T, StoreError>;

inline std::unexpected<StoreError> trouble(Trouble kind, std::string message) {
    return std::unexpected(StoreError{kind, std::move(message)});
}

/// Bytes that are not text: sealed fields, hashes, keys.
struct Bytes {
    std::string bytes;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// What a column may hold. Dates are text (2027-03-01), moments are milliseconds since 1970 in UTC, yes and
/// no are 1 and 0.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

template <class T>
Value or_null(const std::optional<T>& value) {
    return value ? Value{*value} : Value{};
}

/// A statement as a named constant beside its one caller. `?` stands for a parameter. Where PostgreSQL cannot
/// tell a parameter's type from its place (`? IS NULL`, `SELECT ?`), the statement says it: CAST(? AS
/// BIGINT).
struct Query {
    std::string_view name;
    std::string_view text;
};

/// A row's columns by position, in the order of the SELECT. Asking for a type that the column does not have
/// is a bug, and stops.
class Row {
public:
    explicit Row(std::span<const Value> values) : m_values(values) {}
    [[nodiscard]] bool is_null(std::size_t column) const;
    [[nodiscard]] std::int64_t integer(std::size_t column) const;
    [[nodiscard]] double real(std::size_t column) const;
    [[nodiscard]] bool flag(std::size_t column) const { return integer(column) != 0; }
    [[nodiscard]] const std::string& text(std::size_t column) const;
    [[nodiscard]] const Bytes& bytes(std::size_t column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_integer(std::size_t column) const;
    [[nodiscard]] std::optional<double> maybe_real(std::size_t column) const;
    [[nodiscard]] std::optional<std::string> maybe_text(std::size_t column) const;
    [[nodiscard]] std::optional<Bytes> maybe_bytes(std::size_t column) const;

private:
    std::span<const Value> m_values;
};

/// All rows of an answer. Lists page by key, so an answer is never large.
class Rows {
public:
    Rows() = default;
    Rows(std::size_t columns, std::vector<Value> values, std::int64_t changed)
        : m_columns(columns), m_values(std::move(values)), m_changed(changed) {}
    [[nodiscard]] std::size_t size() const { return m_columns == 0 ? 0 : m_values.size() / m_columns; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] Row operator[](std::size_t row) const {
        return Row{std::span(m_values).subspan(row * m_columns, m_columns)};
    }
    /// Rows that the statement inserted, updated or deleted.
    [[nodiscard]] std::int64_t changed() const { return m_changed; }

private:
    std::size_t m_columns = 0;
    std::vector<Value> m_values;
    std::int64_t m_changed = 0;
};

/// Reading sees one consistent state from its first statement to its last; writing is alone (SQLite) or
/// serializable (PostgreSQL).
enum class Mode { Read, Write };

/// One connection, one thread. Statements are prepared once and kept. A connection that is let go goes back
/// to its database, which hands it out again; an open transaction is rolled back first.
class Connection {
public:
    virtual ~Connection() = default;

    /// Writing waits for its turn. After any trouble within a transaction, roll it back.
    virtual Stored<void> begin(Mode mode) = 0;
    /// When this has returned without trouble, the writes survive a power cut. Conflict: nothing was written.
    /// Unreachable: it is not known whether they were.
    virtual Stored<void> commit() = 0;
    /// Never fails for a caller: a connection that cannot roll back is closed and says so at its next use.
    virtual void rollback() = 0;

    virtual Stored<Rows> run(const Query& query, std::span<const Value> parameters) = 0;
    /// The same statement for many rows, in the fastest way the database has. Inside a transaction only.
    virtual Stored<void> run_many(const Query& query, std::size_t parameters_each,
                                  std::span<const Value> parameters) = 0;
    /// One statement without parameters or rows, not prepared: migrations.
    virtual Stored<void> run_plain(std::string_view statement) = 0;
    /// Outside a transaction: leaves nothing in the files of what was deleted or overwritten before, as far
    /// as the database can; docs/STORE.md says how far that is.
    virtual Stored<void> wipe_traces() = 0;

    template <class... Parameters>
    Stored<Rows> run(const Query& query, const Parameters&... parameters)
        requires(sizeof...(parameters) != 1 ||
                 !(std::convertible_to<Parameters, std::span<const Value>> || ...))
    {
        const std::vector<Value> values{Value(parameters)...};
        return run(query, std::span<const Value>(values));
    }
};

/// Migrations are written in SQLite's words; schema/dialect.h says the five that PostgreSQL says otherwise.
enum class Dialect { Sqlite, Postgres };

/// Where connections come from. Safe to share between threads.
class Database {
public:
    virtual ~Database() = default;
    virtual Stored<std::unique_ptr<Connection>> connect() = 0;
    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Room that is kept back so that something can be erased from a full disk: given free, and taken again
    /// where there is room. See transact_even_if_full.
    virtual void release_reserve() {}
    virtual void keep_reserve() {}
};

}  // namespace waymark::store
