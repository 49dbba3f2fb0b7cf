// The engine by itself, with an oracle of lists, against all plans tried one by one.

#include "engine/search.h"

#include <gtest/gtest.h>

#include "engine/table_oracle.h"

namespace waymark::engine {
namespace {

Plan plan_of(testing::TableOracle& oracle, std::int64_t iterations, int threads) {
    Limits limits;
    limits.seconds = 0;
    limits.iterations = iterations;
    limits.threads = threads;
    const Listener nobody;
    Search search(oracle, limits, nobody, {});
    search.run();
    return search.result();
}

class PlansOfLists : public ::testing::TestWithParam<int> {};

TEST_P(PlansOfLists, are_the_best_with_rows_of_every_kind) {
    base::Random random(static_cast<std::uint64_t>(GetParam()));
    testing::TableOracle oracle;
    testing::fill_at_random(oracle, random, 6, 5);
    const Plan found = plan_of(oracle, 600, 1);
    const Points least = testing::least_cost(oracle);
    EXPECT_EQ(testing::judged_cost(oracle, found.journeys), found.cost);
    EXPECT_LE(found.bound, least);
    EXPECT_EQ(found.cost, least);
}

TEST_P(PlansOfLists, do_not_depend_on_threads) {
    base::Random random(900 + static_cast<std::uint64_t>(GetParam()));
    testing::TableOracle oracle;
    testing::fill_at_random(oracle, random, 40, 12);
    const Plan one = plan_of(oracle, 120, 1);
    const Plan three = plan_of(oracle, 120, 3);
    EXPECT_EQ(one.journeys, three.journeys);
    EXPECT_EQ(one.bound, three.bound);
    EXPECT_LE(one.bound, one.cost);
    EXPECT_EQ(testing::judged_cost(oracle, one.journeys), one.cost);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlansOfLists, ::testing::Range(1, 41));

}  // namespace
}  // namespace waymark::engine
