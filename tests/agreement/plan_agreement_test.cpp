// What the planner returns, judged by the oracle, on programmes with everything in them.

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "agreement/random_programme.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "oracle/oracle.h"
#include "planning/plan_programme.h"

namespace waymark::agreement {
namespace {

constexpr std::uint64_t programmes = 200;

planner::Limits steps(std::int64_t iterations, int threads) {
    planner::Limits limits;
    limits.seconds = 0;
    limits.iterations = iterations;
    limits.threads = threads;
    return limits;
}

TEST(Planner, returns_plans_that_the_oracle_accepts_and_bounds_that_no_plan_goes_below) {
    int planned = 0;
    int impossible = 0;
    int proven = 0;
    for (std::uint64_t seed = 0; seed < programmes; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto file = random_programme(seed);
        const auto programme = exchange::read_programme(serialize(file));
        ASSERT_TRUE(programme);
        base::Random random(seed);
        auto other = random_valid_plan(file, random);
        const auto plan = planning::plan_programme(*programme, steps(260, 1));
        ASSERT_EQ(plan.has_value(), other.has_value())
            << "one of the two says that decided blocks leave no plan";
        if (!plan) {
            ++impossible;
            continue;
        }
        ++planned;
        const auto verdict = oracle::judge(file, boost::json::parse(exchange::write_plan(*plan, *programme)));
        EXPECT_TRUE(verdict.broken.empty());
        EXPECT_EQ(verdict.total, plan->cost);
        ASSERT_TRUE(plan->bound);
        EXPECT_LE(*plan->bound, plan->cost);
        proven += *plan->bound == plan->cost;
        for (int i = 0; i < 20; ++i) {
            if (!other) break;
            EXPECT_LE(*plan->bound, oracle::judge(file, *other).total) << "a plan below the proven bound";
            other = random_valid_plan(file, random);
        }
    }
    // The test saw what it is about.
    EXPECT_GT(planned, 100);
    EXPECT_GT(impossible, 3);
    EXPECT_GT(proven, planned * 9 / 10);
    RecordProperty("planned", planned);
    RecordProperty("impossible", impossible);
    RecordProperty("proven", proven);
    std::printf("planned %d, impossible %d, proven %d\n", planned, impossible, proven);
}

}  // namespace
}  // namespace waymark::agreement
