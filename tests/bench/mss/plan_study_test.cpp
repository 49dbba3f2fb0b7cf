// Medical Student Scheduling on small instances: plans against all plans, pricing against all journeys.

#include "bench/mss/plan_study.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "bench/mss/small_instance.h"
#include "bench/mss/students.h"

namespace waymark::mss {
namespace {

Instance small(base::Random& random, std::uint32_t students) {
    auto instance = read_instance(testing::random_file(random, students));
    EXPECT_TRUE(instance) << instance.error().message;
    return *std::move(instance);
}

class SmallStudies : public ::testing::TestWithParam<int> {};

TEST_P(SmallStudies, are_planned_as_well_as_can_be) {
    base::Random random(static_cast<std::uint64_t>(GetParam()));
    const Instance instance = small(random, 3);
    engine::Limits limits;
    limits.seconds = 0;
    limits.iterations = 300;
    limits.threads = 1;
    const Solution solution = plan_study(instance, limits);
    const auto best = testing::best_score(instance);
    ASSERT_EQ(solution.journeys.has_value(), best.has_value());
    if (!best) return;
    const auto occupied = testing::read_solution(written(instance, *solution.journeys));
    ASSERT_TRUE(occupied);
    EXPECT_EQ(testing::judge(instance, *occupied), solution.score);
    EXPECT_GE(solution.bound, *best);
    EXPECT_EQ(solution.score, *best);
}

engine::Journey journey_of(const Instance& instance, const testing::Occupied& study, std::size_t who) {
    engine::Journey journey(instance.horizon, 0);
    for (std::size_t t = 0; t < instance.horizon; ++t)
        if (const auto here = study.find({who, t}); here != study.end()) {
            journey[t] = 1 + instance.place(static_cast<std::uint32_t>(here->second.first),
                                            static_cast<std::uint32_t>(here->second.second));
            t += instance.length - 1;
        }
    return journey;
}

TEST_P(SmallStudies, are_priced_rightly) {
    base::Random random(1000 + static_cast<std::uint64_t>(GetParam()));
    const Instance instance = small(random, 3);
    Students students(instance);
    const auto scratch = students.scratch();
    for (int pass = 0; pass < 3; ++pass) {
        std::vector<double> prices;
        for (std::size_t r = 0; r < students.rows().size(); ++r)
            prices.push_back(random.chance(0.5) ? random.unit() * 12 : 0);
        const auto charges = students.charge(engine::to_row_prices(students.rows(), prices), nullptr);
        for (std::uint32_t who = 0; who < students.travellers(); ++who) {
            std::vector<engine::Fine> all;
            for (const auto& study : testing::every_study(instance, who)) {
                const auto journey = journey_of(instance, study, who);
                EXPECT_TRUE(students.allows(who, journey) || students.stopgap(who) == journey);
                all.push_back(engine::fine(students.cost(who, journey)) +
                              students.charged(who, journey, *charges));
            }
            std::ranges::sort(all);
            engine::PricingAim aim;
            const auto one = students.price(who, *charges, aim, *scratch);
            ASSERT_TRUE(one.complete);
            if (all.empty()) {
                EXPECT_GE(one.bound, engine::fine(Students::absent));
                continue;
            }
            EXPECT_EQ(one.bound, all.front());
            ASSERT_FALSE(one.best.empty());
            EXPECT_EQ(one.best.front().reduced, all.front());
            aim.nodes = 1;  // Cut short, the bound is still one.
            EXPECT_LE(students.price(who, *charges, aim, *scratch).bound, all.front());
            const engine::ShouldStop at_once = [] { return true; };
            aim.nodes = 200000;  // Given up at once, too.
            aim.give_up = &at_once;
            EXPECT_LE(students.price(who, *charges, aim, *scratch).bound, all.front());
            aim.give_up = nullptr;
            aim.nodes = 200000;
            aim.keep = 5000;
            aim.cutoff = all.front() + engine::fine(6);
            const auto list = students.price(who, *charges, aim, *scratch);
            EXPECT_EQ(list.complete, true);
            EXPECT_EQ(list.best.size(), std::ranges::lower_bound(all, aim.cutoff) - all.begin());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, SmallStudies, ::testing::Range(1, 61));

TEST(LargerStudies, do_not_depend_on_threads) {
    base::Random random(5);
    const Instance instance = small(random, 24);
    engine::Limits limits;
    limits.seconds = 0;
    limits.iterations = 60;
    limits.threads = 1;
    const Solution one = plan_study(instance, limits);
    limits.threads = 3;
    const Solution three = plan_study(instance, limits);
    EXPECT_EQ(one.journeys, three.journeys);
    EXPECT_EQ(one.bound, three.bound);
}

}  // namespace
}  // namespace waymark::mss
