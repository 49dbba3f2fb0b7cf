#pragma once
// Jobs: put by whoever asks, taken by any server, finished by exactly one. Every moment is handed in. Each
// function but finish is one statement, alone or within a transaction of the caller's.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/jobs/job.h"

namespace waymark::store {

/// True where the job is new, false where one of that programme and id is there already: then nothing
/// changes.
Stored<bool> put_job(Connection& connection, const NewJob& job);

/// The job of this kind that has been due longest, leased until `now + lease`. A job whose lease has passed
/// counts as due. Outside a transaction: several servers then each get another job at the same time instead
/// of a conflict.
Stored<std::optional<TakenJob>> take_job(Connection& connection, Dialect dialect, const std::string& kind,
                                         const std::string& holder, Moment now, Moment lease);

/// Ends jobs of this kind that are due but that nobody will take any more: they were cancelled, or have used
/// up their attempts. Says how many.
Stored<std::int64_t> give_up_jobs(Connection& connection, const std::string& kind, Moment now);

/// What a holder is told.
enum class Standing {
    Held,
    CancelAsked,  ///< Still held; end soon and say so with end_job.
    Lost,         ///< Somebody else has the job or has ended it: whatever is done for it now is for nothing.
};

/// "Still at it": the lease lasts until `now + lease`, the progress is there for all to see.
Stored<Standing> beat(Connection& connection, const Lease& lease, Moment now, Moment duration,
                      const JobProgress& progress);

/// What a job leaves: its result, and what it writes into other tables in the same transaction.
struct JobOutcome {
    std::string result;
    std::function<Stored<void>(Connection&)> writes;  ///< May run more than once, and is then rolled back.
};

/// The job is done and all its writes are in the database, or nothing is: false where the job is no longer
/// held under this lease.
Stored<bool> finish_job(Database& database, const Lease& lease, const JobOutcome& outcome, Moment now);

/// Failed or Cancelled, with the reason for people. False where the job is no longer held.
Stored<bool> end_job(Connection& connection, const Lease& lease, JobState state, const std::string& failure,
                     Moment now);

/// Back into the queue, to be taken from `due` on. `counts`: the attempt does, against attempts_max.
Stored<bool> hand_back_job(Connection& connection, const Lease& lease, Moment due, bool counts);

/// A waiting job is cancelled at once; the holder of a running one is told at its next beat. False where
/// there is none that could be.
Stored<bool> cancel_job(Connection& connection, const JobKey& key, Moment now);

Stored<std::optional<Job>> find_job(Connection& connection, const JobKey& key);

/// Newest first, without results, from before the one that ended the last page.
struct JobPage {
    Moment before = INT64_MAX;
    std::string before_id;
    std::int64_t count_max = 50;
};
Stored<std::vector<Job>> list_jobs(Connection& connection, const std::string& programme, const JobPage& page);

/// Input and result may name people: they are not kept longer than somebody needs to fetch a result.
Stored<std::int64_t> forget_ended_jobs(Connection& connection, Moment before);

/// All of a programme, under way or not: who holds one has lost it, and what was asked for is not done.
Stored<std::int64_t> forget_jobs_of(Connection& connection, const std::string& programme);

}  // namespace waymark::store
