#include <string>
#include <vector>

#include "base/check.h"
#include "base/result.h"
#include "faults/operations.h"
#include "store/jobs/jobs.h"
#include "store/transaction.h"

namespace waymark::faults {

namespace {

using store::Connection;
using store::Database;
using store::Dialect;
using store::Mode;
using store::Query;
using store::Stored;
using store::Trouble;

constexpr store::Moment start = 1'800'000'000'000;
constexpr store::Moment lease_length = 30'000;

store::JobKey key(int number) { return {"leeds", "job" + std::to_string(number)}; }

/// Some pages each, so that a write is more than one.
Stored<void> put(Connection& connection, int number) {
    auto done = store::put_job(connection, {.key = key(number),
                                            .kind = "plan",
                                            .input = std::string(9000, static_cast<char>('a' + number % 26)),
                                            .asked_by = "ada",
                                            .asked_at = start + number,
                                            .due = start});
    if (!done) return std::unexpected(std::move(done).error());
    return {};
}

Stored<void> put_some(Database& database) {
    return store::transact(database, Mode::Write, [](Connection& connection) -> Stored<void> {
        for (int number = 0; number < 8; ++number) TRY_DO(put(connection, number));
        return {};
    });
}

Stored<std::optional<store::TakenJob>> take(Database& database) {
    TRY(const auto connection, database.connect());
    return store::take_job(*connection, Dialect::Sqlite, "plan", "server", start, lease_length);
}

Stored<void> put_some_and_take_one(Database& database) {
    TRY_DO(put_some(database));
    TRY_DO(take(database));
    return {};
}

Stored<void> put_some_and_end_half(Database& database) {
    TRY_DO(put_some(database));
    TRY(const auto connection, database.connect());
    for (int number = 0; number < 4; ++number)
        TRY_DO(store::cancel_job(*connection, key(number), start + number));
    return {};
}

/// Of the job that put_some_and_take_one takes: the first of those due at the same time.
store::Lease first_lease() { return {key(0), 1}; }

Stored<void> nothing(Database& /*database*/) { return {}; }

Stored<void> put_many(Database& database) {
    return store::transact(database, Mode::Write, [](Connection& connection) -> Stored<void> {
        for (int number = 100; number < 120; ++number) TRY_DO(put(connection, number));
        return {};
    });
}

Stored<void> take_one(Database& database) {
    TRY(const auto job, take(database));
    base::check(job.has_value(), "a job was waiting");
    return {};
}

Stored<void> beat_once(Database& database) {
    TRY(const auto connection, database.connect());
    TRY_DO(store::beat(*connection, first_lease(), start + 10'000, lease_length, {0.5, "half way"}));
    return {};
}

Stored<void> finish_with_writes(Database& database) {
    const store::JobOutcome outcome{std::string(20'000, 'r'), [](Connection& connection) -> Stored<void> {
                                        for (int number = 200; number < 205; ++number)
                                            TRY_DO(put(connection, number));
                                        return {};
                                    }};
    TRY_DO(store::finish_job(database, first_lease(), outcome, start + 1));
    return {};
}

Stored<void> cancel(Database& database) {
    return store::transact(database, Mode::Write, [](Connection& connection) -> Stored<void> {
        for (int number = 0; number < 3; ++number) TRY_DO(store::cancel_job(connection, key(number), start));
        return {};
    });
}

Stored<void> forget(Database& database) {
    TRY(const auto connection, database.connect());
    TRY_DO(store::forget_ended_jobs(*connection, start + 100));
    return {};
}

Stored<void> wipe(Database& database) {
    TRY(const auto connection, database.connect());
    return connection->wipe_traces();
}

/// A list and a whole read in one transaction, as a page or a backup does: what it gets is right, or it gets
/// trouble.
Stored<void> read_all(Database& database) {
    return store::transact(database, Mode::Read, [](Connection& connection) -> Stored<void> {
        TRY(const auto jobs, store::list_jobs(connection, "leeds", {.before_id = ""}));
        if (jobs.size() != 8 || jobs.front().key != key(7))
            return store::trouble(Trouble::Broken, "the list is not what was put");
        for (int number = 0; number < 8; ++number) {
            TRY(const auto job, store::find_job(connection, key(number)));
            if (!job) return store::trouble(Trouble::Broken, "a job is missing");
        }
        TRY(const auto inputs, connection.run(Query{"read inputs", "SELECT input FROM job ORDER BY id"}));
        for (int number = 0; number < 8; ++number)
            if (inputs[static_cast<std::size_t>(number)].text(0) !=
                std::string(9000, static_cast<char>('a' + number)))
                return store::trouble(Trouble::Broken, "an input is not what was put");
        return {};
    });
}

}  // namespace

std::vector<Operation> list_job_operations() {
    return {
        {"open and migrate", nothing, nothing, true},
        {"put jobs", put_some, put_many},
        {"take a job", put_some, take_one},
        {"renew a lease", put_some_and_take_one, beat_once},
        {"finish a job with what it writes", put_some_and_take_one, finish_with_writes},
        {"cancel jobs", put_some_and_take_one, cancel},
        {"forget jobs", put_some_and_end_half, forget},
        {"wipe traces", put_some_and_end_half, wipe},
        {"read everything", put_some, read_all},
        {"open and read everything", put_some, read_all, true},
    };
}

}  // namespace waymark::faults
