// Prices from softened demand, the plans that come of them, and where the time goes.

#include <gtest/gtest.h>

#include <numeric>

#include "engine/handing_out.h"
#include "engine/rooms.h"
#include "planner/planner.h"
#include "planner/random_problem.h"
#include "planner/rotations.h"
#include "planner/sharpening.h"
#include "planner/soft_ascent.h"
#include "planner/soft_budget.h"
#include "planner/soft_dive.h"

namespace waymark::planner {
namespace {

bool never() { return false; }

struct Bench {
    Problem problem;
    Workers workers;
    Rotations rotations{problem};
    engine::PricingCrew crew{rotations, &workers};
    std::vector<std::uint32_t> everyone;

    Bench(std::uint64_t seed, int threads) : problem(make(seed)), workers(threads) {
        everyone.resize(problem.travellers.size());
        std::iota(everyone.begin(), everyone.end(), 0);
    }

    static Problem make(std::uint64_t seed) {
        base::Random random(seed);
        return testing::random_problem(random, {40, 3, 9});
    }

    std::vector<double> soft_prices() {
        SoftAscent soft(problem, rotations.pricer().states(), rotations.pricer().credits(), workers,
                        engine::rooms_of(problem.rows));
        soft.run({60, 3000, 20}, never);
        settle_coarse_rows(problem, soft, engine::rooms_of(problem.rows), never);
        soft.run({60, 20, 0.5}, never);
        return soft.real_prices();
    }

