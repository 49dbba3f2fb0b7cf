#include "bench/generator.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

#include "bench/generator/twists.h"
#include "exchange/programme_json.h"

namespace waymark::bench {
namespace {

ProgrammeShape everything(std::uint64_t seed) {
    return {.apprentices = 90,
            .seed = seed,
            .blocks = 4,
            .cohorts = 2,
            .balance = true,
            .budget = true,
            .fixed_share = 0.3,
            .published_share = 0.3};
}

TEST(Generator, makes_the_same_programme_again) {
    EXPECT_EQ(make_programme(everything(7)), make_programme(everything(7)));
    EXPECT_NE(make_programme(everything(7)), make_programme(everything(8)));
}

TEST(Generator, makes_what_was_asked_for) {
    const auto programme = make_programme(everything(1));
    EXPECT_EQ(programme.apprentices.size(), 90U);
    EXPECT_EQ(programme.cohorts.size(), 2U);
    EXPECT_EQ(programme.rules.balance.size(), 4U);
    EXPECT_TRUE(programme.rules.budget);
    int fixed = 0;
    int published = 0;
    int gone = 0;
    for (const auto& apprentice : programme.apprentices) {
        EXPECT_EQ(domain::placement_blocks(programme.cohorts[apprentice.cohort]).size(), 4U);
        fixed += static_cast<int>(apprentice.fixed.size());
        for (const auto& block : apprentice.published) {
            ++published;
            gone += block.placement_id && !block.placement ? 1 : 0;
        }
    }
    EXPECT_GT(fixed, 30);
    EXPECT_GT(published, 60);
    EXPECT_GT(gone, 0);
}

TEST(Generator, leaves_hosts_and_people_alone_when_more_is_asked_for) {
    auto more = everything(3);
    more.fixed_share = 0;
    auto less = more;
    less.published_share = 0;
    auto published = make_programme(more);
    for (auto& apprentice : published.apprentices) apprentice.published.clear();
    EXPECT_EQ(published, make_programme(less));
}

TEST(Generator, offers_as_many_places_as_the_tightness_says) {
    for (const double tightness : {0.5, 0.9, 1.2}) {
        const auto programme = make_programme({.apprentices = 1000, .tightness = tightness});
        int places = 0;
        for (const auto& placement : programme.placements) places += placement.places;
        EXPECT_NEAR(1000 / tightness, places, 25);
    }
}

TEST(Generator, decides_no_more_than_places_and_budget_allow) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto shape = everything(seed);
        shape.fixed_share = 1;
        const auto programme = make_programme(shape);
        std::map<std::pair<base::Ref<domain::Placement>, base::Day>, int> taken;
        base::Money cost;
        for (const auto& apprentice : programme.apprentices) {
            const auto blocks = domain::placement_blocks(programme.cohorts[apprentice.cohort]);
            for (const auto& fixed : apprentice.fixed) {
                if (!fixed.placement) continue;
                const auto& period = blocks[static_cast<std::size_t>(fixed.block)].period;
                for (auto day = period.from; day < period.until; day += base::Weeks{1}) {
                    ++taken[{*fixed.placement, day}];
                    cost += programme.placements[*fixed.placement].weekly_cost;
                }
            }
        }
        EXPECT_FALSE(taken.empty());
        for (const auto& [place, count] : taken)
            EXPECT_LE(count, domain::places_in_week(programme.placements[place.first], place.second));
        EXPECT_LE(cost, *programme.rules.budget) << "seed " << seed;
    }
}

TEST(Generator, makes_programmes_that_the_reader_takes_as_they_are) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        auto shape = everything(seed);
        shape.apprentices = static_cast<int>(seed * seed * 10);
        shape.plain = seed % 3 == 0;
        const auto programme = make_programme(shape);
        const auto read = exchange::read_programme(exchange::write_programme(programme));
        ASSERT_TRUE(read) << read.error().front().path << ": " << read.error().front().message;
        EXPECT_EQ(*read, programme) << "seed " << seed;
    }
}

