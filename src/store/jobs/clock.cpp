#include "store/jobs/clock.h"

#include "base/result.h"

namespace waymark::store {

namespace {

constexpr Query sqlite_clock{"read the clock",
                             "SELECT CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)"};
constexpr Query postgres_clock{"read the clock",
                               "SELECT CAST(floor(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)"};

}  // namespace

Stored<Moment> read_clock(Connection& connection, Dialect dialect) {
    TRY(const auto rows, connection.run(dialect == Dialect::Sqlite ? sqlite_clock : postgres_clock));
    return rows[0].integer(0);
}

}  // namespace waymark::store
