// The shortest reason of an unfilled block, one kind after the other. Everyone is invented.

#include "planning/whynot/why_not.h"

#include <gtest/gtest.h>

#include "domain/plans/price.h"
#include "planning/whynot/wording.h"
#include "rules/check.h"
#include "rules/world.h"

namespace waymark::planning {
namespace {

using base::Ref;
using domain::Placement;
using rules::day;

/// Anna has no place in r1: Ben holds the ward's, and nobody may go to the centre then.
struct World : rules::World {
    World() {
        plan.journeys = {{{}, centre}, {ward, {}}};
        ben().fixed = {{1, {}}};
        at(centre).places_in = {{{day("2017-01-09"), day("2017-04-10")}, 0, ""}};
        price();
    }
    void price() {
        plan.cost = domain::price(programme, plan).total();
        plan.bound = plan.cost;
    }
    [[nodiscard]] WhyNot ask(std::optional<Ref<Placement>> wished = {}) {
        EXPECT_TRUE(rules::check(programme, plan).empty());
        price();
        return WhyNots(programme, plan).ask({{0}, 0}, wished);
    }
    [[nodiscard]] std::string because() { return words(ask(), programme).because; }
};

TEST(WhyNot, says_how_many_people_need_how_many_places) {
    World world;
    const auto answer = world.ask();
    const auto wording = words(answer, world.programme);
    EXPECT_EQ(
        wording.because,
        "anna and ben can only be at Ward 4 or Mill House from 9 January 2017 to 2 April 2017, and there "
        "is 1 place for these 2.");
    ASSERT_TRUE(answer.help);
    EXPECT_EQ(answer.help->remedies.front(),
              (Remedy{PlaceMore{world.ward, {day("2017-01-09"), day("2017-04-03")}}}));
    EXPECT_TRUE(answer.help->is_proven);
    EXPECT_EQ(
        *wording.help,
        "With one more place at Ward 4 from 9 January 2017 to 2 April 2017: anna goes to Ward 4. The plan "
        "would cost 9,950 points less. Without it no plan can be as good, by the bound that the plan "
        "states.");
}

TEST(WhyNot, says_what_proves_nothing) {
    World world;
    world.price();
    world.plan.bound = world.plan.cost - 9950;
    const auto answer = WhyNots(world.programme, world.plan).ask({{0}, 0});
    ASSERT_TRUE(answer.help);
    EXPECT_FALSE(answer.help->is_proven);
}

TEST(WhyNot, says_that_a_block_is_decided) {
    World world;
    world.anna().fixed = {{0, {}}};
    const auto answer = world.ask();
    EXPECT_EQ(answer.reason, Reason{Decided{}});
    // Opening the block is of no use as long as the ward is full.
    ASSERT_TRUE(answer.help);
    EXPECT_EQ(answer.help->remedies.size(), 2U);
}

TEST(WhyNot, says_which_rule_refuses_everything) {
    World world;
    for (auto& placement : world.programme.placements) placement.clearances = {{0}};
    world.anna().fixed = {{1, world.centre}};
    world.ben().clearances = {{.clearance = {0}, .from = day("2016-01-01")}};
    world.at(world.ward).places = 2;
    EXPECT_EQ(
        world.because(),
        "No placement is open to anna in this block. It would take the least at Ward 4: anna does not hold "
        "the clearance dbs.");
}

TEST(WhyNot, says_that_a_limit_is_in_the_way) {
    World world;
    world.programme.rules.placement_at_most = 1;
    world.anna().fixed = {};
    world.anna().avoid_placements = {world.centre};
    world.at(world.ward).places = 2;
    world.plan.journeys[0] = {{}, world.ward};
    EXPECT_EQ(world.because(),
              "anna can only be at Ward 4 in r1 and r2, and at most 1 block in one placement is allowed.");
}

TEST(WhyNot, says_that_there_is_no_money) {
    World world;
    world.at(world.ward).places = 2;
    world.at(world.ward).weekly_cost = {1000};
    world.programme.rules.budget = base::Money{12000};
    EXPECT_EQ(world.because(), "There is a place, but the placements would cost more than the budget.");
}

TEST(WhyNot, says_what_a_wish_would_cost) {
    World world;
    const auto answer = world.ask(world.ward);
    EXPECT_EQ(answer.reason, Reason{Dearer{}});
    ASSERT_TRUE(answer.swap);
    EXPECT_EQ(answer.swap->steps.size(), 2U);
    EXPECT_EQ(answer.swap->difference.total(), 0) << "ben goes without instead of anna";
}

TEST(WhyNot, adds_a_place_in_its_weeks_alone) {
    World world;
    const auto more = with(world.programme, PlaceMore{world.centre, {day("2017-04-03"), day("2017-04-17")}});
    const auto places = [&](const char* monday) {
        return domain::places_in_week(more.placements[world.centre], day(monday));
    };
    EXPECT_EQ(places("2017-03-27"), 0);
    EXPECT_EQ(places("2017-04-03"), 1);
    EXPECT_EQ(places("2017-04-10"), 2);
    EXPECT_EQ(places("2017-04-17"), 1);
}

}  // namespace
}  // namespace waymark::planning
