// The engine by itself, with an oracle of lists, against all plans tried one by one.

#include "engine/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <numeric>

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

TEST_P(PlansOfLists, begin_with_one_that_is_handed_out) {
    base::Random random(1800 + static_cast<std::uint64_t>(GetParam()));
    testing::TableOracle oracle;
    testing::fill_at_random(oracle, random, 40, 12);
    const Plan none = plan_of(oracle, 0, 1);
    const Plan first = plan_of(oracle, 1, 1);
    EXPECT_EQ(testing::judged_cost(oracle, first.journeys), first.cost);
    EXPECT_LT(first.cost, none.cost);
}

TEST_P(PlansOfLists, are_priced_by_nobody_once_it_is_given_up) {
    base::Random random(2700 + static_cast<std::uint64_t>(GetParam()));
    testing::TableOracle oracle;
    testing::fill_at_random(oracle, random, 40, 12);
    Workers workers(3, nullptr);
    PricingCrew crew(oracle, &workers);
    std::atomic<int> asked = 0;
    crew.give_up_when([&] { return ++asked > 10; });
    std::vector<std::uint32_t> everyone(oracle.travellers());
    std::iota(everyone.begin(), everyone.end(), 0);
    const auto charges = oracle.charge(RowPrices(oracle.rows().size()), nullptr);
    const auto answers = crew.price(everyone, *charges, {});
    const auto priced =
        std::ranges::count_if(answers, [](const auto& answer) { return !answer.best.empty(); });
    EXPECT_EQ(priced, 10);
    for (const auto& answer : answers)
        EXPECT_TRUE(!answer.best.empty() || answer.bound == PricingAnswer::nothing_known);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlansOfLists, ::testing::Range(1, 41));

}  // namespace
}  // namespace waymark::engine
