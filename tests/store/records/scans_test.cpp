// No list walks through a whole table, on either database: asked of a small country, whose plans are those of
// a large one, because PostgreSQL is told to walk or sort only where there is
// no other way.

#include "bench/record/scans.h"

#include <gtest/gtest.h>

#include "bench/record/country.h"
#include "database/databases.h"
#include "database/noting_database.h"
#include "database/test_sealer.h"
#include "store/events/read.h"
#include "store/jobs/jobs.h"
#include "store/records/records.h"
#include "store/transaction.h"

namespace waymark::store {
namespace {

using testing_database::told;

class Scans : public testing_database::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        if (IsSkipped()) return;
        database = open();
        const auto make_sealer = [](Connection&,
                                    std::span<const std::string>) -> Stored<std::unique_ptr<Sealer>> {
            return std::make_unique<testing_database::TestSealer>();
        };
        const auto made =
            bench::make_country(*database, make_sealer, {.apprentices = 300, .programme_max = 60});
        ASSERT_TRUE(made) << told(made);
        connection = std::move(*database->connect());
        ASSERT_TRUE(connection->run_plain("ANALYZE"));
        if (!is_postgres()) return;
        for (const auto* other_way : {"seqscan", "bitmapscan", "sort"})
            ASSERT_TRUE(connection->run_plain(std::string{"SET enable_"} + other_way + " = off"));
    }

    std::vector<std::string> scans(const Query& query, std::span<const Value> parameters) {
        const auto found = bench::find_scans(*connection, database->dialect(), query, parameters);
        EXPECT_TRUE(found) << query.text << "\n" << told(found);
        return found.value_or(std::vector<std::string>{});
    }

    std::unique_ptr<Database> database;
    std::unique_ptr<Connection> connection;
};

TEST_P(Scans, are_needed_by_no_list_and_nothing_that_is_found_by_key) {
    const auto questions = bench::list_questions();
    EXPECT_GT(questions.size(), 70U);
    for (const auto& question : questions)
        EXPECT_EQ(scans(question.query, question.parameters), std::vector<std::string>{})
            << question.query.text;
}

TEST_P(Scans, are_needed_by_no_question_about_jobs_and_history) {
    testing_database::NotingDatabase notes{open()};
    const auto lent = std::move(*notes.connect());
    const NewJob job{.key = {"programme-0000", "one"}, .kind = "plan", .input = "x", .asked_by = "ada"};
    ASSERT_TRUE(put_job(*lent, job));
    const auto taken = take_job(*lent, notes.dialect(), "plan", "server", 1, 1000);
    ASSERT_TRUE(taken && *taken) << told(taken);
    ASSERT_TRUE(beat(*lent, (*taken)->lease, 2, 1000, {}));
    ASSERT_TRUE(hand_back_job(*lent, (*taken)->lease, 3, true));
    ASSERT_TRUE(give_up_jobs(*lent, "plan", 4));
    ASSERT_TRUE(find_job(*lent, job.key));
    ASSERT_TRUE(list_jobs(*lent, "programme-0000", {}));
    ASSERT_TRUE(cancel_job(*lent, job.key, 5));
    ASSERT_TRUE(end_job(*lent, (*taken)->lease, JobState::Failed, "why", 6));
    ASSERT_TRUE(finish_job(notes, (*taken)->lease, {"done", {}}, 7));
    ASSERT_TRUE(forget_ended_jobs(*lent, 8));
    ASSERT_TRUE(forget_jobs_of(*lent, "programme-0000"));
    testing_database::TestSealer sealer;
    ASSERT_TRUE(events::all_events_about(*lent, sealer, "ada"));
    ASSERT_TRUE(events::all_events_of(*lent, sealer, "leeds", "plan", "spring"));
    ASSERT_TRUE(events::list_links(*lent, "leeds", 0));
    ASSERT_TRUE(events::find_tip(*lent, "leeds"));
    ASSERT_TRUE(events::list_heads(*lent, "leeds"));
    EXPECT_GT(notes.statements().size(), 15U);
    for (const auto& [text, noted] : notes.statements())
        EXPECT_EQ(scans({noted.name, noted.text}, noted.parameters), std::vector<std::string>{}) << text;
}

TEST_P(Scans, are_noticed_where_there_is_no_index) {
    EXPECT_FALSE(scans({"by place", "SELECT id FROM role_grant WHERE place = 'x'"}, {}).empty());
    EXPECT_FALSE(
        scans({"sorted", "SELECT id FROM placement WHERE programme = 'x' ORDER BY places"}, {}).empty());
}

TEST_P(Scans, of_a_made_up_country_would_have_something_to_walk_through) {
    testing_database::TestSealer sealer;
    const auto stays = connection->run(Query{"count", "SELECT count(*) FROM stay"});
    ASSERT_TRUE(stays) << told(stays);
    EXPECT_EQ((*stays)[0].integer(0), 300 * 4);
    const auto page = list(*connection, sealer, List::PlansInState, {"programme-0000", "published"});
    ASSERT_TRUE(page) << told(page);
    EXPECT_EQ(page->records.size(), 1U);
}

WAYMARK_ON_BOTH_DATABASES(Scans);

}  // namespace
}  // namespace waymark::store
