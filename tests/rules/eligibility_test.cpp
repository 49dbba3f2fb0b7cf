// The edges of the eligibility rules: first days, last days, birthdays.

#include "rules/eligibility.h"

#include <gtest/gtest.h>

#include "rules/ages.h"
#include "rules/world.h"

namespace waymark::rules {
namespace {

std::vector<RuleId> objecting(World& world, base::Ref<domain::Placement> placement, int block = 0) {
    const auto blocks = domain::placement_blocks(world.cohort());
    const Stay stay{world.programme, world.anna(), blocks[static_cast<std::size_t>(block)],
                    world.at(placement), placement};
    std::vector<RuleId> rules;
    for (const auto& finding : objections(stay)) rules.push_back(finding.rule);
    EXPECT_EQ(is_eligible(stay), rules.empty());
    return rules;
}

using Rules = std::vector<RuleId>;

TEST(Eligibility, of_age_from_the_birthday_on) {
    World world;
    world.at(world.ward).minimum_age = 18;
    world.anna().born = day("1999-01-09");
    EXPECT_EQ(objecting(world, world.ward), Rules{});
    world.anna().born = day("1999-01-10");
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::MinimumAge});
}

TEST(Eligibility, of_a_leap_day_child_from_1_march) {
    World world;
    world.at(world.ward).minimum_age = 18;
    world.anna().born = day("2004-02-29");
    world.cohort().starts = day("2022-02-28");
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::MinimumAge});
    EXPECT_EQ(old_enough_on(day("2004-02-29"), 18), day("2022-03-01"));
    EXPECT_EQ(old_enough_on(day("2004-02-29"), 16), day("2020-02-29"));
}

TEST(Eligibility, of_young_people_for_shifts_of_8_hours_and_no_nights) {
    World world;
    world.anna().born = day("1999-06-01");
    EXPECT_EQ(objecting(world, world.ward), Rules{});
    world.at(world.ward).shift_hours = 8.5;
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::YoungWorker});
    world.at(world.ward).shift_hours = 8;
    world.at(world.ward).nights = true;
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::YoungWorker});
}

TEST(Eligibility, with_a_clearance_from_the_first_day_to_the_last) {
    World world;
    world.at(world.ward).clearances = {{0}, {1}};
    world.anna().clearances = {{{0}, day("2017-01-09"), {}}, {{1}, day("2016-01-01"), day("2017-04-03")}};
    EXPECT_EQ(objecting(world, world.ward), Rules{});
    world.anna().clearances[0].from = day("2017-01-10");
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::Clearances});
    world.anna().clearances[0].from = day("2017-01-09");
    world.anna().clearances[1].until = day("2017-04-02");
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::Clearances});
}

TEST(Eligibility, counts_the_clearances_that_are_lacking) {
    World world;
    world.at(world.ward).clearances = {{0}, {1}};
    const auto blocks = domain::placement_blocks(world.cohort());
    const auto findings =
        objections({world.programme, world.anna(), blocks[0], world.at(world.ward), world.ward});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().detail, Detail(NotCleared{{0}, {}, {}, 1}));
}

TEST(Eligibility, with_hosts_as_the_block_asks) {
    World world;
    auto& host = world.cohort().blocks[0].host;
    host = domain::Host::Employer;
    EXPECT_EQ(objecting(world, world.ward), Rules{});
    EXPECT_EQ(objecting(world, world.centre), Rules{RuleId::Host});
    host = domain::Host::Partner;
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::Host});
    EXPECT_EQ(objecting(world, world.centre), Rules{});
    world.anna().employer = {};
    EXPECT_EQ(objecting(world, world.ward), Rules{});
    host = domain::Host::Employer;
    EXPECT_EQ(objecting(world, world.ward), Rules{RuleId::Host});
}

TEST(Eligibility, names_every_rule_that_objects) {
    World world;
    auto& ward = world.at(world.ward);
    ward.driver = true;
    ward.minimum_age = 40;
    ward.clearances = {{1}};
    world.anna().avoid_placements = {world.ward};
    EXPECT_EQ(objecting(world, world.ward),
              (Rules{RuleId::MinimumAge, RuleId::Clearances, RuleId::Driver, RuleId::Avoid}));
}

}  // namespace
}  // namespace waymark::rules
