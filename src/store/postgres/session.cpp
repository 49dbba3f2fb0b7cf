#include "store/postgres/session.h"

#include <fmt/format.h>

#include <charconv>

#include "base/check.h"
#include "store/postgres/words.h"

namespace waymark::store::postgres {

namespace {

/// So many rows are under way before their answers are read: answers must fit the server's socket, or both
/// sides wait for each other.
constexpr std::size_t rows_in_flight = 256;

bool is_success(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// Parameters in the shape that libpq asks for.
class Arguments {
public:
    explicit Arguments(std::span<const Value> values) {
        m_texts.reserve(values.size());
        for (const auto& value : values) {
            m_texts.push_back(text_of(value));
            const bool is_null = std::holds_alternative<std::monostate>(value);
            m_pointers.push_back(is_null ? nullptr : m_texts.back().c_str());
            m_lengths.push_back(static_cast<int>(m_texts.back().size()));
            m_formats.push_back(std::holds_alternative<Bytes>(value) ? 1 : 0);
        }
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_texts.size()); }
    [[nodiscard]] const char* const* pointers() const { return m_pointers.data(); }
    [[nodiscard]] const int* lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int* formats() const { return m_formats.data(); }

private:
    std::vector<std::string> m_texts;
    std::vector<const char*> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

std::int64_t changed_by(PGresult* result) {
    const std::string_view count{PQcmdTuples(result)};
    const std::string_view command{PQcmdStatus(result)};
    std::int64_t changed = 0;
    if (!command.starts_with("SELECT")) std::from_chars(count.data(), count.data() + count.size(), changed);
    return changed;
}

Rows rows_of(PGresult* result) {
    const int columns = PQnfields(result);
    const int count = PQntuples(result);
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row)
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result, row, column) != 0) {
                values.emplace_back();
                continue;
            }
            const std::string_view text{PQgetvalue(result, row, column),
                                        static_cast<std::size_t>(PQgetlength(result, row, column))};
            values.push_back(value_of(PQftype(result, column), text));
        }
    return Rows{static_cast<std::size_t>(columns), std::move(values), changed_by(result)};
}

std::string_view field(const PGresult* result, int code) {
    const char* text = result == nullptr ? nullptr : PQresultErrorField(result, code);
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

}  // namespace

StoreError error_of(PGconn* connection, const PGresult* result, std::string_view what) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    if (state.empty() || PQstatus(connection) == CONNECTION_BAD) {
        std::string message{PQerrorMessage(connection)};
        while (message.ends_with('\n')) message.pop_back();
        return {Trouble::Unreachable, fmt::format("{}: {}", what, message)};
    }
    // The server's own sentences may quote stored values; names of tables and constraints may not.
    std::string message = fmt::format("{}: PostgreSQL says {}", what, state);
    if (const auto table = field(result, PG_DIAG_TABLE_NAME); !table.empty())
        message += fmt::format(", table {}", table);
    if (const auto constraint = field(result, PG_DIAG_CONSTRAINT_NAME); !constraint.empty())
        message += fmt::format(", constraint {}", constraint);
    // Class 42: the statement itself is wrong, which is ours and holds no values.
    if (state.starts_with("42")) message += fmt::format(", {}", field(result, PG_DIAG_MESSAGE_PRIMARY));
    return {trouble_of(state), message};
}

Stored<void> make_promises(PGconn* connection) {
    PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    // The last of them: a server that stands still within a transaction does not keep its locks from all
    // others for ever.
    const Result result{PQexec(connection,
                               "SET synchronous_commit = on; SET standard_conforming_strings = on;"
                               "SET bytea_output = hex; SET extra_float_digits = 1;"
                               "SET idle_in_transaction_session_timeout = '60s'")};
    if (!is_success(result.get()))
        return std::unexpected(error_of(connection, result.get(), "cannot use the database"));
    return {};
}

bool PostgresSession::is_usable() const { return PQstatus(m_link.get()) == CONNECTION_OK; }

Stored<void> PostgresSession::reconnect() {
    m_statements.clear();
    PQreset(m_link.get());
    if (!is_usable()) return std::unexpected(error_of(m_link.get(), nullptr, "cannot reach the database"));
    return make_promises(m_link.get());
}

Stored<const PostgresSession::Prepared*> PostgresSession::prepare(const Query& query) {
    const std::string text{query.text};
    if (const auto kept = m_statements.find(text); kept != m_statements.end()) return &kept->second;
    const auto name = fmt::format("w{}", m_statements.size());
    const auto numbered = number_parameters(query.text);
    const Result made{PQprepare(m_link.get(), name.c_str(), numbered.c_str(), 0, nullptr)};
    if (!is_success(made.get())) return std::unexpected(error_of(m_link.get(), made.get(), query.name));
    const Result described{PQdescribePrepared(m_link.get(), name.c_str())};
    if (!is_success(described.get()))
        return std::unexpected(error_of(m_link.get(), described.get(), query.name));
    const auto parameters = static_cast<std::size_t>(PQnparams(described.get()));
    return &m_statements.emplace(text, Prepared{name, parameters}).first->second;
}

