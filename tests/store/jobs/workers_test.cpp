// The threads that do jobs: what becomes of work that succeeds, fails, is cancelled, or is taken over.

#include "store/jobs/workers.h"

#include <gtest/gtest.h>

#include <latch>

#include "base/check.h"
#include "database/databases.h"
#include "store/jobs/clock.h"

namespace waymark::store {
namespace {

using namespace std::chrono_literals;
using testing_database::told;

class WorkersOnBoth : public testing_database::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        if (!IsSkipped()) database = open();
    }

    void put(const std::string& id, const std::string& input = "", std::int64_t attempts_max = 3) {
        const auto connection = database->connect();
        const auto done = put_job(**connection, {.key = {"leeds", id},
                                                 .kind = "work",
                                                 .input = input,
                                                 .asked_by = "ada",
                                                 .attempts_max = attempts_max});
        ASSERT_TRUE(done) << told(done);
    }
    Job find(const std::string& id) {
        const auto connection = database->connect();
        return **find_job(**connection, {"leeds", id});
    }
    Job wait_for(const std::string& id, JobState state) {
        for (int tries = 0; tries < 3000; ++tries) {
            auto job = find(id);
            if (job.state == state) return job;
            std::this_thread::sleep_for(10ms);
        }
        ADD_FAILURE() << "the job does not come to its end";
        return find(id);
    }
    WorkersOptions with(Work work, std::chrono::milliseconds lease = 30s) {
        WorkersOptions options{.server = "one", .threads = 2, .lease = lease, .pause = 5ms, .kinds = {}};
        options.kinds.emplace("work", std::move(work));
        return options;
    }

    std::unique_ptr<Database> database;
};

using Done = std::expected<JobOutcome, JobFailure>;

/// Waits until the task is told to stop.
Done wait_for_stop(const Task& task) {
    while (!task.stop()) std::this_thread::sleep_for(1ms);
    return std::unexpected(JobFailure{"stopped early", false});
}

TEST_P(WorkersOnBoth, do_what_is_put_before_and_after_they_start) {
    put("before", "3");
    Workers workers{*database,
                    with([](Task& task) -> Done { return JobOutcome{"did " + task.input(), {}}; })};
    put("after", "4");
    workers.wake();
    EXPECT_EQ(wait_for("before", JobState::Done).result, "did 3");
    EXPECT_EQ(wait_for("after", JobState::Done).result, "did 4");
}

TEST_P(WorkersOnBoth, write_down_why_work_failed) {
    put("a");
    Workers workers{*database, with([](Task&) -> Done {
                        return std::unexpected(JobFailure{"Line 3 has no date.", false});
                    })};
    EXPECT_EQ(wait_for("a", JobState::Failed).failure, "Line 3 has no date.");
}

TEST_P(WorkersOnBoth, survive_a_bug_in_the_work) {
    put("bug", "bug");
    put("other");
    Workers workers{*database, with([](Task& task) -> Done {
                        base::check(task.input() != "bug", "made for the test");
                        return JobOutcome{"done", {}};
                    })};
    wait_for("bug", JobState::Failed);
    wait_for("other", JobState::Done);
}

TEST_P(WorkersOnBoth, fail_a_job_whose_result_the_database_refuses) {
    put("a", "", 1);
    Workers workers{*database, with([](Task&) -> Done {
                        return JobOutcome{"done", [](Connection&) -> Stored<void> {
                                              return trouble(Trouble::Refused, "two of a kind");
                                          }};
                    })};
    EXPECT_EQ(wait_for("a", JobState::Failed).failure, "The result could not be written: two of a kind");
}

TEST_P(WorkersOnBoth, tell_work_that_was_cancelled_to_stop) {
    put("a");
    std::latch started{1};
    Workers workers{*database, with(
                                   [&](Task& task) {
                                       started.count_down();
                                       return wait_for_stop(task);
                                   },
                                   300ms)};
    started.wait();
    EXPECT_TRUE(*cancel_job(**database->connect(), {"leeds", "a"}, 1));
    wait_for("a", JobState::Cancelled);
}

TEST_P(WorkersOnBoth, that_are_stopped_hand_back_what_is_under_way) {
    put("a");
    std::latch started{1};
    Workers first{*database, with([&](Task& task) {
                      started.count_down();
                      return wait_for_stop(task);
                  })};
    started.wait();
    first.stop();
    EXPECT_EQ(find("a").state, JobState::Waiting);
    EXPECT_EQ(find("a").attempts, 0);
    Workers second{*database, with([](Task&) -> Done { return JobOutcome{"by the second", {}}; })};
    EXPECT_EQ(wait_for("a", JobState::Done).result, "by the second");
}

TEST_P(WorkersOnBoth, keep_a_job_that_takes_many_leases_and_show_how_far_it_is) {
    put("a");
    std::latch seen{1};
    Workers workers{*database, with(
                                   [&](Task& task) -> Done {
                                       task.tell(0.5, "half way");
                                       seen.wait();
                                       return JobOutcome{"done", {}};
                                   },
                                   300ms)};
    while (find("a").progress.words != "half way") std::this_thread::sleep_for(5ms);
    std::this_thread::sleep_for(700ms);
    seen.count_down();
    EXPECT_EQ(wait_for("a", JobState::Done).attempts, 1) << "nobody took it over";
}

TEST_P(WorkersOnBoth, throw_away_work_that_was_taken_over) {
    put("a");
    std::latch taken_over{1};
    std::atomic<int> runs = 0;
    Workers workers{*database, with([&](Task&) -> Done {
                        ++runs;
                        taken_over.wait();
                        return JobOutcome{"of the first", {}};
                    })};
    while (runs == 0) std::this_thread::sleep_for(1ms);
    const auto connection = std::move(*database->connect());
    const auto far = *read_clock(*connection, database->dialect()) + 60'000;
    const auto other = take_job(*connection, database->dialect(), "work", "two", far, 60'000);
    ASSERT_TRUE(other && *other) << told(other);
    taken_over.count_down();
    workers.stop();
    EXPECT_EQ(find("a").state, JobState::Running);
    EXPECT_EQ(find("a").holder, "two");
}

TEST_P(WorkersOnBoth, forget_what_ended_long_ago) {
    put("old");
    put("new");
    const auto connection = std::move(*database->connect());
    const auto now = *read_clock(*connection, database->dialect());
    EXPECT_TRUE(*cancel_job(*connection, {"leeds", "old"}, now - 25 * 3'600'000));
    EXPECT_TRUE(*cancel_job(*connection, {"leeds", "new"}, now));
    const Workers workers{*database, with(wait_for_stop)};
    for (int tries = 0; tries < 3000 && *find_job(*connection, {"leeds", "old"}); ++tries)
        std::this_thread::sleep_for(5ms);
    EXPECT_FALSE(*find_job(*connection, {"leeds", "old"}));
    EXPECT_TRUE(*find_job(*connection, {"leeds", "new"}));
}

WAYMARK_ON_BOTH_DATABASES(WorkersOnBoth);

}  // namespace
}  // namespace waymark::store