    Fine bound_at(const RowPrices& prices) {
        Fine bound = -engine::worth_of_rooms(prices, engine::rooms_of(problem.rows));
        for (const auto& answer : crew.price(everyone, StayPrices(problem, prices), {}))
            bound += answer.bound;
        return bound;
    }
};

class SoftPrices : public ::testing::TestWithParam<int> {};

TEST_P(SoftPrices, come_near_the_best_bound) {
    Bench bench(static_cast<std::uint64_t>(GetParam()), 2);
    Limits limits;
    limits.seconds = 0;
    limits.iterations = 150;
    const Plan plan = planner::plan(bench.problem, limits);
    const Points nothing = engine::round_up(bench.bound_at(RowPrices(bench.problem.rows.size())));
    const Points soft =
        engine::round_up(bench.bound_at(engine::to_row_prices(bench.problem.rows, bench.soft_prices())));
    EXPECT_LE(soft, plan.cost) << "a bound is a proof whatever the prices";
    ASSERT_GT(plan.bound, nothing) << "this problem is no test of prices";
    EXPECT_GE(soft - nothing, (plan.bound - nothing) * 9 / 10);
}

TEST_P(SoftPrices, do_not_depend_on_threads) {
    const auto seed = static_cast<std::uint64_t>(GetParam());
    const auto one = Bench(seed, 1).soft_prices();
    EXPECT_EQ(one, Bench(seed, 2).soft_prices());
    EXPECT_EQ(one, Bench(seed, 5).soft_prices());
}

TEST_P(SoftPrices, lead_to_a_plan_that_is_allowed) {
    Bench bench(static_cast<std::uint64_t>(GetParam()), 2);
    SoftMaster master(bench.problem, bench.workers, bench.soft_prices());
    const auto journeys =
        soft_dive(bench.crew, master, bench.everyone, engine::rooms_of(bench.problem.rows), {}, never);
    EXPECT_TRUE(testing::judged_cost(bench.problem, journeys)) << "the plan breaks a rule of its problem";
}

TEST_P(SoftPrices, can_be_handed_out_one_after_the_other) {
    Bench bench(static_cast<std::uint64_t>(GetParam()), 2);
    const auto prices = engine::to_row_prices(bench.problem.rows, bench.soft_prices());
    std::vector<Fine> least;
    for (const auto& answer : bench.crew.price(bench.everyone, StayPrices(bench.problem, prices), {}))
        least.push_back(answer.bound);
    const auto hand_out_until = [&](int steps) {
        return engine::hand_out(bench.crew, prices, least, engine::rooms_of(bench.problem.rows), 256, 1000,
                                [&] { return --steps < 0; });
    };
    const auto whole = testing::judged_cost(bench.problem, hand_out_until(100));
    const auto none = testing::judged_cost(bench.problem, hand_out_until(0));
    ASSERT_TRUE(whole && none) << "the plan breaks a rule of its problem";
    EXPECT_LT(*whole, *none);
}

TEST_P(SoftPrices, lead_to_a_plan_in_the_last_minute_too) {
    Bench bench(static_cast<std::uint64_t>(GetParam()), 2);
    SoftMaster master(bench.problem, bench.workers, bench.soft_prices());
    int steps = 0;
    const auto journeys = soft_dive(bench.crew, master, bench.everyone, engine::rooms_of(bench.problem.rows),
                                    {}, [&] { return ++steps > 25; });
    EXPECT_TRUE(testing::judged_cost(bench.problem, journeys)) << "the plan breaks a rule of its problem";
}

TEST_P(SoftPrices, never_lose_by_sharpening) {
    Bench bench(static_cast<std::uint64_t>(GetParam()), 2);
    const auto prices = bench.soft_prices();
    SoftMaster master(bench.problem, bench.workers, prices);
    Fine told = std::numeric_limits<Fine>::min();
    const auto sharp = sharpen(bench.crew, master, bench.everyone, engine::rooms_of(bench.problem.rows), {},
                               [&](Fine bound) {
                                   EXPECT_GE(bound, told);
                                   told = bound;
                                   return false;
                               });
    EXPECT_GE(sharp.bound, bench.bound_at(engine::to_row_prices(bench.problem.rows, prices)));
    EXPECT_EQ(sharp.bound, bench.bound_at(sharp.prices));
}

TEST_P(SoftPrices, settle_where_a_budget_is_just_used) {
    Bench bench(static_cast<std::uint64_t>(GetParam()), 2);
    const auto budget = static_cast<std::uint32_t>(bench.problem.rows.size());
    bench.problem.rows.push_back({600, engine::hard});
    for (Window& window : bench.problem.windows) {
        Window with;
        with.first.push_back(0);
        for (std::uint32_t seat = 0; seat < bench.problem.seats.size(); ++seat) {
            for (const Use& use : window.of(seat)) with.uses.push_back(use);
            with.uses.push_back({budget, 10 + 30 * (seat % 4)});
            with.first.push_back(static_cast<std::uint32_t>(with.uses.size()));
        }
        window = with;
    }
    const auto rooms = engine::rooms_of(bench.problem.rows);
    SoftAscent soft(bench.problem, bench.rotations.pricer().states(), bench.rotations.pricer().credits(),
                    bench.workers, rooms);
    soft.run({60, 3000, 20}, never);
    ASSERT_GT(soft.demand(budget), 650) << "this problem is no test of a budget";
    settle_coarse_rows(bench.problem, soft, rooms, never);
    EXPECT_NEAR(soft.demand(budget), 600, 120);
    EXPECT_GT(soft.real_prices()[budget], 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SoftPrices, ::testing::Range(1, 13));

TEST(PriceStep, follows_demand) {
    EXPECT_GT(price_step(3, 3, 2, 10), 0);
    EXPECT_LT(price_step(1, 1, 2, 10), 0);
    EXPECT_DOUBLE_EQ(price_step(2, 2, 2, 10), 0);
    EXPECT_GT(price_step(-1, 1, -2, 10), 0) << "two are asked for and one comes";
    EXPECT_LT(price_step(-3, 3, -2, 10), 0);
}

TEST(Profile, books_each_part_by_itself) {
    Profile profile;
    {
        const Profile::Scope primal(&profile, Profile::Part::primal);
        for (int i = 0; i < 3; ++i) const Profile::Scope pricing(&profile, Profile::Part::pricing, 7);
        const Profile::Scope nowhere(nullptr, Profile::Part::master);
    }
    EXPECT_EQ(profile.sum(Profile::Part::primal).calls, 1);
    EXPECT_EQ(profile.sum(Profile::Part::pricing).calls, 21);
    EXPECT_EQ(profile.sum(Profile::Part::master).calls, 0);
    EXPECT_EQ(profile.sum(Profile::Part::master).seconds, 0);
}

}  // namespace
}  // namespace waymark::planner
