#pragma once
// One connection to a server and the statements prepared on it.

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "store/pool.h"

namespace waymark::store::postgres {

struct Clear {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Link = std::unique_ptr<PGconn, Clear>;
using Result = std::unique_ptr<PGresult, Clear>;

/// What an answer that is no success means; `what` says what was being done.
StoreError error_of(PGconn* connection, const PGresult* result, std::string_view what);

/// What every connection promises, whatever the server's settings are.
Stored<void> make_promises(PGconn* connection);

class PostgresSession : public Session {
public:
    explicit PostgresSession(Link link) : m_link(std::move(link)) {}

    Stored<void> begin(Mode mode) override;
    Stored<void> commit() override;
    void rollback() override;
    Stored<Rows> run(const Query& query, std::span<const Value> parameters) override;
    Stored<void> run_many(const Query& query, std::size_t parameters_each,
                          std::span<const Value> parameters) override;
    Stored<void> run_plain(std::string_view statement) override;
    Stored<void> wipe_traces() override;
    [[nodiscard]] bool is_usable() const override;

private:
    enum class State { Idle, Reading, Writing };

    struct Prepared {
        std::string name;
        std::size_t parameters = 0;
    };
    Stored<const Prepared*> prepare(const Query& query);
    Stored<void> reconnect();
    Stored<void> run_batch(const Query& query, const Prepared& prepared, std::span<const Value> parameters);

    Link m_link;
    std::unordered_map<std::string, Prepared> m_statements;  ///< By text.
    State m_state = State::Idle;
};

}  // namespace waymark::store::postgres
