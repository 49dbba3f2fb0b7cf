#include "store/jobs/jobs.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/result.h"
#include "store/transaction.h"

namespace waymark::store {

namespace {

constexpr std::array<std::pair<JobState, std::string_view>, 5> state_names{{
    {JobState::Waiting, "waiting"},
    {JobState::Running, "running"},
    {JobState::Done, "done"},
    {JobState::Failed, "failed"},
    {JobState::Cancelled, "cancelled"},
}};

std::string name_of(JobState state) {
    for (const auto& [known, name] : state_names)
        if (known == state) return std::string{name};
    base::stop_for_bug("a job's state has a name", std::source_location::current());
}

JobState state_of(std::string_view name) {
    for (const auto& [state, known] : state_names)
        if (known == name) return state;
    base::stop_for_bug("the schema lets in states that have a name", std::source_location::current());
}

constexpr Query insert_job{"put a job", R"(
INSERT INTO job (programme, id, kind, input, asked_by, asked_at, state, due, fence, attempts, attempts_max,
                 cancel_asked, share, words)
VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, 0, 0, ?, 0, 0, '')
ON CONFLICT (programme, id) DO NOTHING)"};

// The only statement of the store that the two databases are asked for in different words: SQLite has no row
// locks, since it lets one writer in at a time.
#define WAYMARK_TAKE_JOB(locking)                                                                  \
    "WITH next AS MATERIALIZED ("                                                                  \
    "    SELECT programme, id FROM job"                                                            \
    "    WHERE kind = ? AND state IN ('waiting', 'running') AND due <= ?"                          \
    "    AND attempts < attempts_max AND cancel_asked = 0"                                         \
    "    ORDER BY due, programme, id LIMIT 1 " locking                                             \
    ") "                                                                                           \
    "UPDATE job SET state = 'running', holder = ?, due = ?, fence = job.fence + 1,"                \
    "    attempts = job.attempts + 1, share = 0, words = '' "                                      \
    "FROM next WHERE job.programme = next.programme AND job.id = next.id "                         \
    "RETURNING job.programme, job.id, job.fence, job.kind, job.input, job.asked_by, job.attempts," \
    "    job.attempts_max"

constexpr Query take_in_sqlite{"take a job", WAYMARK_TAKE_JOB("")};
constexpr Query take_in_postgres{"take a job", WAYMARK_TAKE_JOB("FOR UPDATE SKIP LOCKED")};

#undef WAYMARK_TAKE_JOB

constexpr Query give_up{"give up jobs", R"(
UPDATE job SET state = CASE WHEN cancel_asked = 1 THEN 'cancelled' ELSE 'failed' END,
    failure = CASE WHEN cancel_asked = 1 THEN NULL ELSE ? END, ended_at = ?
WHERE kind = ? AND state IN ('waiting', 'running') AND due <= ?
    AND (cancel_asked = 1 OR attempts >= attempts_max))"};

constexpr Query extend_lease{"extend a lease", R"(
UPDATE job SET due = ?, share = ?, words = ?
WHERE programme = ? AND id = ? AND fence = ? AND state = 'running'
RETURNING cancel_asked)"};

constexpr Query end_held{"end a job", R"(
UPDATE job SET state = ?, result = ?, failure = ?, ended_at = ?
WHERE programme = ? AND id = ? AND fence = ? AND state = 'running')"};

constexpr Query hand_back{"hand back a job", R"(
UPDATE job SET state = 'waiting', due = ?, attempts = attempts - ?, words = ''
WHERE programme = ? AND id = ? AND fence = ? AND state = 'running')"};

constexpr Query ask_cancel{"cancel a job", R"(
UPDATE job SET cancel_asked = 1,
    ended_at = CASE WHEN state = 'waiting' THEN ? ELSE ended_at END,
    state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END
WHERE programme = ? AND id = ? AND state IN ('waiting', 'running'))"};

constexpr Query read_job{"read a job", R"(
SELECT programme, id, kind, asked_by, asked_at, state, attempts, holder, cancel_asked, share, words, failure,
       ended_at, result
FROM job WHERE programme = ? AND id = ?)"};

constexpr Query read_page{"list jobs", R"(
SELECT programme, id, kind, asked_by, asked_at, state, attempts, holder, cancel_asked, share, words, failure,
       ended_at, CAST(NULL AS TEXT)
FROM job WHERE programme = ? AND (asked_at, id) < (?, ?)
ORDER BY asked_at DESC, id DESC LIMIT ?)"};

constexpr Query forget_programme{"forget a programme's jobs", "DELETE FROM job WHERE programme = ?"};
constexpr Query forget_ended{"forget ended jobs", "DELETE FROM job WHERE ended_at < ?"};

Job job_of(const Row& row) {
    return {.key = {row.text(0), row.text(1)},
            .kind = row.text(2),
            .asked_by = row.text(3),
            .asked_at = row.integer(4),
            .state = state_of(row.text(5)),
            .attempts = row.integer(6),
            .holder = row.maybe_text(7),
            .is_cancel_asked = row.flag(8),
            .progress = {row.real(9), row.text(10)},
            .result = row.maybe_text(13),
            .failure = row.maybe_text(11),
            .ended_at = row.maybe_integer(12)};
}

Stored<bool> end(Connection& connection, const Lease& lease, JobState state, const Value& result,
                 const Value& failure, Moment now) {
    TRY(const auto rows, connection.run(end_held, name_of(state), result, failure, now, lease.key.programme,
                                        lease.key.id, lease.fence));
    return rows.changed() == 1;
}

}  // namespace