Stored<void> PostgresSession::begin(Mode mode) {
    base::check(m_state == State::Idle, "a connection has one transaction at a time");
    const std::string_view text = mode == Mode::Write ? "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
                                                      : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    auto begun = run_plain(text);
    // The server may have been started anew while this connection was waiting to be used.
    if (!begun && begun.error().trouble == Trouble::Unreachable) {
        if (auto again = reconnect(); !again) return again;
        begun = run_plain(text);
    }
    if (!begun) return begun;
    m_state = mode == Mode::Write ? State::Writing : State::Reading;
    return {};
}

Stored<void> PostgresSession::commit() {
    base::check(m_state != State::Idle, "a transaction that ends has begun");
    // COMMIT of a transaction that has failed is a ROLLBACK, which the server calls a success.
    const bool has_failed = PQtransactionStatus(m_link.get()) == PQTRANS_INERROR;
    auto committed = run_plain("COMMIT");
    m_state = State::Idle;
    if (!committed) {
        if (PQtransactionStatus(m_link.get()) != PQTRANS_IDLE) static_cast<void>(run_plain("ROLLBACK"));
        return committed;
    }
    if (has_failed) return trouble(Trouble::Broken, "commit: a statement of the transaction had failed");
    return {};
}

void PostgresSession::rollback() {
    if (m_state == State::Idle) return;
    m_state = State::Idle;
    // Where this fails the connection is gone, and the server rolls back by itself.
    static_cast<void>(run_plain("ROLLBACK"));
}

Stored<Rows> PostgresSession::run(const Query& query, std::span<const Value> parameters) {
    auto prepared = prepare(query);
    if (!prepared) return std::unexpected(std::move(prepared).error());
    base::check((*prepared)->parameters == parameters.size(),
                "a statement gets as many parameters as it has question marks");
    const Arguments arguments{parameters};
    const Result result{PQexecPrepared(m_link.get(), (*prepared)->name.c_str(), arguments.count(),
                                       arguments.pointers(), arguments.lengths(), arguments.formats(), 0)};
    if (!is_success(result.get())) return std::unexpected(error_of(m_link.get(), result.get(), query.name));
    return rows_of(result.get());
}

Stored<void> PostgresSession::run_many(const Query& query, std::size_t parameters_each,
                                       std::span<const Value> parameters) {
    base::check(m_state == State::Writing, "many rows are written in a transaction");
    base::check(parameters_each > 0 && parameters.size() % parameters_each == 0,
                "every row of many has all its parameters");
    auto prepared = prepare(query);
    if (!prepared) return std::unexpected(std::move(prepared).error());
    base::check((*prepared)->parameters == parameters_each,
                "a statement gets as many parameters as it has question marks");
    if (PQenterPipelineMode(m_link.get()) != 1)
        return std::unexpected(error_of(m_link.get(), nullptr, query.name));
    Stored<void> done;
    while (done && !parameters.empty()) {
        const auto batch = std::min(parameters.size(), parameters_each * rows_in_flight);
        done = run_batch(query, **prepared, parameters.first(batch));
        parameters = parameters.subspan(batch);
    }
    if (PQexitPipelineMode(m_link.get()) != 1 && done)
        return std::unexpected(error_of(m_link.get(), nullptr, query.name));
    return done;
}

/// Sends all and reads all answers, the bad ones too, so that the connection can go on.
Stored<void> PostgresSession::run_batch(const Query& query, const Prepared& prepared,
                                        std::span<const Value> parameters) {
    const auto each = prepared.parameters;
    for (std::size_t at = 0; at < parameters.size(); at += each) {
        const Arguments arguments{parameters.subspan(at, each)};
        if (PQsendQueryPrepared(m_link.get(), prepared.name.c_str(), arguments.count(), arguments.pointers(),
                                arguments.lengths(), arguments.formats(), 0) != 1)
            return std::unexpected(error_of(m_link.get(), nullptr, query.name));
    }
    if (PQpipelineSync(m_link.get()) != 1)
        return std::unexpected(error_of(m_link.get(), nullptr, query.name));
    Stored<void> done;
    while (true) {
        const Result result{PQgetResult(m_link.get())};
        if (!result) {
            // The end of one statement's answers; the end of all is the sync point.
            if (!is_usable()) return std::unexpected(error_of(m_link.get(), nullptr, query.name));
            continue;
        }
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_PIPELINE_SYNC) return done;
        if (status == PGRES_PIPELINE_ABORTED || is_success(result.get())) continue;
        if (done) done = std::unexpected(error_of(m_link.get(), result.get(), query.name));
    }
}

Stored<void> PostgresSession::run_plain(std::string_view statement) {
    const std::string text{statement};
    const Result result{PQexec(m_link.get(), text.c_str())};
    if (is_success(result.get())) return {};
    return std::unexpected(error_of(m_link.get(), result.get(), "statement"));
}

Stored<void> PostgresSession::wipe_traces() {
    base::check(m_state == State::Idle, "traces are wiped outside a transaction");
    return run_plain("VACUUM");
}

}  // namespace waymark::store::postgres
