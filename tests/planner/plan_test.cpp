// The front door: plan(Problem, Limits) -> Plan, against all plans tried one by one.

#include <gtest/gtest.h>

#include <thread>

#include "planner/journey_cost.h"
#include "planner/planner.h"
#include "planner/random_problem.h"

namespace waymark::planner {
namespace {

Limits steps(std::int64_t iterations, int threads = 1, std::uint64_t seed = 1) {
    Limits limits;
    limits.seconds = 0;
    limits.iterations = iterations;
    limits.threads = threads;
    limits.seed = seed;
    return limits;
}

class PlansOfRandomProblems : public ::testing::TestWithParam<int> {};

TEST_P(PlansOfRandomProblems, are_allowed_and_priced_right_and_bounded_by_a_proof) {
    base::Random random(1000 + static_cast<std::uint64_t>(GetParam()));
    const Problem problem = testing::random_problem(random, {3, 2, 4});
    const Plan found = plan(problem, steps(500));
    const Points least = testing::least_cost(problem);
    const auto judged = testing::judged_cost(problem, found.journeys);
    ASSERT_TRUE(judged) << "the plan breaks a rule of its problem";
    EXPECT_EQ(*judged, found.cost);
    EXPECT_LE(found.bound, least);
    EXPECT_EQ(found.cost, least);
}

/// The problem with a budget that its best plan overdraws, over whatever else joins its travellers.
Problem with_binding_budget(Problem problem, base::Random& random) {
    const auto budget = static_cast<std::uint32_t>(problem.rows.size());
    problem.rows.push_back({1'000'000, engine::hard});
    for (Window& window : problem.windows) {
        Window with;
        with.first.push_back(0);
        for (std::uint32_t seat = 0; seat < problem.seats.size(); ++seat) {
            for (const auto& use : window.of(seat)) with.uses.push_back(use);
            with.uses.push_back({budget, 1 + static_cast<std::int64_t>(random.below(5000))});
            with.first.push_back(static_cast<std::uint32_t>(with.uses.size()));
        }
        window = std::move(with);
    }
    const Plan best = plan(problem, steps(500));
    std::int64_t spent = 0;
    for (std::size_t t = 0; t < best.journeys.size(); ++t)
        for_each_use(problem, problem.travellers[t], best.journeys[t],
                     [&](std::uint32_t row, std::int64_t amount) { spent += row == budget ? amount : 0; });
    problem.rows[budget].room = spent * (50 + static_cast<std::int64_t>(random.below(45))) / 100;
    return problem;
}

TEST(PlansWithinABindingBudget, are_bounded_by_a_proof_however_early_they_end) {
    int dearer = 0;
    int best = 0;
    constexpr int problems = 60;
    for (std::uint64_t seed = 0; seed < problems; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        base::Random random(9000 + seed);
        const Problem free =
            testing::random_problem(random, {3, static_cast<std::uint32_t>(2 + seed % 2), 4});
        const Problem problem = with_binding_budget(free, random);
        const Points least = testing::least_cost(problem);
        dearer += least > testing::least_cost(free);
        for (const std::int64_t iterations : {1, 40, 160, 165, 180, 500}) {
            const Plan found = plan(problem, steps(iterations));
            EXPECT_EQ(testing::judged_cost(problem, found.journeys), found.cost);
            EXPECT_LE(found.bound, least) << "after " << iterations << " iterations";
            if (iterations == 500) best += found.cost == least && found.bound == least;
        }
    }
    EXPECT_GT(dearer, problems / 3) << "few of these budgets bind";
    EXPECT_EQ(best, problems);
}

class LargerPlans : public ::testing::TestWithParam<int> {};

TEST_P(LargerPlans, do_not_depend_on_threads) {
    base::Random random(5000 + static_cast<std::uint64_t>(GetParam()));
    const Problem problem = testing::random_problem(random, {40, 3, 12});
    const Plan one = plan(problem, steps(190, 1));
    const Plan two = plan(problem, steps(190, 2));
    const Plan five = plan(problem, steps(190, 5));
    EXPECT_EQ(one.journeys, two.journeys);
    EXPECT_EQ(one.journeys, five.journeys);
    EXPECT_EQ(one.cost, two.cost);
    EXPECT_EQ(one.bound, two.bound);
    EXPECT_LE(one.bound, one.cost);
    EXPECT_EQ(testing::judged_cost(problem, one.journeys), one.cost);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlansOfRandomProblems, ::testing::Range(0, 60));
INSTANTIATE_TEST_SUITE_P(Seeds, LargerPlans, ::testing::Values(3, 20, 31, 41, 57));

TEST(Plan, is_there_even_if_stopped_before_the_start) {
    base::Random random(7);
    const Problem problem = testing::random_problem(random, {20, 3, 8});
    const std::atomic<bool> stop = true;
    Limits limits;
    limits.stop = &stop;
    const Plan found = plan(problem, limits);
    EXPECT_EQ(testing::judged_cost(problem, found.journeys), found.cost);
    EXPECT_LE(found.bound, found.cost);
}

TEST(Plan, of_nobody_is_proven) {
    Problem problem;
    problem.rows.push_back({-2, 300});  // Two are missing, whoever plans.
    const Plan found = plan(problem, steps(10));
    EXPECT_EQ(found.cost, 600);
    EXPECT_EQ(found.bound, 600);
}

TEST(Plan, starts_from_an_old_one) {
    base::Random random(12);
    const Problem problem = testing::random_problem(random, {30, 3, 9});
    const Plan good = plan(problem, steps(500));
    const Plan again = plan(problem, steps(1), {}, good.journeys);
    EXPECT_LE(again.cost, good.cost);
}

TEST(Plan, passes_over_what_of_an_old_one_can_no_longer_be) {
    base::Random random(13);
    const Problem problem = testing::random_problem(random, {30, 3, 9});
    std::vector<Journey> nonsense(problem.travellers.size(), Journey{0, 0, 7000});
    nonsense[3] = {};
    const Plan found = plan(problem, steps(1), {}, nonsense);
    EXPECT_EQ(testing::judged_cost(problem, found.journeys), found.cost);
}

TEST(Plan, tells_its_progress_in_order) {
    base::Random random(11);
    const Problem problem = testing::random_problem(random, {30, 3, 9});
    std::vector<Progress> told;
    plan(problem, steps(220), [&](const Progress& progress) { told.push_back(progress); });
    ASSERT_FALSE(told.empty());
    for (std::size_t i = 1; i < told.size(); ++i) {
        EXPECT_LE(told[i].cost, told[i - 1].cost);
        EXPECT_GE(told[i].bound, told[i - 1].bound);
        EXPECT_GE(told[i].iterations, told[i - 1].iterations);
    }
    EXPECT_LE(told.back().bound, told.back().cost);
}

}  // namespace
}  // namespace waymark::planner