Stored<bool> put_job(Connection& connection, const NewJob& job) {
    TRY(const auto rows, connection.run(insert_job, job.key.programme, job.key.id, job.kind, job.input,
                                        job.asked_by, job.asked_at, job.due, job.attempts_max));
    return rows.changed() == 1;
}

Stored<std::optional<TakenJob>> take_job(Connection& connection, Dialect dialect, const std::string& kind,
                                         const std::string& holder, Moment now, Moment lease) {
    const auto& query = dialect == Dialect::Sqlite ? take_in_sqlite : take_in_postgres;
    TRY(const auto rows, connection.run(query, kind, now, holder, now + lease));
    if (rows.empty()) return std::nullopt;
    const auto row = rows[0];
    return TakenJob{.lease = {{row.text(0), row.text(1)}, row.integer(2)},
                    .kind = row.text(3),
                    .input = row.text(4),
                    .asked_by = row.text(5),
                    .attempt = row.integer(6),
                    .attempts_max = row.integer(7)};
}

Stored<std::int64_t> give_up_jobs(Connection& connection, const std::string& kind, Moment now) {
    TRY(const auto rows,
        connection.run(give_up, std::string{"The server that had it did not come back."}, now, kind, now));
    return rows.changed();
}

Stored<Standing> beat(Connection& connection, const Lease& lease, Moment now, Moment duration,
                      const JobProgress& progress) {
    TRY(const auto rows, connection.run(extend_lease, now + duration, progress.share, progress.words,
                                        lease.key.programme, lease.key.id, lease.fence));
    if (rows.empty()) return Standing::Lost;
    return rows[0].flag(0) ? Standing::CancelAsked : Standing::Held;
}

Stored<bool> finish_job(Database& database, const Lease& lease, const JobOutcome& outcome, Moment now) {
    // The condition comes first: it locks the row, so that nobody takes the job over from here to the commit.
    return transact(database, Mode::Write, [&](Connection& connection) -> Stored<bool> {
        TRY(const bool is_held, end(connection, lease, JobState::Done, outcome.result, Value{}, now));
        if (is_held && outcome.writes) TRY_DO(outcome.writes(connection));
        return is_held;
    });
}

Stored<bool> end_job(Connection& connection, const Lease& lease, JobState state, const std::string& failure,
                     Moment now) {
    base::check(state == JobState::Failed || state == JobState::Cancelled,
                "a job that is done is finished with its writes");
    return end(connection, lease, state, Value{}, failure, now);
}

Stored<bool> hand_back_job(Connection& connection, const Lease& lease, Moment due, bool counts) {
    TRY(const auto rows, connection.run(hand_back, due, std::int64_t{counts ? 0 : 1}, lease.key.programme,
                                        lease.key.id, lease.fence));
    return rows.changed() == 1;
}

Stored<bool> cancel_job(Connection& connection, const JobKey& key, Moment now) {
    TRY(const auto rows, connection.run(ask_cancel, now, key.programme, key.id));
    return rows.changed() == 1;
}

Stored<std::optional<Job>> find_job(Connection& connection, const JobKey& key) {
    TRY(const auto rows, connection.run(read_job, key.programme, key.id));
    if (rows.empty()) return std::nullopt;
    return job_of(rows[0]);
}

Stored<std::vector<Job>> list_jobs(Connection& connection, const std::string& programme,
                                   const JobPage& page) {
    TRY(const auto rows, connection.run(read_page, programme, page.before, page.before_id, page.count_max));
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < rows.size(); ++i) jobs.push_back(job_of(rows[i]));
    return jobs;
}

Stored<std::int64_t> forget_ended_jobs(Connection& connection, Moment before) {
    TRY(const auto rows, connection.run(forget_ended, before));
    return rows.changed();
}

Stored<std::int64_t> forget_jobs_of(Connection& connection, const std::string& programme) {
    TRY(const auto rows, connection.run(forget_programme, programme));
    return rows.changed();
}

}  // namespace waymark::store
