// Suffolk, 2015 and 2016: two cohorts, three settings.

#include <gtest/gtest.h>

#include <algorithm>

#include "examples/example.h"

namespace waymark::examples {
namespace {

TEST(Suffolk, starts_ten_in_2015_and_three_in_2016) {
    const auto programme = read_example("suffolk");
    ASSERT_EQ(programme.cohorts.size(), 2U);
    std::vector<int> starts(2);
    for (const auto& apprentice : programme.apprentices) ++starts[apprentice.cohort.at];
    EXPECT_EQ(starts, (std::vector<int>{10, 3}));
    const auto blocks = domain::placement_blocks(programme.cohorts[{0}]);
    EXPECT_EQ(blocks.back().period.until, programme.cohorts[{1}].starts);
}

TEST(Suffolk, takes_everybody_through_each_of_the_three_settings_once) {
    const auto programme = read_example("suffolk");
    const auto plan = plan_proven(programme);
    for (const auto apprentice : programme.apprentices.refs()) {
        auto settings = settings_of(programme, plan.journeys[apprentice.at]);
        std::ranges::sort(settings);
        EXPECT_EQ(settings, (std::vector<std::string>{"community-health", "hospital", "social-care"}))
            << programme.apprentices[apprentice].id;
    }
}

TEST(Suffolk, leaves_three_care_employers_alone_while_they_are_reluctant) {
    const auto programme = read_example("suffolk");
    const auto plan = plan_proven(programme);
    for (const auto apprentice : programme.apprentices.refs()) {
        if (programme.apprentices[apprentice].cohort.at != 0) continue;
        const auto first = placements_of(programme, plan.journeys[apprentice.at])[0];
        for (const char* reluctant : {"felixstowe-care-home", "stowmarket-day-service", "sudbury-care-home"})
            EXPECT_NE(first, reluctant) << programme.apprentices[apprentice].id;
    }
}

}  // namespace
}  // namespace waymark::examples
