// Prices worked out with pencil and paper.

#include "domain/plans/price.h"

#include <gtest/gtest.h>

#include "domain/places/travel.h"
#include "rules/world.h"

namespace waymark::domain {
namespace {

using rules::World;

TEST(Travel, is_counted_from_the_great_circle) {
    const Location home{53.0, 0};
    // A tenth of a degree of latitude is 6371 km * pi / 1800 = 11.119 km; 1.3 times that at 28 km/h
    // takes 30.98 minutes and at 50 km/h 17.35, and 10 minutes go before.
    EXPECT_EQ(travel_minutes(home, Location{53.1, 0}, false), 41);
    EXPECT_EQ(travel_minutes(home, Location{53.1, 0}, true), 27);
    // Three tenths: 92.93 and 52.04.
    EXPECT_EQ(travel_minutes(home, Location{53.3, 0}, false), 103);
    EXPECT_EQ(travel_minutes(home, Location{53.3, 0}, true), 62);
    EXPECT_EQ(travel_minutes(home, home, false), 10);
    EXPECT_EQ(travel_minutes({}, home, false), 0);
    EXPECT_EQ(travel_minutes(home, {}, false), 0);
}

TEST(Unease, is_dearer_beyond_100_and_200_for_each_half_of_the_blocks) {
    EXPECT_EQ(unease_cost(100, 2), 100);
    EXPECT_EQ(unease_cost(101, 2), 102);
    EXPECT_EQ(unease_cost(200, 2), 300);
    EXPECT_EQ(unease_cost(201, 2), 201 + 101 + 2);
    EXPECT_EQ(unease_cost(201, 3), 202);  // Three blocks are two halves, rounded up.
    EXPECT_EQ(unease_cost(450, 3), 450 + 250 + 100);
    EXPECT_EQ(unease_cost(0, 0), 0);
    EXPECT_EQ(unease_cost(5, 0), 5 + 5 + 10);
}

TEST(Price, of_a_plan_is_the_sum_of_its_parts) {
    World world;
    auto& programme = world.programme;
    world.anna().prefers_settings = {{{0}, 20}};
    world.anna().prefers_placements = {{world.ward, 70}};
    world.anna().location = Location{53.0, 0};
    world.at(world.centre).location = Location{53.1, 0};  // 41 minutes: 11 beyond 30.
    world.plan.journeys[1][1] = {};
    programme.rules.visit_sectors = {{{0}, 2}};
    programme.rules.visit_settings = {{{1}, 1}};
    programme.rules.cover_competences = true;
    world.at(world.ward).evidences = {{0}};
    programme.rules.balance = {{{0}, 0, {1}, 0, 0, ""}, {{0}, 1, {0}, 2, {}, ""}};
    world.anna().published = {{0, "ward", world.ward}, {1, {}, {}}};
    world.ben().published = {{0, "gone", {}}, {1, {}, {}}};

    Price expected;
    expected.unfilled_blocks = 1;      // ben r2
    expected.missing_visits = 1 + 2;   // health: anna 1 of 2, ben 0 of 2; day centre: both have 1 of 1
    expected.missing_competences = 1;  // ben, who is never on the ward
    expected.changed_blocks = 1 + 1;   // anna r2 was told unfilled; ben r1 was told a placement that is gone
    expected.off_balance = 1 + 2;  // ben in social care in r1, at most 0; nobody in health in r2, at least 2
    expected.unfilled = 10000;
    expected.visit = 3 * 2000;
    expected.gap = 500;
    expected.change = 2 * 200;
    expected.balance = 3 * 300;
    // anna: 70 (the ward's own preference goes before its setting's) + 50 + 11 = 131, and 31 again beyond
    // 100. ben: 50 for the one filled block.
    expected.unease = 131 + 31 + 50;
    EXPECT_EQ(price(programme, world.plan), expected);
    EXPECT_EQ(expected.total(), 10000 + 6000 + 500 + 400 + 900 + 212);
}

TEST(Price, uses_the_programmes_own_weights) {
    World world;
    world.plan.journeys = {{{}, {}}, {{}, {}}};
    world.programme.weights.unfilled = 7;
    world.programme.rules.visit_settings = {{{0}, 3}};
    world.programme.weights.visit = 0;
    EXPECT_EQ(price(world.programme, world.plan).total(), 4 * 7);
    EXPECT_EQ(price(world.programme, world.plan).missing_visits, 6);
}

}  // namespace
}  // namespace waymark::domain
