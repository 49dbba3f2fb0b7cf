// Blackburn with Darwen, 2016: two apprentices, small enough to try every plan.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "domain/plans/price.h"
#include "examples/example.h"
#include "rules/check.h"

namespace waymark::examples {
namespace {

/// The least cost of all plans there are, each judged and priced.
std::int64_t least_cost(const domain::Programme& programme) {
    const auto places = static_cast<std::uint32_t>(programme.placements.size());
    std::vector<domain::Journey> journeys;
    for (std::uint32_t first = 0; first <= places; ++first)
        for (std::uint32_t second = 0; second <= places; ++second) {
            domain::Journey journey(2);
            if (first < places) journey[0] = base::Ref<domain::Placement>{first};
            if (second < places) journey[1] = base::Ref<domain::Placement>{second};
            journeys.push_back(journey);
        }
    std::optional<std::int64_t> least;
    for (const auto& one : journeys)
        for (const auto& other : journeys) {
            const domain::Plan plan{programme.id, {one, other}, 0, {}};
            const auto price = domain::price(programme, plan).total();
            if (least && price >= *least) continue;
            domain::Plan priced = plan;
            priced.cost = price;
            if (rules::check(programme, priced).empty()) least = price;
        }
    return least.value();
}

TEST(Blackburn, divides_the_time_equally) {
    const auto programme = read_example("blackburn-with-darwen");
    const auto plan = plan_proven(programme);
    ASSERT_EQ(plan.journeys.size(), 2U);
    for (const auto ref : programme.apprentices.refs()) {
        const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[ref].cohort]);
        const auto sectors = sectors_of(programme, plan.journeys[ref.at]);
        int weeks = 0;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            if (sectors[b] == "health") weeks += blocks[b].weeks();
            if (sectors[b] == "social-care") weeks -= blocks[b].weeks();
        }
        EXPECT_EQ(weeks, 0) << programme.apprentices[ref].id;
    }
}

TEST(Blackburn, sends_nobody_into_homes_before_lone_working_is_assessed) {
    const auto programme = read_example("blackburn-with-darwen");
    const auto plan = plan_proven(programme);
    const auto later = find_apprentice(programme, "bwd-02");
    EXPECT_EQ(placements_of(programme, plan.journeys[later.at])[1], "home-care-team");
    EXPECT_EQ(placements_of(programme, plan.journeys[find_apprentice(programme, "bwd-01").at])[0],
              "home-care-team");
}

TEST(Blackburn, is_planned_as_well_as_by_trying_everything) {
    const auto programme = read_example("blackburn-with-darwen");
    EXPECT_EQ(plan_proven(programme).cost, least_cost(programme));
}

}  // namespace
}  // namespace waymark::examples
