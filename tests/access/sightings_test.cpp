// Who could have seen somebody between two dates, against asking on every day.

#include "access/sightings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "access/world.h"

namespace waymark::access::testing {
namespace {

TEST(Sightings, are_those_of_every_day) {
    int found = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random{seed};
        const Viewer who = viewer(random_asker(random));
        const Subject what = subject(random_facts(random));
        const base::Period period = testing::period({-70, 70});
        const auto sightings = list_sightings(who, what, period);
        for (int now = -71; now <= 70; ++now)
            for (const PurposeRow& purpose : purposes()) {
                const bool asked = contains(period, day(now));
                const Sight sight = visible(who, what, purpose.purpose, day(now));
                Set<Care> expected;
                for (int care = 0; care < cares; ++care)
                    if (asked && sight.of(static_cast<Care>(care)) != Form::Hidden)
                        expected.add(static_cast<Care>(care));
                Set<Care> listed;
                for (const Sighting& sighting : sightings)
                    if (sighting.purpose == purpose.purpose && contains(sighting.period, day(now)))
                        listed = listed | sighting.fields;
                ASSERT_EQ(listed, expected) << "day " << now << " for " << purpose.words << ", seed " << seed;
            }
        found += static_cast<int>(sightings.size());
    }
    EXPECT_GT(found, 50);
}

TEST(Sightings, are_as_long_as_they_can_be) {
    const Asker mentor{.person = 1,
                       .held = {{.role = Role::Mentor, .organisation = 1, .days = {-1000, 1000}}}};
    const Facts placed{.person = 2, .programme = 1, .hosts = {{1, {0, 42}}, {1, {42, 84}}}};
    const auto sightings = list_sightings(viewer(mentor), subject(placed), period({-500, 500}));
    ASSERT_EQ(sightings.size(), 1U);
    EXPECT_EQ(sightings[0].period, period({-28, 112}));
    EXPECT_EQ(sightings[0].purpose, Purpose::Host);
    EXPECT_TRUE(sightings[0].fields.has(Care::Learning));
    EXPECT_FALSE(sightings[0].fields.has(Care::Health));
}

}  // namespace
}  // namespace waymark::access::testing
