#pragma once
// Long work as a row of the database, so that it outlives the server that does it.

#include <cstdint>
#include <optional>
#include <string>

namespace waymark::store {

/// Milliseconds since 1970 in UTC. For leases all servers of a database go by the database's clock:
/// jobs/clock.h.
using Moment = std::int64_t;

enum class JobState { Waiting, Running, Done, Failed, Cancelled };

struct JobKey {
    std::string programme;  ///< Empty: the installation's own work.
    std::string id;         ///< Chosen by who asks.
    friend bool operator==(const JobKey&, const JobKey&) = default;
};

struct NewJob {
    JobKey key;
    std::string kind;
    std::string input;
    std::string asked_by;
    Moment asked_at = 0;
    Moment due = 0;                 ///< Not taken before.
    std::int64_t attempts_max = 3;  ///< A job that brings its server down does not bring down all of them.
};

/// The right to finish a job. The fence is one higher with each taking, so that who was taken over from,
/// without having noticed, holds a number that the database no longer accepts.
struct Lease {
    JobKey key;
    std::int64_t fence = 0;
    friend bool operator==(const Lease&, const Lease&) = default;
};

struct TakenJob {
    Lease lease;
    std::string kind;
    std::string input;
    std::string asked_by;
    std::int64_t attempt = 1;
    std::int64_t attempts_max = 1;
};

struct JobProgress {
    double share = 0;  ///< From 0 to 1.
    std::string words;
};

/// A job as lists and pages show it.
struct Job {
    JobKey key;
    std::string kind;
    std::string asked_by;
    Moment asked_at = 0;
    JobState state = JobState::Waiting;
    std::int64_t attempts = 0;
    std::optional<std::string> holder;
    bool is_cancel_asked = false;
    JobProgress progress;
    std::optional<std::string> result;
    std::optional<std::string> failure;
    std::optional<Moment> ended_at;
};

}  // namespace waymark::store
