// Explanations as a coordinator reads them. Everyone is invented.

#include "planning/wording.h"

#include <gtest/gtest.h>

#include "rules/world.h"

namespace waymark::planning {
namespace {

using base::Ref;
using domain::Placement;
using rules::day;
using rules::World;

/// Anna has no place in r1 (9 January to 2 April 2017), because Ben holds the ward's.
struct Crowded : World {
    Crowded() {
        plan.journeys = {{{}, centre}, {ward, {}}};
        ben().fixed = {{1, {}}};
        at(ward).places_in = {{{day("2017-04-10"), day("2018-01-01")}, 0, ""}};
        anna().born = day("1999-05-09");
    }
    Ref<Placement> add(const char* name, const char* id, auto change) {
        Placement placement = at(centre);
        placement.id = id;
        placement.name = name;
        change(placement);
        return programme.placements.add(placement);
    }
    /// The first thing that anna lacks.
    [[nodiscard]] Wording explained(const WordingOptions& options = {}) const {
        return words(explain(programme, plan, {0}).shortfalls.at(0), programme, options);
    }
};

TEST(Wording, says_who_holds_the_places_and_who_is_too_young) {
    Crowded world;
    world.at(world.centre).minimum_age = 18;
    const auto wording = world.explained();
    EXPECT_EQ(wording.summary, "No place for anna in r1 (9 January 2017 to 2 April 2017).");
    EXPECT_EQ(wording.reasons, (std::vector<std::string>{
                                   "Full: Ward 4 (ben).",
                                   "Mill House: anna turns 18 on 9 May 2017, after the block starts, and the "
                                   "placement asks for age 18."}));
    EXPECT_EQ(
        text(wording),
        "No place for anna in r1 (9 January 2017 to 2 April 2017).\n"
        "  - Full: Ward 4 (ben).\n"
        "  - Mill House: anna turns 18 on 9 May 2017, after the block starts, and the placement asks for age "
        "18.\n");
}

TEST(Wording, says_until_when_a_place_is_held_and_when_there_is_none) {
    Crowded world;
    world.programme.rules.placement_at_most = 1;
    world.at(world.ward).places_in.push_back({{day("2017-03-06"), day("2017-03-20")}, 0, ""});
    domain::Cohort early = world.cohort();
    early.id = "early";
    early.starts = day("2016-11-28");
    early.blocks.resize(1);
    const auto cohort = world.programme.cohorts.add(early);
    domain::Apprentice carl = world.ben();
    carl.id = "carl";
    carl.cohort = cohort;
    carl.fixed = {};
    world.programme.apprentices.add(carl);
    world.plan.journeys.push_back({world.centre});
    world.plan.journeys[1][0] = {};
    world.add("Closed House", "closed", [](Placement& p) { p.places = 0; });
    EXPECT_EQ(world.explained().reasons,
              (std::vector<std::string>{
                  "Full: Ward 4 (no places from 6 March 2017 to 19 March 2017) and Closed House (no places "
                  "from 9 January "
                  "2017 to 2 April 2017).",
                  "Mill House: anna would have 2 blocks at Mill House, and at most 1 is allowed."}));
}

TEST(Wording, gives_placements_with_the_same_reason_one_sentence) {
    Crowded world;
    world.at(world.centre).driver = true;
    for (const char* name : {"House 1", "House 2", "House 3", "House 4", "House 5"})
        world.add(name, name, [](Placement& p) { p.driver = true; });
    EXPECT_EQ(world.explained().reasons.at(1),
              "Mill House, House 1, House 2 and 3 others are for drivers, and anna does not drive.");
    EXPECT_EQ(world.explained({.placements_named = 0}).reasons.at(1),
              "Mill House, House 1, House 2, House 3, House 4 and House 5 are for drivers, and anna does not "
              "drive.");
}

TEST(Wording, sets_names_with_commas_apart) {
    Crowded world;
    world.at(world.centre).driver = true;
    world.at(world.centre).name = "Mill House, Riverside";
    world.add("House 1", "house", [](Placement& p) { p.driver = true; });
    EXPECT_EQ(world.explained().reasons.at(1),
              "Mill House, Riverside; and House 1 are for drivers, and anna does not drive.");
}

TEST(Wording, says_what_a_free_place_would_cost_elsewhere) {
    Crowded world;
    world.programme.rules.visit_settings = {{{1}, 1}};
    world.plan.journeys[0] = {world.centre, {}};
    world.plan.journeys[1] = {{}, {}};
    world.anna().fixed = {{1, {}}};
    world.anna().prefers_settings = {{{0}, 0}, {{1}, 100}};
    world.programme.rules.placement_at_most = 1;
    const auto story = tell(world.programme, world.plan, {0});
    const auto wording = words(story.blocks.at(0), {0}, world.programme);
    EXPECT_EQ(wording.summary,
              "r1 (9 January 2017 to 2 April 2017): Mill House, the second choice of 2 placements that were "
              "possible.");
    EXPECT_EQ(wording.reasons,
              std::vector<std::string>{"Ward 4 is free, but would cost more: 1 more missing visit."});
    EXPECT_EQ(words(story.blocks.at(1), {0}, world.programme).summary,
              "r2 (10 April 2017 to 2 July 2017): unfilled. This is decided.");
}

TEST(Wording, says_that_a_plan_could_be_better) {
    Crowded world;
    EXPECT_EQ(world.explained().reasons.at(0), "Mill House is free and would make the plan better.");
}

TEST(Wording, of_a_missing_visit_names_the_blocks_and_what_is_decided) {
    Crowded world;
    world.programme.rules.visit_sectors = {{{0}, 1}};
    world.plan.journeys = {{world.centre, world.centre}, {world.ward, {}}};
    world.anna().fixed = {{1, world.centre}};
    const auto wording = world.explained();
    EXPECT_EQ(wording.summary, "anna has no block in health and should have 1.");
    EXPECT_EQ(wording.reasons,
              (std::vector<std::string>{"r2 is decided already.", "Full in r1: Ward 4 (ben)."}));
}

TEST(Story, tells_by_when_each_competence_becomes_possible) {
    World world;
    world.programme.competences.add({"lifting", "Lifting", ""});
    world.programme.competences.add({"records", "Records", ""});
    world.at(world.centre).evidences = {{0}};
    world.anna().evidenced = {{1}};
    EXPECT_EQ(tell(world.programme, world.plan, {0}).competences,
              (std::vector<CompetenceStory>{{{0}, false, 1}, {{1}, true, {}}, {{2}, false, {}}}));
}

TEST(Levers, count_what_one_thing_alone_would_mend) {
    Crowded world;
    world.at(world.centre).clearances = {{0}};
    world.add("House", "house", [](Placement& p) { p.clearances = {{0}, {1}}; });
    const auto found = levers(world.programme, explain(world.programme, world.plan));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(sentence(found[0], world.programme),
              "One more place in Acute hospital from 9 January 2017 to 2 April 2017 (Ward 4 is full) could "
              "help anna "
              "(1 unfilled block).");
    EXPECT_EQ(found[0].points, 10000);
    EXPECT_EQ(sentence(found[1], world.programme),
              "The clearance dbs, held in time, could help anna (1 unfilled block).");
}

TEST(Levers, leave_out_what_two_things_stand_in_the_way_of) {
    Crowded world;
    world.at(world.ward).driver = true;
    world.at(world.centre).driver = true;
    const auto found = levers(world.programme, explain(world.programme, world.plan));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, rules::RuleId::Driver);
    EXPECT_EQ(found[0].unfilled_blocks, 1);
    EXPECT_EQ(found[0].apprentices, std::vector<Ref<domain::Apprentice>>{{0}});
}

}  // namespace
}  // namespace waymark::planning
