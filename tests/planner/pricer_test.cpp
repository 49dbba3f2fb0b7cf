// Pricing against all journeys, tried one by one.

#include "planner/pricer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/journey_cost.h"
#include "planner/random_problem.h"

namespace waymark::planner {
namespace {

RowPrices random_prices(const Problem& problem, base::Random& random) {
    std::vector<double> prices;
    prices.reserve(problem.rows.size());
    for (std::size_t r = 0; r < problem.rows.size(); ++r)
        prices.push_back(random.chance(0.5) ? random.unit() * 300 : 0);
    return engine::to_row_prices(problem.rows, prices);
}

Fine charged(const Problem& problem, const Traveller& traveller, const Journey& journey,
             const StayPrices& stays) {
    Fine sum = fine(journey_cost(problem, traveller, journey));
    for (std::size_t l = 0; l < journey.size(); ++l)
        if (journey[l] != no_seat && !traveller.legs[l].fixed)
            sum += stays.of_window(traveller.legs[l].window)[journey[l]];
    return sum;
}

class PricerOnRandomProblems : public ::testing::TestWithParam<int> {};

TEST_P(PricerOnRandomProblems, finds_the_best_journeys_and_never_promises_too_much) {
    base::Random random(static_cast<std::uint64_t>(GetParam()));
    const Problem problem = testing::random_problem(random, {2, 3, 6});
    Pricer pricer(problem);
    const StayPrices stays(problem, random_prices(problem, random));
    PricingScratch scratch;
    for (int pass = 0; pass < 3; ++pass)
        for (std::uint32_t t = 0; t < problem.travellers.size(); ++t) {
            std::vector<Fine> all;
            for (const Journey& journey : testing::every_journey(problem, problem.travellers[t]))
                all.push_back(charged(problem, problem.travellers[t], journey, stays));
            std::ranges::sort(all);

            const PricedJourney sketch = pricer.sketch(t, stays, scratch);
            EXPECT_LE(sketch.reduced, all.front());

            PricingAim aim;
            aim.keep = 3;
            const PricingAnswer answer = pricer.price(t, stays, aim, scratch);
            ASSERT_TRUE(answer.complete);
            EXPECT_EQ(answer.bound, all.front());
            ASSERT_EQ(answer.best.size(), std::min<std::size_t>(3, all.size()));
            for (std::size_t i = 0; i < answer.best.size(); ++i) {
                EXPECT_EQ(answer.best[i].reduced, all[i]);
                EXPECT_EQ(charged(problem, problem.travellers[t], answer.best[i].journey, stays), all[i]);
            }

            aim.nodes = 2;  // Cut short, the bound is still one.
            EXPECT_LE(pricer.price(t, stays, aim, scratch).bound, all.front());
            pricer.learn(t, sketch.journey, 0.3);  // And with other credits, nothing changes.
        }
}

INSTANTIATE_TEST_SUITE_P(Seeds, PricerOnRandomProblems, ::testing::Range(0, 300));

TEST(Prices, are_rounded_so_that_no_bound_is_too_high) {
    Problem problem;
    problem.rows = {{3, hard}, {100000, hard}, {-2, 300}};
    const RowPrices prices = engine::to_row_prices(problem.rows, {1.0 / 3, 1e-5, 1000});
    EXPECT_EQ(prices[2], std::int64_t{300} << engine::price_bits) << "no soft row is dearer than its penalty";
    // One point in all for the first, one for the second, and 600 given back for the third.
    const Fine worth = engine::worth_of_rooms(prices, {3, 100000, -2});
    EXPECT_GE(worth, fine(1 + 1 - 600) - 2);
    EXPECT_LE(worth, fine(1 + 1 - 600) + 1);
    EXPECT_EQ(engine::round_up(fine(7)), 7);
    EXPECT_EQ(engine::round_up(fine(7) + 1), 8);
    EXPECT_EQ(engine::round_up(-fine(7) + 1), -6);
}

}  // namespace
}  // namespace waymark::planner
