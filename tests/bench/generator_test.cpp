#include "bench/generator.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

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
