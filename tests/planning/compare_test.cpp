// Plans side by side, and programmes in which something is otherwise. Everyone is invented.

#include "planning/compare.h"

#include <gtest/gtest.h>

#include "planning/what_if.h"
#include "rules/world.h"

namespace waymark::planning {
namespace {

using rules::day;
using rules::World;

Variant variant(const World& world, std::optional<std::int64_t> bound) {
    Variant made{"one", world.programme, world.plan, domain::price(world.programme, world.plan)};
    made.plan.bound = bound;
    return made;
}

domain::Programme changed(const World& world, const char* words) {
    auto programme = change_programme(world.programme, words);
    return programme ? *programme : domain::Programme{};
}

std::string refusal(const World& world, const char* words) {
    const auto programme = change_programme(world.programme, words);
    return programme ? "" : programme.error().message;
}

TEST(Compare, says_who_gains_who_loses_and_who_is_elsewhere) {
    World world;
    world.anna().prefers_settings = {{{0}, 10}};
    const auto before = variant(world, {});
    world.plan.journeys = {{world.ward, world.ward}, {world.centre, {}}};
    const auto after = variant(world, {});
    const auto difference = compare(before, after);
    ASSERT_EQ(difference.people.size(), 2U);
    EXPECT_EQ(difference.people[0].apprentice, "ben");  // Who loses most comes first.
    EXPECT_TRUE(difference.people[0].loses());
    EXPECT_EQ(difference.people[0].moved, (std::vector<Moved>{{"r2", "ward", std::nullopt}}));
    EXPECT_TRUE(difference.people[1].gains());
    EXPECT_EQ(difference.people[1].moved, (std::vector<Moved>{{"r2", "centre", "ward"}}));
    EXPECT_EQ(difference.points(), after.price.total() - before.price.total());
}

TEST(Compare, calls_certain_only_what_the_bounds_prove) {
    World world;
    const auto cost = domain::price(world.programme, world.plan).total();
    auto before = variant(world, cost);
    world.plan.journeys[0][0] = std::nullopt;
    world.plan.journeys[1][0] = std::nullopt;
    auto after = variant(world, cost + 1);
    EXPECT_TRUE(compare(before, after).is_certain());
    after.plan.bound = cost;  // As good a plan could exist.
    EXPECT_FALSE(compare(before, after).is_certain());
    after.plan.bound = std::nullopt;
    EXPECT_FALSE(compare(before, after).is_certain());
    EXPECT_TRUE(compare(before, before).is_none());
    EXPECT_TRUE(compare(before, before).people.empty());
    // The other way round it is a gain.
    after.plan.bound = cost + 1;
    EXPECT_TRUE(compare(after, before).is_certain());
    EXPECT_EQ(compare(after, before).most, -1);
}

TEST(Compare, matches_people_by_id_in_programmes_of_other_people) {
    World world;
    const auto before = variant(world, {});
    world.ben().id = "carla";
    const auto difference = compare(before, variant(world, {}));
    ASSERT_EQ(difference.people.size(), 2U);
    EXPECT_EQ(difference.people[0].apprentice, "carla");
    EXPECT_FALSE(difference.people[0].before.has_value());
    EXPECT_EQ(difference.people[1].apprentice, "ben");
    EXPECT_FALSE(difference.people[1].after.has_value());
}

TEST(WhatIf, changes_what_its_words_say) {
    World world;
    world.programme.rules.placement_at_most = 1;
    world.programme.rules.visit_settings = {{{0}, 1}};
    world.anna().max_travel = 30;
    world.ben().max_travel = 90;
    EXPECT_EQ(changed(world, "max-travel=75").apprentices[{0}].max_travel, 75);
    EXPECT_EQ(changed(world, "max-travel=75").apprentices[{1}].max_travel, 90);
    EXPECT_EQ(changed(world, "placement-at-most=2").rules.placement_at_most, 2);
    EXPECT_EQ(changed(world, "organisation-at-most=3").rules.organisation_at_most, 3);
    EXPECT_EQ(changed(world, "budget=5000").rules.budget, base::Money{5000});
    EXPECT_EQ(changed(world, "places=ward:4").placements[world.ward].places, 4);
    EXPECT_EQ(changed(world, "close=trust").placements[world.ward].places, 0);
    EXPECT_EQ(changed(world, "close=centre").placements[world.centre].places, 0);
    const auto more = changed(world, "host=ward:2,host=ward:1");
    ASSERT_EQ(more.placements.size(), 4U);
    EXPECT_EQ(more.placements[{2}].places, 2);
    EXPECT_EQ(more.placements[{2}].setting, more.placements[world.ward].setting);
    EXPECT_NE(more.placements[{2}].organisation, more.placements[world.ward].organisation);
    EXPECT_NE(more.placements[{2}].id, more.placements[{3}].id);
    const auto one = changed(world, "blocks=2017:1").cohorts[{0}];
    ASSERT_EQ(domain::placement_blocks(one).size(), 1U);
    EXPECT_EQ(domain::placement_blocks(one)[0].weeks(), 24);
    EXPECT_EQ(one.blocks.size(), 2U) << "the taught week is still there";
    EXPECT_EQ(changed(world, "starts=2017:2017-02-06").cohorts[{0}].starts, day("2017-02-06"));
    EXPECT_TRUE(changed(world, "drop=visit-settings").rules.visit_settings.empty());
    const auto both = changed(world, "drop=placement-at-most,max-travel=40");
    EXPECT_FALSE(both.rules.placement_at_most.has_value());
    EXPECT_EQ(both.apprentices[{0}].max_travel, 40);
}

TEST(WhatIf, refuses_other_words_and_says_what_would_do) {
    const World world;
    EXPECT_EQ(refusal(world, "max-travle=75"),
              "'max-travle=75': no such change; did you mean 'max-travel'?; there are max-travel, "
              "placement-at-most, organisation-at-most, budget, places, host, close, blocks, starts, drop");
    EXPECT_EQ(refusal(world, "max-travel=far"),
              "'max-travel=far': must be a whole number of minutes, such as max-travel=75");
    EXPECT_EQ(refusal(world, "places=wrad:2"),
              "'places=wrad:2': no such placement 'wrad'; did you mean 'ward'?");
    EXPECT_EQ(refusal(world, "starts=2017:2017-02-07"),
              "'starts=2017:2017-02-07': must be a cohort's id and a Monday, such as "
              "starts=2027:2027-03-08");
    for (const char* words :
         {"", ",", "drop", "drop=", "drop=everything", "places=ward", "places=ward:-1", "budget=1.5",
          "close=nobody", "host=ward", "host=nobody:2", "blocks=2017:0", "blocks=2017:3", "blocks=2018:1",
          "starts=x:2017-02-06", "max-travel=99999999999999999999", "max-travel=75,"})
        EXPECT_NE(refusal(world, words), "") << words;
}

TEST(WhatIf, has_help_for_every_word) {
    const World world;
    for (const auto& word : list_what_if_words()) {
        const auto name = std::string{word.form.substr(0, word.form.find('='))};
        EXPECT_EQ(refusal(world, (name + "=?").c_str()).find("no such change"), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace waymark::planning
