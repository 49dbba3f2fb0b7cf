#include "store/postgres/database.h"

#include <array>

#include "store/postgres/session.h"

namespace waymark::store::postgres {

namespace {

Stored<std::unique_ptr<Session>> open_session(const std::string& address) {
    // Later entries go before earlier ones: the address may change what stands above it, not what stands
    // below.
    const std::array keys{"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                          static_cast<const char*>(nullptr)};
    const std::array values{"10", "waymark", address.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    Link link{PQconnectdbParams(keys.data(), values.data(), 1)};
    if (PQstatus(link.get()) != CONNECTION_OK)
        return std::unexpected(error_of(link.get(), nullptr, "cannot reach the database"));
    if (auto promised = make_promises(link.get()); !promised)
        return std::unexpected(std::move(promised).error());
    return std::make_unique<PostgresSession>(std::move(link));
}

class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const std::string& address)
        : m_pool(std::make_shared<Pool>([address] { return open_session(address); })) {}

    Stored<std::unique_ptr<Connection>> connect() override { return m_pool->lend(); }
    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }

private:
    std::shared_ptr<Pool> m_pool;
};

}  // namespace

Stored<std::unique_ptr<Database>> open(const std::string& address) {
    auto database = std::make_unique<PostgresDatabase>(address);
    if (auto connection = database->connect(); !connection)
        return std::unexpected(std::move(connection).error());
    return database;
}

}  // namespace waymark::store::postgres
