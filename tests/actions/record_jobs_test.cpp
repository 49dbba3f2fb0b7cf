// Long work on the record as jobs, on both databases: done by right of who asked for it, finished once, and
// sealed on the way.

#include "actions/jobs/record_jobs.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "actions/record/office.h"
#include "exchange/programme_json.h"
#include "store/jobs/jobs.h"

namespace waymark::actions::record {
namespace {

class RecordJobs : public Office {
protected:
    /// The job once a server has done it.
    store::Job work(const NewWork& wanted, const std::string& person) {
        const auto started = start_work(desk(), as(person), wanted);
        EXPECT_TRUE(started) << told(started);
        store::WorkersOptions options{.server = "one", .pause = std::chrono::milliseconds{5}, .kinds = {}};
        options.kinds = list_long_work(desk(), [] { return std::int64_t{1'490'000'000'000}; });
        const auto office = desk();
        const store::Workers workers{office.database, std::move(options)};
        for (;;) {
            const auto job = see_job(desk(), as(person), {wanted.programme, wanted.id});
            EXPECT_TRUE(job) << told(job);
            if (!job || job->ended_at) return job.value_or(store::Job{});
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
    }
};

TEST_P(RecordJobs, keep_a_plan_as_a_draft_of_who_asked_for_it) {
    const auto job = work({.work = LongWork::Plan, .programme = programme.id, .id = "spring", .seconds = 20},
                          "coordinator");
    ASSERT_EQ(job.state, store::JobState::Done) << job.failure.value_or("");
    EXPECT_EQ(records::text_of(find(records::Kind::Plan, "spring"), "state"), "draft");
    const auto plan = export_plan(desk(), as("coordinator"), programme.id, "spring");
    ASSERT_TRUE(plan) << told(plan);
    EXPECT_EQ(plan->journeys.size(), programme.apprentices.size());
}

TEST_P(RecordJobs, write_a_programme_as_the_file_that_it_came_from) {
    const auto job = work({.work = LongWork::Export, .programme = programme.id, .id = "out"}, "coordinator");
    ASSERT_EQ(job.state, store::JobState::Done) << job.failure.value_or("");
    const auto file = take_file(desk(), as("lead"), {programme.id, "out"});
    ASSERT_TRUE(file) << told(file);
    EXPECT_EQ(*file, exchange::write_programme(programme));
    const auto theirs = take_file(desk(), as("mentor"), {programme.id, "out"});
    ASSERT_FALSE(theirs);
    EXPECT_EQ(theirs.error().kind, Refusal::Kind::NotAllowed);
}

TEST_P(RecordJobs, fill_a_programme_from_a_file_or_say_why_not) {
    auto second = programme;
    second.id = "second";
    ASSERT_TRUE(open_programme(desk(), as("admin"),
                               {second.id, "Second", "lead", "", today + std::chrono::days{365}}));
    const NewWork wanted{.work = LongWork::Fill,
                         .programme = second.id,
                         .id = "in",
                         .text = exchange::write_programme(second)};
    const auto job = work(wanted, "lead");
    ASSERT_EQ(job.state, store::JobState::Done) << job.failure.value_or("");
    const auto out = export_programme(desk(), as("lead"), second.id);
    ASSERT_TRUE(out) << told(out);
    EXPECT_EQ(*out, second);

    auto other = wanted;
    other.id = "again";
    other.programme = programme.id;
    const auto wrong = work(other, "lead");
    EXPECT_EQ(wrong.state, store::JobState::Failed);
    EXPECT_NE(wrong.failure.value_or("").find("is of the programme 'second'"), std::string::npos);
}

TEST_P(RecordJobs, are_sealed_in_the_database) {
    const NewWork wanted{.work = LongWork::Fill, .programme = programme.id, .id = "in", .text = "CANARY"};
    ASSERT_TRUE(start_work(desk(), as("lead"), wanted));
    const auto connection = std::move(*desk().database.connect());
    const auto taken = store::take_job(*connection, desk().database.dialect(), "record-fill", "one", 1, 1);
    ASSERT_TRUE(taken && *taken);
    EXPECT_EQ((*taken)->input.find("CANARY"), std::string::npos);
}

TEST_P(RecordJobs, are_for_those_alone_who_may_do_the_work_themselves) {
    for (const auto work : {LongWork::Plan, LongWork::Fill, LongWork::Export})
        for (const auto* person : {"mentor", "admin", "nobody"}) {
            const auto refused =
                start_work(desk(), as(person), {.work = work, .programme = programme.id, .id = "x"});
            ASSERT_FALSE(refused) << person;
            EXPECT_EQ(refused.error().kind, Refusal::Kind::NotAllowed);
        }
    EXPECT_FALSE(see_jobs(desk(), as("mentor"), programme.id));
}

TEST_P(RecordJobs, do_nothing_for_somebody_whose_role_has_ended_meanwhile) {
    ASSERT_TRUE(start_work(desk(), as("coordinator"),
                           {.work = LongWork::Export, .programme = programme.id, .id = "late"}));
    ASSERT_TRUE(end_role(desk(), as("lead"), "coordinator", "role-0001", today));
    store::WorkersOptions options{.server = "one", .pause = std::chrono::milliseconds{5}, .kinds = {}};
    options.kinds = list_long_work(desk(), [] { return std::int64_t{1'490'000'000'000}; });
    const auto office = desk();
    const store::Workers workers{office.database, std::move(options)};
    for (;;) {
        const auto job = see_job(desk(), as("lead"), {programme.id, "late"});
        ASSERT_TRUE(job) << told(job);
        if (job->ended_at) {
            EXPECT_EQ(job->state, store::JobState::Failed);
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
}

TEST_P(RecordJobs, that_wait_are_stopped_and_have_one_id_each) {
    const NewWork wanted{.work = LongWork::Plan, .programme = programme.id, .id = "spring"};
    ASSERT_TRUE(start_work(desk(), as("lead"), wanted));
    const auto twice = start_work(desk(), as("coordinator"), wanted);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, Refusal::Kind::Impossible);
    ASSERT_TRUE(stop_job(desk(), as("lead"), {programme.id, "spring"}));
    const auto job = see_job(desk(), as("lead"), {programme.id, "spring"});
    ASSERT_TRUE(job);
    EXPECT_EQ(job->state, store::JobState::Cancelled);
    EXPECT_FALSE(stop_job(desk(), as("lead"), {programme.id, "spring"}));
}

WAYMARK_ON_BOTH_DATABASES(RecordJobs);

}  // namespace
}  // namespace waymark::actions::record
