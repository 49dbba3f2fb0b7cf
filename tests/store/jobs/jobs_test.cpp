// Jobs on both databases: who gets them, who may finish them, and what time does to a lease.

#include "store/jobs/jobs.h"

#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <thread>

#include "database/databases.h"
#include "store/jobs/clock.h"

namespace waymark::store {
namespace {

using testing_database::told;

constexpr Moment start = 1'800'000'000'000;
constexpr Moment lease_length = 30'000;

class Jobs : public testing_database::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        if (IsSkipped()) return;
        database = open();
        connection = std::move(*database->connect());
    }
    void TearDown() override {
        connection.reset();
        database.reset();
    }

    void put(const std::string& id, Moment due = start, std::int64_t attempts_max = 3) {
        const auto done = put_job(*connection, {.key = {"leeds", id},
                                                .kind = "plan",
                                                .input = "input of " + id,
                                                .asked_by = "ada",
                                                .asked_at = start,
                                                .due = due,
                                                .attempts_max = attempts_max});
        ASSERT_TRUE(done) << told(done);
        EXPECT_TRUE(*done);
    }
    std::optional<TakenJob> take(Moment now, const std::string& holder = "one",
                                 const std::string& kind = "plan") {
        auto taken = take_job(*connection, database->dialect(), kind, holder, now, lease_length);
        EXPECT_TRUE(taken) << told(taken);
        return *taken;
    }
    Job find(const std::string& id) {
        const auto job = find_job(*connection, {"leeds", id});
        EXPECT_TRUE(job && *job) << told(job);
        return **job;
    }
    Standing beat_at(const Lease& lease, Moment now, const JobProgress& progress = {}) {
        const auto standing = beat(*connection, lease, now, lease_length, progress);
        EXPECT_TRUE(standing) << told(standing);
        return *standing;
    }
    bool finish(const Lease& lease, const std::string& result = "result") {
        const auto finished = finish_job(*database, lease, {result, {}}, start + 1);
        EXPECT_TRUE(finished) << told(finished);
        return *finished;
    }

    std::unique_ptr<Database> database;
    std::unique_ptr<Connection> connection;
};

TEST_P(Jobs, put_twice_are_there_once) {
    put("a");
    const auto again =
        put_job(*connection, {.key = {"leeds", "a"}, .kind = "import", .input = "", .asked_by = ""});
    ASSERT_TRUE(again) << told(again);
    EXPECT_FALSE(*again);
    EXPECT_EQ(find("a").kind, "plan");
}

TEST_P(Jobs, are_taken_by_one_at_a_time_and_with_all_that_was_put) {
    put("a");
    const auto job = take(start);
    ASSERT_TRUE(job);
    EXPECT_EQ(job->lease, (Lease{{"leeds", "a"}, 1}));
    EXPECT_EQ(job->kind, "plan");
    EXPECT_EQ(job->input, "input of a");
    EXPECT_EQ(job->asked_by, "ada");
    EXPECT_EQ(find("a").state, JobState::Running);
    EXPECT_EQ(find("a").holder, "one");
    EXPECT_FALSE(take(start));
}

TEST_P(Jobs, due_longest_come_first_and_none_before_it_is_due) {
    put("late", start + 100);
    put("early", start);
    EXPECT_FALSE(take(start - 1));
    EXPECT_EQ(take(start + 100)->lease.key.id, "early");
    EXPECT_FALSE(take(start + 99));
    EXPECT_EQ(take(start + 100)->lease.key.id, "late");
}

TEST_P(Jobs, of_another_kind_are_left_for_others) {
    put("a");
    EXPECT_FALSE(take(start, "one", "import"));
}

TEST_P(Jobs, whose_lease_has_passed_are_taken_over_and_the_first_holder_cannot_finish) {
    put("a");
    const auto first = take(start, "one");
    EXPECT_FALSE(take(start + lease_length - 1, "two"));
    const auto second = take(start + lease_length, "two");
    ASSERT_TRUE(second);
    EXPECT_EQ(second->lease.fence, first->lease.fence + 1);
    EXPECT_EQ(beat_at(first->lease, start + lease_length), Standing::Lost);
    EXPECT_FALSE(finish(first->lease, "of one"));
    EXPECT_FALSE(*end_job(*connection, first->lease, JobState::Failed, "no", start));
    EXPECT_FALSE(*hand_back_job(*connection, first->lease, start, true));
    EXPECT_EQ(find("a").state, JobState::Running);
    EXPECT_TRUE(finish(second->lease, "of two"));
    EXPECT_EQ(find("a").result, "of two");
}

