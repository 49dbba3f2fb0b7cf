#include "database/stopping_database.h"

namespace waymark::testing_database {

using store::Query;
using store::Rows;
using store::Stored;
using store::Value;

namespace {

class Stopping : public store::Connection {
public:
    Stopping(std::unique_ptr<store::Connection> connection, Stop& stop)
        : m_connection(std::move(connection)), m_stop(&stop) {}
    Stored<void> begin(store::Mode mode) override {
        return m_stop->is_now() ? stopped() : m_connection->begin(mode);
    }
    Stored<void> commit() override { return m_stop->is_now() ? stopped() : m_connection->commit(); }
    void rollback() override { m_connection->rollback(); }
    Stored<Rows> run(const Query& query, std::span<const Value> parameters) override {
        if (m_stop->is_now()) return std::unexpected(stopped().error());
        return m_connection->run(query, parameters);
    }
    Stored<void> run_many(const Query& query, std::size_t each, std::span<const Value> parameters) override {
        return m_stop->is_now() ? stopped() : m_connection->run_many(query, each, parameters);
    }
    Stored<void> run_plain(std::string_view statement) override {
        return m_stop->is_now() ? stopped() : m_connection->run_plain(statement);
    }
    Stored<void> wipe_traces() override { return m_connection->wipe_traces(); }

private:
    static Stored<void> stopped() { return store::trouble(store::Trouble::Broken, "stopped by the test"); }
    std::unique_ptr<store::Connection> m_connection;
    Stop* m_stop;
};

}  // namespace

Stored<std::unique_ptr<store::Connection>> StoppingDatabase::connect() {
    auto connection = m_database->connect();
    if (!connection) return connection;
    return std::make_unique<Stopping>(std::move(*connection), *m_stop);
}

}  // namespace waymark::testing_database
