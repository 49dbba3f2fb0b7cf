// Some travellers taken out of a whole: what they may do there, they may do here, at the same cost.

#include "engine/part.h"

#include <gtest/gtest.h>

#include "engine/rooms.h"
#include "planner/planner.h"
#include "planner/random_problem.h"
#include "planner/rotations.h"

namespace waymark::planner {
namespace {

Problem problem_of(int seed) {
    base::Random random(static_cast<std::uint64_t>(seed));
    return testing::random_problem(random, {20, 3, 7});
}

/// A plan of a random problem, and every third traveller of it, whose places are given back.
class PartsOfRotations : public ::testing::TestWithParam<int> {
protected:
    Problem problem = problem_of(GetParam());
    Rotations whole{problem};
    std::vector<Journey> journeys;
    std::vector<std::uint32_t> few;
    std::vector<std::int64_t> left = engine::rooms_of(problem.rows);
    std::unique_ptr<engine::Part> part;

    void SetUp() override {
        Limits limits;
        limits.seconds = 0;
        limits.iterations = 160;
        journeys = plan(problem, limits).journeys;
        for (std::uint32_t who = 0; who < whole.travellers(); ++who) {
            if (who % 3 == 0)
                few.push_back(who);
            else
                engine::take(whole, who, journeys[who], left);
        }
        part = whole.part(few, left);
    }

    bool fits_inside(std::uint32_t position, const Journey& journey) {
        auto rooms = part->left();
        const auto inside = part->inside(journey);
        return inside && part->oracle().allows(part->travellers()[position], *inside) &&
               engine::fits(part->oracle(), part->travellers()[position], *inside, rooms);
    }
};

TEST_P(PartsOfRotations, hold_every_journey_that_fits_and_no_other) {
    for (std::uint32_t p = 0; p < few.size(); ++p)
        for (const Journey& journey : testing::every_journey(problem, problem.travellers[few[p]]))
            ASSERT_EQ(fits_inside(p, journey), engine::fits(whole, few[p], journey, left));
}

TEST_P(PartsOfRotations, give_each_journey_the_same_cost_and_hand_it_back) {
    for (std::uint32_t p = 0; p < few.size(); ++p)
        for (const Journey& journey : testing::every_journey(problem, problem.travellers[few[p]])) {
            if (!fits_inside(p, journey)) continue;
            const auto inside = *part->inside(journey);
            ASSERT_EQ(part->outside(inside), journey);
            ASSERT_EQ(part->oracle().cost(part->travellers()[p], inside), whole.cost(few[p], journey));
        }
}

TEST_P(PartsOfRotations, have_room_for_the_plan_they_were_taken_from) {
    auto there = left;
    auto here = part->left();
    for (std::uint32_t p = 0; p < few.size(); ++p) {
        const auto inside = part->inside(journeys[few[p]]);
        ASSERT_TRUE(inside);
        EXPECT_TRUE(engine::take_if_it_fits(part->oracle(), part->travellers()[p], *inside, here));
        engine::take(whole, few[p], journeys[few[p]], there);
    }
    EXPECT_EQ(engine::overdrawn(part->oracle().rows(), here), engine::overdrawn(problem.rows, there));
}

TEST_P(PartsOfRotations, price_as_the_whole_does_with_what_is_left) {
    base::Random random(99);
    std::vector<double> real;
    for (std::size_t r = 0; r < problem.rows.size(); ++r)
        real.push_back(static_cast<double>(random.below(3000)) / 10);
    const RowPrices prices = engine::to_row_prices(problem.rows, real);
    const auto there = whole.charge(prices, &left);
    const auto here = part->oracle().charge(part->prices(prices), &part->left());
    PricingScratch scratch;
    for (std::uint32_t p = 0; p < few.size(); ++p)
        EXPECT_EQ(part->oracle().price(part->travellers()[p], *here, {}, scratch).bound,
                  whole.price(few[p], *there, {}, scratch).bound);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PartsOfRotations, ::testing::Range(1, 25));

}  // namespace
}  // namespace waymark::planner
