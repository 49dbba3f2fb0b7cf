#include "store/jobs/workers.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "base/result.h"
#include "store/jobs/clock.h"

namespace waymark::store {

namespace {

/// A lease is renewed three times before it would pass.
constexpr int beats_per_lease = 3;

/// Old jobs are looked for when a server starts, and then with every 360th beat: hourly.
constexpr int beats_per_forgetting = 360;

/// How often finishing is tried where the database cannot be reached. After that the job is left to its
/// lease.
constexpr int settling_attempts = 20;

std::expected<JobOutcome, JobFailure> do_work(const Work& work, Task& task) {
    try {
        return work(task);
    } catch (const std::exception&) {
        // A bug, or no memory. It stops this job, not the server.
        return std::unexpected(JobFailure{"This is our fault: the work stopped at a bug.", false});
    }
}

}  // namespace

void Task::tell(double share, std::string words) {
    const std::lock_guard lock{m_mutex};
    m_progress = {share, std::move(words)};
}

JobProgress Task::progress() const {
    const std::lock_guard lock{m_mutex};
    return m_progress;
}

Workers::Workers(Database& database, WorkersOptions options)
    : m_database(&database), m_options(std::move(options)) {
    m_heart = std::jthread{[this](const std::stop_token& stopped) { run_heart(stopped); }};
    for (int i = 0; i < m_options.threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stopped) { run(stopped); });
}

Workers::~Workers() { stop(); }

void Workers::stop() {
    m_is_stopping = true;
    for (auto& thread : m_threads) thread.request_stop();
    {
        const std::lock_guard lock{m_mutex};
        for (const auto& task : m_tasks) task->m_stop = true;
    }
    m_threads.clear();
    m_heart.request_stop();
    if (m_heart.joinable()) m_heart.join();
}

void Workers::wake() {
    {
        const std::lock_guard lock{m_mutex};
        ++m_wakes;
    }
    m_changed.notify_all();
}

void Workers::wait(std::chrono::milliseconds time, const std::stop_token& stopped) {
    std::unique_lock lock{m_mutex};
    m_changed.wait_for(lock, stopped, time, [this, seen = m_wakes] { return m_wakes != seen; });
}

void Workers::run(const std::stop_token& stopped) {
    while (!stopped.stop_requested()) {
        // Trouble is waited out like an empty queue: the server goes on when the database is back.
        const auto taken = take_next();
        if (!taken || !*taken) wait(m_options.pause, stopped);
    }
}

/// Takes a job and does it; false where there was none.
Stored<bool> Workers::take_next() {
    TRY(auto job, take());
    if (!job) return false;
    const auto task = std::make_shared<Task>(std::move(*job));
    {
        const std::lock_guard lock{m_mutex};
        m_tasks.push_back(task);
        task->m_stop = m_is_stopping.load();
    }
    settle(*task, do_work(m_options.kinds.at(task->job().kind), *task));
    const std::lock_guard lock{m_mutex};
    std::erase(m_tasks, task);
    return true;
}

Stored<std::optional<TakenJob>> Workers::take() {
    TRY(const auto connection, m_database->connect());
    TRY(const auto now, read_clock(*connection, m_database->dialect()));
    for (const auto& [kind, work] : m_options.kinds) {
        TRY_DO(give_up_jobs(*connection, kind, now));
        TRY(auto job, take_job(*connection, m_database->dialect(), kind, m_options.server, now,
                               m_options.lease.count()));
        if (job) return job;
    }
    return std::nullopt;
}

/// Says how it went until the database has heard it. Where it is not known whether it has, saying it again
/// does no harm: the second time the job is no longer held.
void Workers::settle(Task& task, const std::expected<JobOutcome, JobFailure>& done) {
    for (int attempt = 1; attempt <= settling_attempts; ++attempt) {
        const auto settled = settle_once(task, done);
        if (settled) return;
        const auto kind = settled.error().trouble;
        if (kind == Trouble::Refused || kind == Trouble::Broken) {
            // The writes themselves are at fault, and what was refused would be the next time too.
            const std::expected<JobOutcome, JobFailure> failed = std::unexpected(JobFailure{
                "The result could not be written: " + settled.error().message, kind == Trouble::Broken});
            static_cast<void>(settle_once(task, failed));
            return;
        }
        std::this_thread::sleep_for(m_options.pause);
    }
}

Stored<bool> Workers::settle_once(Task& task, const std::expected<JobOutcome, JobFailure>& done) {
    const auto& job = task.job();
    TRY(const auto connection, m_database->connect());
    TRY(const auto now, read_clock(*connection, m_database->dialect()));
    switch (task.m_standing.load()) {
        case Standing::Lost:
            return false;
        case Standing::CancelAsked:
            return end_job(*connection, job.lease, JobState::Cancelled, "Cancelled.", now);
        case Standing::Held:
            break;
    }
    if (done) return finish_job(*m_database, job.lease, *done, now);
    // Ended early because of the server, not of the work: another one may have it at once.
    if (m_is_stopping) return hand_back_job(*connection, job.lease, now, false);
    if (!done.error().again || job.attempt >= job.attempts_max)
        return end_job(*connection, job.lease, JobState::Failed, done.error().message, now);
    return hand_back_job(*connection, job.lease, now + m_options.lease.count(), true);
}

void Workers::run_heart(const std::stop_token& stopped) {
    for (int beats = 0; !stopped.stop_requested(); ++beats) {
        if (beats % beats_per_forgetting == 0) static_cast<void>(forget_old());
        std::vector<std::shared_ptr<Task>> tasks;
        {
            std::unique_lock lock{m_mutex};
            m_changed.wait_for(lock, stopped, m_options.lease / beats_per_lease, [] { return false; });
            tasks = m_tasks;
        }
        for (const auto& task : tasks)
            if (!beat_for(*task)) break;
    }
}

Stored<void> Workers::beat_for(Task& task) {
    TRY(const auto connection, m_database->connect());
    TRY(const auto now, read_clock(*connection, m_database->dialect()));
    TRY(const auto standing,
        beat(*connection, task.job().lease, now, m_options.lease.count(), task.progress()));
    task.m_standing = standing;
    if (standing != Standing::Held) task.m_stop = true;
    return {};
}

Stored<void> Workers::forget_old() {
    TRY(const auto connection, m_database->connect());
    TRY(const auto now, read_clock(*connection, m_database->dialect()));
    const Moment before = now - std::chrono::milliseconds{m_options.keep}.count();
    TRY_DO(forget_ended_jobs(*connection, before));
    return {};
}

}  // namespace waymark::store
