// Nothing that the rules allow is out of reach.

#include "planning/reach.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.h"
#include "domain/places/travel.h"

namespace waymark::planning {
namespace {

double between(base::Random& random, double least, double most) {
    return least + (most - least) * static_cast<double>(random.below(1'000'000)) / 1e6;
}

/// Places all over the world, poles and date line too, most of them close together.
domain::Location anywhere(base::Random& random) {
    if (random.chance(0.2)) return {between(random, -90, 90), between(random, -180, 180)};
    if (random.chance(0.2)) return {between(random, 88, 90), between(random, -180, 180)};
    if (random.chance(0.2)) return {between(random, -1, 1), random.chance(0.5) ? 179.9 : -179.9};
    return {between(random, 52, 53), between(random, -1, 1)};
}

TEST(Reach, holds_everything_that_is_near_enough) {
    base::Random random(4);
    domain::Programme programme;
    for (int i = 0; i < 400; ++i) {
        domain::Placement placement;
        placement.id = "p" + std::to_string(i);
        if (!random.chance(0.1)) placement.location = anywhere(random);
        programme.placements.add(placement);
    }
    const Reach reach(programme);
    std::vector<base::Ref<domain::Placement>> candidates;
    std::size_t listed = 0;
    for (int i = 0; i < 400; ++i) {
        domain::Apprentice apprentice;
        if (!random.chance(0.05)) apprentice.location = anywhere(random);
        apprentice.max_travel = static_cast<int>(random.below(400));
        apprentice.driver = random.chance(0.5);
        reach.list(apprentice, candidates);
        listed += candidates.size();
        EXPECT_TRUE(std::ranges::is_sorted(candidates, {}, [](const auto one) { return one.at; }));
        for (const auto placement : programme.placements.refs()) {
            const bool near =
                domain::travel_minutes(apprentice.location, programme.placements[placement].location,
                                       apprentice.driver) <= apprentice.max_travel;
            if (near) {
                EXPECT_NE(std::ranges::find(candidates, placement), candidates.end());
            }
        }
    }
    EXPECT_LT(listed, 400 * 400 / 2) << "it leaves most of the world out";
}

}  // namespace
}  // namespace waymark::planning
