// How fragile small plans are, where anyone can see it. Everyone is invented.

#include "planning/stress.h"

#include <gtest/gtest.h>

#include "rules/world.h"

namespace waymark::planning {
namespace {

using rules::World;

/// Nothing happens but the losses.
constexpr AccidentRates nothing_else{.withdraw = 0,
                                     .pause = 0,
                                     .fall_ill = 0,
                                     .move_house = 0,
                                     .lack_clearance = 0,
                                     .start_late = 0,
                                     .join = 0,
                                     .placement_closes = 0,
                                     .placement_drops_out = 0,
                                     .places_change = 0};

StressOptions years(std::int64_t number) {
    StressOptions options;
    options.years = number;
    options.rates = nothing_else;
    options.allow = [](std::size_t) {
        planner::Limits limits;
        limits.seconds = 10;
        limits.threads = 1;
        return limits;
    };
    options.allow_reserve = options.allow;
    return options;
}

TEST(Stress, a_host_that_nobody_can_replace_leaves_somebody_unplaced_every_time) {
    const World world;
    const auto report = stress(world.programme, world.plan, years(8));
    EXPECT_EQ(report.years, 8);
    EXPECT_FALSE(report.was_stopped);
    ASSERT_EQ(report.hosts.size(), 2U);
    for (const auto& host : report.hosts) {
        EXPECT_GT(host.unplaced.trials, 0);
        EXPECT_EQ(host.unplaced.times, host.unplaced.trials);
        EXPECT_GE(host.blocks_lost, host.unplaced.times);
    }
    ASSERT_TRUE(report.reserve.has_value());
    EXPECT_GT(report.reserve->blocks_filled, 0);
    EXPECT_LE(report.reserve->blocks_filled, report.reserve->blocks_lost);
    EXPECT_LE(report.reserve->losses_mended, report.reserve->losses);
}

TEST(Stress, a_host_that_others_can_replace_is_missed_by_nobody) {
    World world;
    world.at(world.ward).places = 2;
    world.at(world.centre).places = 2;
    const auto report = stress(world.programme, world.plan, years(8));
    for (const auto& host : report.hosts) EXPECT_EQ(host.unplaced.times, 0);
    EXPECT_FALSE(report.reserve.has_value());
}

TEST(Stress, whoever_has_withdrawn_needs_no_place) {
    const World world;
    auto options = years(40);
    const auto losses = [&] {
        std::int64_t all = 0;
        for (const auto& host : stress(world.programme, world.plan, options).hosts)
            all += host.unplaced.trials;
        return all;
    };
    const auto with_everybody = losses();
    options.rates.withdraw = 100;  // On some day of the year, each.
    EXPECT_LT(losses(), with_everybody);
}

TEST(Stress, a_host_that_is_gone_already_is_no_loss_any_more) {
    const World world;
    auto options = years(40);
    const auto blocks = [&] {
        std::int64_t all = 0;
        for (const auto& host : stress(world.programme, world.plan, options).hosts) all += host.blocks_lost;
        return all;
    };
    const auto as_it_is = blocks();
    options.rates.placement_drops_out = 100;
    EXPECT_LT(blocks(), as_it_is);
}

TEST(Stress, is_the_same_for_the_same_seed) {
    const World world;
    auto options = years(5);
    options.rates = {};
    EXPECT_EQ(stress(world.programme, world.plan, options).hosts,
              stress(world.programme, world.plan, options).hosts);
}

TEST(Stress, counts_only_years_that_were_completed) {
    const World world;
    auto options = years(100);
    int left = 7;
    options.allow = [&](std::size_t) -> std::optional<planner::Limits> {
        if (left-- == 0) return {};
        planner::Limits limits;
        limits.seconds = 10;
        limits.threads = 1;
        return limits;
    };
    const auto report = stress(world.programme, world.plan, options);
    EXPECT_TRUE(report.was_stopped);
    EXPECT_LT(report.years, 4);
    for (const auto& host : report.hosts) EXPECT_LE(host.unplaced.trials, report.years);
}

/// Wilson's interval, as in textbooks: 8 of 10 gives 0.490 to 0.943.
TEST(Share, has_the_interval_of_wilson) {
    EXPECT_NEAR((Share{8, 10}.lowest()), 0.490, 0.0005);
    EXPECT_NEAR((Share{8, 10}.highest()), 0.943, 0.0005);
    EXPECT_NEAR((Share{0, 10}.highest()), 0.278, 0.0005);
    EXPECT_DOUBLE_EQ((Share{0, 10}.lowest()), 0);
    EXPECT_DOUBLE_EQ((Share{0, 0}.highest()), 1);
}

}  // namespace
}  // namespace waymark::planning
