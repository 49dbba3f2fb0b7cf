// Coastal West Sussex, 2015: what the plan must have in common with history.

#include <gtest/gtest.h>

#include <algorithm>

#include "examples/example.h"
#include "rules/check.h"

namespace waymark::examples {
namespace {

TEST(WestSussex, starts_the_17_year_old_in_social_care) {
    const auto programme = read_example("coastal-west-sussex");
    const auto plan = plan_proven(programme);
    const auto young = find_apprentice(programme, "cws-01");
    const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[young].cohort]);
    ASSERT_EQ(base::age_on(programme.apprentices[young].born, blocks[0].period.from), 17);
    ASSERT_EQ(base::age_on(programme.apprentices[young].born, blocks[1].period.from), 18);
    EXPECT_EQ(sectors_of(programme, plan.journeys[young.at]),
              (std::vector<std::string>{"social-care", "health"}));
}

TEST(WestSussex, would_break_the_hospital_s_rule_with_the_17_year_old_on_a_ward) {
    const auto programme = read_example("coastal-west-sussex");
    auto plan = plan_proven(programme);
    auto& journey = plan.journeys[find_apprentice(programme, "cws-01").at];
    std::swap(journey[0], journey[1]);
    const auto findings = rules::check(programme, plan);
    EXPECT_TRUE(std::ranges::any_of(
        findings, [](const rules::Finding& finding) { return finding.rule == rules::RuleId::MinimumAge; }));
}

TEST(WestSussex, starts_half_of_the_cohort_in_each_sector) {
    const auto programme = read_example("coastal-west-sussex");
    const auto plan = plan_proven(programme);
    int health = 0;
    int social_care = 0;
    for (const auto& journey : plan.journeys) {
        const auto sectors = sectors_of(programme, journey);
        EXPECT_NE(sectors[0], sectors[1]) << "the second half of the year is in the other sector";
        health += sectors[0] == "health" ? 1 : 0;
        social_care += sectors[0] == "social-care" ? 1 : 0;
    }
    EXPECT_EQ(health, 4);
    EXPECT_EQ(social_care, 4);
}

TEST(WestSussex, asks_for_vaccinations_in_health_only) {
    const auto programme = read_example("coastal-west-sussex");
    for (const auto& placement : programme.placements) {
        const bool health = programme.sectors[programme.settings[placement.setting].sector].id == "health";
        EXPECT_EQ(placement.clearances.size(), health ? 2U : 1U) << placement.id;
        EXPECT_EQ(placement.shift_hours > 9, health) << placement.id;
    }
}

}  // namespace
}  // namespace waymark::examples