TEST_P(Jobs, that_beat_are_kept_and_show_how_far_they_are) {
    put("a");
    const auto job = take(start);
    EXPECT_EQ(beat_at(job->lease, start + 20'000, {0.5, "pricing places"}), Standing::Held);
    EXPECT_FALSE(take(start + lease_length));
    EXPECT_EQ(find("a").progress.share, 0.5);
    EXPECT_EQ(find("a").progress.words, "pricing places");
    EXPECT_TRUE(take(start + 20'000 + lease_length, "two"));
}

TEST_P(Jobs, whose_lease_has_passed_unnoticed_may_still_be_finished) {
    put("a");
    const auto job = take(start);
    EXPECT_EQ(beat_at(job->lease, start + 2 * lease_length), Standing::Held);
    EXPECT_TRUE(finish(job->lease));
}

TEST_P(Jobs, finish_once) {
    put("a");
    const auto job = take(start);
    EXPECT_TRUE(finish(job->lease, "first"));
    EXPECT_FALSE(finish(job->lease, "second"));
    EXPECT_EQ(find("a").state, JobState::Done);
    EXPECT_EQ(find("a").result, "first");
    EXPECT_EQ(find("a").ended_at, start + 1);
    EXPECT_FALSE(take(start + 10 * lease_length));
}

TEST_P(Jobs, that_are_lost_leave_none_of_their_writes) {
    put("a");
    const auto first = take(start);
    const auto second = take(start + lease_length, "two");
    const auto also_put = [](const std::string& id) {
        return JobOutcome{
            "done", [id](Connection& inside) -> Stored<void> {
                const auto done =
                    put_job(inside, {.key = {"leeds", id}, .kind = "export", .input = "", .asked_by = "ada"});
                if (!done) return std::unexpected(done.error());
                return {};
            }};
    };
    EXPECT_FALSE(*finish_job(*database, first->lease, also_put("of one"), start));
    EXPECT_TRUE(*finish_job(*database, second->lease, also_put("of two"), start));
    EXPECT_FALSE(*find_job(*connection, {"leeds", "of one"}));
    EXPECT_TRUE(*find_job(*connection, {"leeds", "of two"}));
}

TEST_P(Jobs, whose_writes_fail_are_not_done) {
    put("a");
    const auto job = take(start);
    const JobOutcome outcome{"done",
                             [](Connection&) -> Stored<void> { return trouble(Trouble::Refused, "no"); }};
    EXPECT_FALSE(finish_job(*database, job->lease, outcome, start));
    EXPECT_EQ(find("a").state, JobState::Running);
    EXPECT_TRUE(finish(job->lease));
}

TEST_P(Jobs, that_use_up_their_attempts_are_given_up) {
    put("a", start, 2);
    ASSERT_TRUE(take(start));
    ASSERT_TRUE(take(start + lease_length));
    EXPECT_FALSE(take(start + 2 * lease_length)) << "it brought two servers down";
    EXPECT_EQ(give_up_jobs(*connection, "plan", start + 2 * lease_length - 1), 0);
    EXPECT_EQ(give_up_jobs(*connection, "plan", start + 2 * lease_length), 1);
    EXPECT_EQ(find("a").state, JobState::Failed);
    EXPECT_NE(find("a").failure.value_or("").find("did not come back"), std::string::npos);
}

TEST_P(Jobs, that_are_handed_back_are_taken_again) {
    put("a", start, 1);
    const auto job = take(start);
    EXPECT_TRUE(*hand_back_job(*connection, job->lease, start + 5, false));
    EXPECT_EQ(find("a").state, JobState::Waiting);
    EXPECT_FALSE(take(start + 4));
    EXPECT_EQ(take(start + 5)->attempt, 1) << "an attempt that does not count";
}

TEST_P(Jobs, that_wait_are_cancelled_at_once_and_running_ones_are_told) {
    put("waiting", start + 1);
    put("running");
    const auto job = take(start);
    EXPECT_TRUE(*cancel_job(*connection, {"leeds", "waiting"}, start));
    EXPECT_EQ(find("waiting").state, JobState::Cancelled);
    EXPECT_EQ(find("waiting").ended_at, start);
    EXPECT_FALSE(take(start + 1));
    EXPECT_TRUE(*cancel_job(*connection, {"leeds", "running"}, start));
    EXPECT_EQ(beat_at(job->lease, start), Standing::CancelAsked);
    EXPECT_TRUE(*end_job(*connection, job->lease, JobState::Cancelled, "Cancelled.", start));
    EXPECT_EQ(find("running").state, JobState::Cancelled);
    EXPECT_FALSE(*cancel_job(*connection, {"leeds", "running"}, start)) << "it has ended";
    EXPECT_FALSE(*cancel_job(*connection, {"leeds", "nobody"}, start));
}

TEST_P(Jobs, that_were_cancelled_while_their_server_was_lost_are_not_taken_over) {
    put("a");
    ASSERT_TRUE(take(start));
    EXPECT_TRUE(*cancel_job(*connection, {"leeds", "a"}, start));
    EXPECT_FALSE(take(start + lease_length));
    EXPECT_EQ(give_up_jobs(*connection, "plan", start + lease_length), 1);
    EXPECT_EQ(find("a").state, JobState::Cancelled);
}

TEST_P(Jobs, are_listed_newest_first_page_by_page) {
    for (int i = 0; i < 5; ++i) put("job" + std::to_string(i));
    const auto first = list_jobs(*connection, "leeds", {.before_id = "", .count_max = 3});
    ASSERT_TRUE(first) << told(first);
    ASSERT_EQ(first->size(), 3U);
    EXPECT_EQ(first->front().key.id, "job4");
    const auto rest =
        list_jobs(*connection, "leeds",
                  {.before = first->back().asked_at, .before_id = first->back().key.id, .count_max = 3});
    ASSERT_EQ(rest->size(), 2U);
    EXPECT_EQ(rest->back().key.id, "job0");
    EXPECT_TRUE(list_jobs(*connection, "york", {.before_id = ""})->empty());
}

TEST_P(Jobs, that_ended_are_forgotten_and_others_kept) {
    put("done");
    put("waiting", start + 1);
    EXPECT_TRUE(finish(take(start)->lease));
    EXPECT_EQ(forget_ended_jobs(*connection, start + 1), 0);
    EXPECT_EQ(forget_ended_jobs(*connection, start + 2), 1);
    EXPECT_FALSE(*find_job(*connection, {"leeds", "done"}));
    EXPECT_TRUE(*find_job(*connection, {"leeds", "waiting"}));
}

TEST_P(Jobs, are_each_taken_once_by_many_threads) {
    constexpr int jobs = 60;
    for (int i = 0; i < jobs; ++i) put("job" + std::to_string(i));
    std::mutex mutex;
    std::map<std::string, int> taken;
    {
        std::vector<std::jthread> servers;
        for (int server = 0; server < 4; ++server)
            servers.emplace_back([&] {
                const auto own = std::move(*database->connect());
                while (true) {
                    auto job = take_job(*own, database->dialect(), "plan", "server", start, lease_length);
                    ASSERT_TRUE(job) << told(job);
                    if (!*job) break;
                    const std::lock_guard lock{mutex};
                    ++taken[(*job)->lease.key.id];
                }
            });
    }
    EXPECT_EQ(taken.size(), static_cast<std::size_t>(jobs));
    for (const auto& [id, times] : taken) EXPECT_EQ(times, 1) << id;
}

TEST_P(Jobs, go_by_the_clock_of_the_database) {
    const auto first = read_clock(*connection, database->dialect());
    ASSERT_TRUE(first) << told(first);
    EXPECT_GT(*first, Moment{1'700'000'000'000});
    EXPECT_LT(*first, Moment{4'000'000'000'000});
    EXPECT_GE(*read_clock(*connection, database->dialect()), *first);
}

WAYMARK_ON_BOTH_DATABASES(Jobs);

}  // namespace
}  // namespace waymark::store