/// A plan that sends everybody to the same placement, and leaves the last block unfilled: nobody judges it
/// here.
domain::Plan plan_of(const domain::Programme& programme) {
    domain::Plan plan;
    for (const auto& apprentice : programme.apprentices) {
        const auto blocks = domain::placement_blocks(programme.cohorts[apprentice.cohort]).size();
        plan.journeys.emplace_back(blocks, base::Ref<domain::Placement>{3});
        plan.journeys.back().back().reset();
    }
    return plan;
}

TEST(Twists, decide_and_tell_what_the_plan_has) {
    const auto programme = make_programme({.apprentices = 200, .cohorts = 2});
    const auto plan = plan_of(programme);
    const auto twisted = twist(programme, plan, {.fixed_share = 0.3, .published_share = 1});
    std::size_t fixed = 0;
    std::size_t at = 0;
    for (const auto& apprentice : twisted.apprentices) {
        const auto& journey = plan.journeys[at++];
        fixed += apprentice.fixed.size();
        for (const auto& block : apprentice.fixed)
            EXPECT_EQ(block.placement, journey[static_cast<std::size_t>(block.block)]);
        ASSERT_EQ(apprentice.published.size(), journey.size());
        for (const auto& block : apprentice.published)
            EXPECT_EQ(block.placement, journey[static_cast<std::size_t>(block.block)]);
    }
    EXPECT_NEAR(static_cast<double>(fixed), 0.3 * 200 * 4, 40);
    const auto read = exchange::read_programme(exchange::write_programme(twisted));
    ASSERT_TRUE(read) << read.error().front().path << ": " << read.error().front().message;
    EXPECT_EQ(*read, twisted);
}

TEST(Twists, leave_a_share_of_what_the_plan_spends_but_not_less_than_is_decided) {
    const auto programme = make_programme({.apprentices = 50});
    const auto plan = plan_of(programme);
    const auto most = twist(programme, plan, {.budget = 0.8});
    const auto weekly = most.placements[{3}].weekly_cost.pence;
    ASSERT_GT(weekly, 0) << "placements that cost nothing were to be given weekly costs";
    EXPECT_EQ(most.rules.budget->pence, 50 * 3 * 12 * weekly * 8 / 10);
    const auto decided = twist(programme, plan, {.budget = 0.8, .fixed_share = 1});
    EXPECT_EQ(decided.rules.budget->pence, 50 * 3 * 12 * weekly);
}

TEST(Twists, ask_for_balance_in_the_first_two_blocks_of_each_cohort) {
    const auto programme = make_programme({.apprentices = 50, .cohorts = 2});
    EXPECT_EQ(twist(programme, plan_of(programme), {.balance = true}).rules.balance.size(), 8U);
}

TEST(Twists, leave_each_other_alone) {
    const auto programme = make_programme({.apprentices = 100});
    const auto plan = plan_of(programme);
    const auto fixed = twist(programme, plan, {.fixed_share = 0.3});
    auto more =
        twist(programme, plan, {.balance = true, .budget = 0.7, .fixed_share = 0.3, .published_share = 0.5});
    more.rules = fixed.rules;
    for (auto& placement : more.placements) placement.weekly_cost = {};
    for (auto& apprentice : more.apprentices) apprentice.published.clear();
    EXPECT_EQ(more, fixed);
}

TEST(Generator, gives_every_subject_an_id_of_its_own) {
    const auto programme = make_programme({.apprentices = 3000, .plain = true});
    std::set<std::string> ids;
    for (const auto& organisation : programme.organisations) ids.insert(organisation.id);
    EXPECT_EQ(ids.size(), programme.organisations.size());
    ids.clear();
    for (const auto& placement : programme.placements) ids.insert(placement.id);
    EXPECT_EQ(ids.size(), programme.placements.size());
    for (const auto& apprentice : programme.apprentices) {
        EXPECT_FALSE(apprentice.location);
        EXPECT_TRUE(apprentice.prefers_settings.empty());
    }
}

}  // namespace
}  // namespace waymark::bench
