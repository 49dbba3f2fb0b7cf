// Lincolnshire, 2017: what a community mental health team can and cannot evidence.

#include <gtest/gtest.h>

#include <algorithm>

#include "examples/example.h"
#include "planning/story.h"

namespace waymark::examples {
namespace {

bool evidences(const domain::Programme& programme, base::Ref<domain::Placement> placement,
               std::string_view competence) {
    return std::ranges::any_of(programme.placements[placement].evidences,
                               [&](auto one) { return programme.competences[one].id == competence; });
}

TEST(Lincolnshire, evidences_no_moving_and_feeding_with_a_mental_health_team) {
    const auto programme = read_example("lincolnshire");
    const auto plan = plan_proven(programme);
    int with_a_team = 0;
    for (const auto& journey : plan.journeys) {
        for (const auto& placement : journey) {
            ASSERT_TRUE(placement);
            if (programme.settings[programme.placements[*placement].setting].id != "mental-health") continue;
            ++with_a_team;
            for (const char* outcome : {"cc13-3", "cc8-2", "cc8-3"})
                EXPECT_FALSE(evidences(programme, *placement, outcome));
        }
    }
    EXPECT_EQ(with_a_team, 5) << "everybody is with such a team for one rotation";
}

TEST(Lincolnshire, says_in_which_rotation_each_outcome_first_becomes_possible) {
    const auto programme = read_example("lincolnshire");
    const auto plan = plan_proven(programme);
    int later_because_of_the_team = 0;
    for (const auto apprentice : programme.apprentices.refs()) {
        const auto& journey = plan.journeys[apprentice.at];
        const auto story = planning::competences_by_when(programme, apprentice, journey);
        ASSERT_EQ(story.size(), programme.competences.size());
        for (const auto& competence : story) {
            const auto& id = programme.competences[competence.competence].id;
            EXPECT_FALSE(competence.is_evidenced) << id;
            ASSERT_TRUE(competence.first_block) << id << " never becomes possible";
            // The first rotation whose placement can evidence it, looked for by hand.
            int first = 0;
            while (!evidences(programme, *journey[static_cast<std::size_t>(first)], id)) ++first;
            EXPECT_EQ(*competence.first_block, first) << programme.apprentices[apprentice].id << " " << id;
            if (id == "cc13-3" && first > 0) ++later_because_of_the_team;
        }
    }
    // History: for those who began with a team the Care Certificate took longer.
    EXPECT_GE(later_because_of_the_team, 1);
}

TEST(Lincolnshire, plans_no_nights_and_every_setting_once) {
    const auto programme = read_example("lincolnshire");
    const auto plan = plan_proven(programme);
    for (const auto& placement : programme.placements) {
        EXPECT_FALSE(placement.nights) << placement.id;
        EXPECT_LE(placement.shift_hours, 8) << placement.id;
    }
    for (const auto& journey : plan.journeys) {
        auto settings = settings_of(programme, journey);
        std::ranges::sort(settings);
        EXPECT_EQ(settings,
                  (std::vector<std::string>{"acute", "community-health", "mental-health", "social-care"}));
    }
}

}  // namespace
}  // namespace waymark::examples
