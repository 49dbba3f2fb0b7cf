// Advice on programmes so small that anyone can see what is missing. Everyone is invented.

#include "planning/advise.h"

#include <gtest/gtest.h>

#include "planning/advice_wording.h"
#include "planning/shared_time.h"
#include "rules/check.h"
#include "rules/world.h"

namespace waymark::planning {
namespace {

using rules::day;
using rules::World;

planner::Limits seconds(double number) {
    planner::Limits limits;
    limits.seconds = number;
    limits.threads = 1;
    return limits;
}

AdviceOptions unhurried(std::size_t places) {
    AdviceOptions options;
    options.places = places;
    options.allow = [](std::size_t) { return seconds(10); };
    return options;
}

/// The day centre has closed for r2: one of the two has no place then.
struct Closed : World {
    Closed() { at(centre).places_in = {{{day("2017-04-10"), day("2018-01-01")}, 0, ""}}; }
    [[nodiscard]] AdviceReport advised(std::size_t places = 10) const {
        return advise(programme, unhurried(places)).value();
    }
};

TEST(Advise, finds_the_place_that_is_missing) {
    const Closed world;
    const auto report = world.advised();
    ASSERT_FALSE(report.places.empty());
    const auto& first = report.places.front();
    EXPECT_EQ(first.blocks_filled(), 1);
    EXPECT_EQ(first.people_placed, 1);
    EXPECT_EQ(first.guests.size(), 1U);
    EXPECT_TRUE(first.is_confirmed());
    EXPECT_EQ(weeks_needed(first), (std::vector<base::Period>{{day("2017-04-10"), day("2017-07-03")}}));
}

TEST(Advise, says_nothing_where_nothing_would_help) {
    World world;
    // Everybody has two places that they like best.
    for (auto* one : {&world.anna(), &world.ben()}) one->prefers_settings = {{{0}, 0}, {{1}, 0}};
    const auto report = advise(world.programme, unhurried(10)).value();
    EXPECT_TRUE(report.places.empty());
    EXPECT_TRUE(report.unconfirmed.empty());
    EXPECT_FALSE(report.was_stopped);
}

TEST(Advise, tells_that_fixed_blocks_leave_no_plan) {
    World world;
    world.anna().fixed = {{0, world.ward}};
    world.ben().fixed = {{0, world.ward}};
    EXPECT_FALSE(advise(world.programme, unhurried(1)).has_value());
}

TEST(Advise, stops_when_the_time_is_over_and_says_so) {
    const Closed world;
    auto options = unhurried(10);
    int allowed = 0;
    options.allow = [&](std::size_t) -> std::optional<planner::Limits> {
        if (++allowed > 1) return {};
        return seconds(10);
    };
    const auto report = advise(world.programme, options).value();
    EXPECT_TRUE(report.places.empty());
    EXPECT_TRUE(report.was_stopped);
}

TEST(Advise, starts_from_a_plan_and_never_makes_it_worse) {
    const Closed world;
    domain::Plan plan = world.plan;
    plan.journeys[0][1] = std::nullopt;
    const auto report = advise(world.programme, unhurried(1), &plan).value();
    EXPECT_LE(report.price.total(), domain::price(world.programme, plan).total());
}

TEST(Advise, words_say_setting_weeks_saving_and_proof) {
    const Closed world;
    const auto report = world.advised(1);
    const auto& first = report.places.at(0);
    EXPECT_EQ(summary(first, world.programme).substr(0, 13), "One place in ");
    EXPECT_TRUE(summary(first, world.programme).ends_with(" anywhere, from 10 April 2017 to 2 July 2017."))
        << summary(first, world.programme);
    const auto lines = details(first, world.programme);
    EXPECT_TRUE(lines.at(0).starts_with("Saves 9,9")) << lines.at(0);
    EXPECT_NE(lines.at(0).find("1 apprentice more placed in every block; 1 unfilled block fewer"),
              std::string::npos)
        << lines.at(0);
    EXPECT_EQ(lines.at(1), "Confirmed by planning with it: both plans are proven best.");
}

TEST(Openings, have_the_usual_conditions_of_their_setting_and_the_mildest) {
    World world;
    world.at(world.ward).minimum_age = 18;
    auto other = world.at(world.ward);
    other.id = "ward-5";
    world.programme.placements.add(other);
    other.id = "ward-6";
    other.minimum_age = 16;
    world.programme.placements.add(other);
    const auto openings = list_openings(world.programme);
    ASSERT_EQ(openings.size(), 3U);
    EXPECT_EQ(openings[0].placement.minimum_age, 18);
    EXPECT_EQ(openings[1].placement.minimum_age, 16);
    EXPECT_TRUE(openings[1].is_mild);
    EXPECT_EQ(openings[2].placement.setting, world.at(world.centre).setting);
}

TEST(Openings, are_one_for_each_area) {
    World world;
    world.at(world.ward).location = {{51.5, -0.1}};
    world.at(world.centre).location = {{51.505, -0.1}};
    world.anna().location = {{51.6, -0.1}};
    const auto openings = list_openings(world.programme);
    ASSERT_EQ(openings.size(), 4U);  // Two settings, two areas.
    EXPECT_EQ(area_words(openings[0], world.programme), "near Ward 4");
    EXPECT_EQ(area_words(openings[1], world.programme), "11 km north of Mill House");
    EXPECT_EQ(list_openings(world.programme, 1).size(), 2U);
}

TEST(Openings, leave_every_plan_a_plan) {
    const World world;
    const auto wider = with_openings(world.programme, list_openings(world.programme));
    EXPECT_TRUE(rules::check(wider, world.plan).empty());
    EXPECT_EQ(domain::price(wider, world.plan), domain::price(world.programme, world.plan));
}

TEST(Prices, are_of_what_is_scarce) {
    World world;
    // Both would rather be in the ward, which has one place.
    for (auto* one : {&world.anna(), &world.ben()}) one->prefers_settings = {{{0}, 0}, {{1}, 80}};
    world.at(world.centre).places = 2;
    const auto made = plan_with_prices(world.programme, seconds(10)).value();
    ASSERT_FALSE(made.prices.places.empty());
    for (const auto& weeks : made.prices.places) {
        EXPECT_EQ(weeks.placement, world.ward);
        EXPECT_GT(weeks.worth, 0);
    }
}

TEST(Shortages, count_weeks_needed_offered_and_lacking) {
    Closed world;
    world.ben().avoid_placements = {world.ward};
    const auto report = world.advised(0);
    std::int64_t lacking = 0;
    std::int64_t used = 0;
    for (const auto& shortage : report.shortages) {
        lacking += shortage.lacking;
        used += shortage.used;
        EXPECT_EQ(shortage.needed(), shortage.used + shortage.lacking);
    }
    EXPECT_EQ(lacking, 12);  // Ben in r2.
    EXPECT_EQ(used, 36);
    EXPECT_EQ(report.shortages.front().month, std::chrono::year{2017} / 1);
    EXPECT_EQ(report.shortages.front().offered, 4);  // Mondays from 9 to 30 January.
    EXPECT_EQ(month_words(report.shortages.front().month), "January 2017");
}

TEST(SharedTime, is_shared_and_ends) {
    double gone = 0;
    const SharedTime time(seconds(70), [&] { return gone; });
    EXPECT_DOUBLE_EQ(time.next(99)->seconds, 10);
    EXPECT_DOUBLE_EQ(time.next(1)->seconds, 35);
    gone = 60;
    EXPECT_DOUBLE_EQ(time.next(0)->seconds, 10);
    gone = 70;
    EXPECT_FALSE(time.next(0).has_value());
    EXPECT_DOUBLE_EQ(SharedTime(seconds(0), [] { return 1e9; }).next(3)->seconds, 0);
}

}  // namespace
}  // namespace waymark::planning
