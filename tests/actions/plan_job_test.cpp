// Planning as a job, from the programme's file to the plan's.

#include "actions/jobs/plan_job.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "database/temporary_folder.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "store/open_database.h"

namespace waymark::actions {
namespace {

const char* const one_apprentice = R"({
  "format": "waymark.programme/1", "id": "one", "name": "One",
  "settings": [{"id": "acute", "sector": "health"}],
  "organisations": [{"id": "trust"}],
  "placements": [{"id": "ward", "organisation": "trust", "setting": "acute"}],
  "cohorts": [{"id": "c", "starts": "2027-03-01", "blocks": [{"id": "r1", "kind": "placement", "weeks": 4}]}],
  "apprentices": [{"id": "ann", "cohort": "c", "born": "2000-01-01"}]
})";

class PlanJob : public testing::Test {
protected:
    void SetUp() override {
        auto opened = store::open_database((m_folder.path() / "waymark.db").string());
        ASSERT_TRUE(opened) << opened.error().message;
        m_database = std::move(*opened);
    }

    /// The job once it has ended.
    store::Job plan(const std::string& input) {
        const auto connection = std::move(*m_database->connect());
        const store::JobKey key{"one", "job"};
        EXPECT_TRUE(store::put_job(
            *connection,
            {.key = key, .kind = std::string{plan_job_kind}, .input = input, .asked_by = "carol"}));
        store::WorkersOptions options{.server = "one", .pause = std::chrono::milliseconds{5}, .kinds = {}};
        planner::Limits limits;
        limits.iterations = 1000;
        limits.threads = 1;
        options.kinds.emplace(plan_job_kind, plan_work(limits));
        const store::Workers workers{*m_database, std::move(options)};
        while (true) {
            const auto job = store::find_job(*connection, key);
            EXPECT_TRUE(job && *job);
            if ((*job)->ended_at) return **job;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
    }

private:
    testing_database::TemporaryFolder m_folder;
    std::unique_ptr<store::Database> m_database;
};

TEST_F(PlanJob, leaves_the_plan_as_its_file) {
    const auto job = plan(one_apprentice);
    ASSERT_EQ(job.state, store::JobState::Done) << job.failure.value_or("");
    const auto programme = exchange::read_programme(one_apprentice);
    const auto draft = exchange::read_plan(*job.result, *programme);
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->findings.empty());
    EXPECT_EQ(draft->plan.cost, draft->plan.bound) << "one apprentice, one ward: proven";
}

TEST_F(PlanJob, of_a_file_with_issues_fails_with_the_first) {
    std::string wrong{one_apprentice};
    wrong.replace(wrong.find("\"setting\": \"acute\""), 18, "\"setting\": \"acut\"");
    const auto job = plan(wrong);
    EXPECT_EQ(job.state, store::JobState::Failed);
    EXPECT_NE(job.failure.value_or("").find("placements[0].setting: "), std::string::npos) << *job.failure;
}

}  // namespace
}  // namespace waymark::actions
