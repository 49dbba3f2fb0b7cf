#pragma once
// The threads of one server that do jobs: take, work, finish, again and again.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "store/database.h"
#include "store/jobs/jobs.h"

namespace waymark::store {

/// A job that is under way, as the function that does it sees it.
class Task {
public:
    explicit Task(TakenJob job) : m_job(std::move(job)) {}

    [[nodiscard]] const TakenJob& job() const { return m_job; }
    [[nodiscard]] const std::string& input() const { return m_job.input; }
    /// For everyone who looks at the job; written down with the next beat.
    void tell(double share, std::string words);
    [[nodiscard]] JobProgress progress() const;

    /// Set where nobody needs the work any more, or this server is about to stop. A function that ends
    /// early for it returns a JobFailure; where only the server stops, the job goes back into the queue.
    [[nodiscard]] const std::atomic<bool>& stop() const { return m_stop; }

private:
    friend class Workers;

    TakenJob m_job;
    mutable std::mutex m_mutex;
    JobProgress m_progress;
    std::atomic<bool> m_stop = false;
    std::atomic<Standing> m_standing = Standing::Held;
};

struct JobFailure {
    std::string message;  ///< Why, in a sentence for who asked.
    bool again = false;   ///< Worth another attempt, as long as the job has some left.
};

/// What is done for a kind of job, outside any transaction. It may be done twice, when a server is lost or
/// paused in between, but only one of them is finished: whatever it writes belongs in JobOutcome::writes.
using Work = std::function<std::expected<JobOutcome, JobFailure>(Task&)>;

struct WorkersOptions {
    std::string server;  ///< Told to people who look at a job.
    int threads = 1;
    std::chrono::milliseconds lease{30'000};  ///< A server that is silent for so long is taken over from.
    std::chrono::milliseconds pause{500};     ///< Between two looks into an empty queue.
    std::map<std::string, Work> kinds;        ///< What this server can do.
    std::chrono::hours keep{24};              ///< Ended jobs are forgotten after so long.
};

class Workers {
public:
    /// The database outlives the workers.
    Workers(Database& database, WorkersOptions options);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    ~Workers();

    /// Takes nothing new, asks what is under way to stop, hands it back into the queue, and returns when all
    /// threads have ended.
    void stop();
    /// Looks into the queue now: somebody has just put a job.
    void wake();

private:
    void run(const std::stop_token& stopped);
    void run_heart(const std::stop_token& stopped);
    Stored<bool> take_next();
    Stored<std::optional<TakenJob>> take();
    void settle(Task& task, const std::expected<JobOutcome, JobFailure>& done);
    Stored<bool> settle_once(Task& task, const std::expected<JobOutcome, JobFailure>& done);
    Stored<void> beat_for(Task& task);
    Stored<void> forget_old();
    void wait(std::chrono::milliseconds time, const std::stop_token& stopped);

    Database* m_database;
    WorkersOptions m_options;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_wakes = 0;
    std::vector<std::shared_ptr<Task>> m_tasks;  ///< Under way.
    std::atomic<bool> m_is_stopping = false;
    std::vector<std::jthread> m_threads;
    std::jthread m_heart;  ///< Beats for all of them; ends last.
};

}  // namespace waymark::store
