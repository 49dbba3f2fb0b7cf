#include "rules/check.h"

#include <gtest/gtest.h>

#include "rules/plan_file.h"
#include "rules/world.h"

namespace waymark::rules {
namespace {

TEST(Capacity, is_one_finding_for_weeks_with_the_same_people) {
    World world;
    world.plan.journeys = {{world.ward, world.ward}, {world.ward, {}}};
    const auto findings = check(world.programme, world.plan);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].period, (base::Period{day("2017-01-09"), day("2017-04-03")}));
    EXPECT_EQ(findings[0].detail, Detail(OverFull{1, {{0}, {1}}}));
}

TEST(Capacity, counts_decided_blocks_too) {
    World world;
    world.anna().fixed = {{0, world.ward}};
    world.ben().fixed = {{0, world.ward}};
    world.plan.journeys[1][0] = world.ward;
    EXPECT_EQ(check(world.programme, world.plan).size(), 1U);
    ASSERT_EQ(check_fixed(world.programme).size(), 1U);
    EXPECT_EQ(check_fixed(world.programme)[0].rule, RuleId::Capacity);
}

TEST(Budget, can_be_broken_by_decided_blocks_alone) {
    World world;
    world.anna().fixed = {{0, world.ward}};
    world.at(world.ward).weekly_cost = {100};
    world.programme.rules.budget = base::Money{1200};
    EXPECT_TRUE(check_fixed(world.programme).empty());
    world.programme.rules.budget = base::Money{1199};
    ASSERT_EQ(check_fixed(world.programme).size(), 1U);
    EXPECT_EQ(check_fixed(world.programme)[0].rule, RuleId::Budget);
}

TEST(AtMost, is_not_broken_by_decided_blocks_alone) {
    World world;
    world.programme.rules.placement_at_most = 1;
    world.anna().fixed = {{0, world.ward}, {1, world.ward}};
    world.plan.journeys = {{world.ward, world.ward}, {world.centre, {}}};
    EXPECT_TRUE(check(world.programme, world.plan).empty());
    world.anna().fixed.pop_back();
    ASSERT_EQ(check(world.programme, world.plan).size(), 1U);
    EXPECT_EQ(check(world.programme, world.plan)[0].block, 1);
}

TEST(Fixed, blocks_are_not_judged_for_eligibility) {
    World world;
    world.anna().avoid_placements = {world.ward};
    EXPECT_EQ(check(world.programme, world.plan).size(), 1U);
    world.anna().fixed = {{0, world.ward}};
    EXPECT_TRUE(check(world.programme, world.plan).empty());
}

TEST(Check, does_not_find_again_what_came_with_the_file) {
    World world;
    world.plan.journeys[1].clear();
    const std::vector<Finding> read{unknown_apprentice("carl"), wrong_blocks({1}, {"r1"}, {"r9"})};
    const auto findings = check(world.programme, world.plan, read);
    EXPECT_EQ(findings, read);
}

TEST(Check, judges_what_is_readable_of_a_broken_file) {
    World world;
    world.plan.journeys[1].clear();
    world.anna().avoid_placements = {world.ward};
    const auto findings = check(world.programme, world.plan);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].rule, RuleId::Complete);
    EXPECT_EQ(findings[1].rule, RuleId::Avoid);
}

TEST(UnknownPlacement, breaks_a_decision_to_leave_a_block_unfilled) {
    World world;
    world.anna().fixed = {{1, {}}};
    world.plan.journeys[0][1] = {};
    EXPECT_EQ(unknown_placement(world.programme, {0}, 0, "nowhere").size(), 1U);
    const auto read = unknown_placement(world.programme, {0}, 1, "nowhere");
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[1].rule, RuleId::Fixed);
    EXPECT_EQ(check(world.programme, world.plan, read), read);
}

}  // namespace
}  // namespace waymark::rules
