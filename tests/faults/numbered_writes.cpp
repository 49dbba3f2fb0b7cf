#include "faults/numbered_writes.h"

#include <fmt/format.h>

#include "base/result.h"
#include "store/jobs/jobs.h"

namespace waymark::faults {

namespace {

using store::Connection;
using store::Query;
using store::Stored;

constexpr Query read_numbered{"read numbered writes",
                              "SELECT asked_at, id, length(input) FROM job "
                              "WHERE programme = ? AND asked_at >= ? ORDER BY asked_at, id"};

/// From some bytes to some pages.
std::size_t length_of(int number) { return static_cast<std::size_t>(number) * 1237 % 9000; }

Stored<void> put_half(Connection& connection, int number, const char* half) {
    TRY_DO(store::put_job(connection, {.key = {numbered_programme, fmt::format("{}{}", number, half)},
                                       .kind = "plan",
                                       .input = std::string(length_of(number), 'x'),
                                       .asked_by = "ada",
                                       .asked_at = number}));
    return {};
}

Stored<void> put_both(Connection& connection, int number) {
    TRY_DO(connection.begin(store::Mode::Write));
    TRY_DO(put_half(connection, number, "a"));
    TRY_DO(put_half(connection, number, "b"));
    return connection.commit();
}

}  // namespace

Stored<void> write_numbered(Connection& connection, int number) {
    auto done = put_both(connection, number);
    if (!done) connection.rollback();
    return done;
}

Numbered find_numbered(Connection& connection, int from) {
    const auto rows = connection.run(read_numbered, std::string{numbered_programme}, std::int64_t{from});
    if (!rows) return {0, rows.error().message};
    Numbered found{from - 1, ""};
    if (rows->size() % 2 != 0) found.problem = "a transaction is half there";
    for (std::size_t i = 0; i + 1 < rows->size() && found.problem.empty(); i += 2) {
        const int number = found.newest + 1;
        for (const std::size_t half : {i, i + 1}) {
            const auto row = (*rows)[half];
            if (row.integer(0) != number || row.text(1) != fmt::format("{}{}", number, half == i ? "a" : "b"))
                found.problem = fmt::format("write {} is missing, or half there", number);
            else if (row.integer(2) != static_cast<std::int64_t>(length_of(number)))
                found.problem = fmt::format("write {} is not what was written", number);
        }
        if (found.problem.empty()) found.newest = number;
    }
    return found;
}

std::string soundness_of(Connection& connection, store::Dialect dialect) {
    if (dialect != store::Dialect::Sqlite) return "sound";
    const auto integrity = connection.run(Query{"check integrity", "PRAGMA integrity_check"});
    if (!integrity) return integrity.error().message;
    if (integrity->size() != 1 || (*integrity)[0].text(0) != "ok") return (*integrity)[0].text(0);
    const auto keys = connection.run(Query{"check foreign keys", "PRAGMA foreign_key_check"});
    if (!keys) return keys.error().message;
    return keys->empty() ? "sound" : "a foreign key leads nowhere";
}

}  // namespace waymark::faults
