// Worlds drawn by chance, with several grants at once: the policy against the second opinion, a list against
// a look at each, and reasons against what they must not tell.

#include <gtest/gtest.h>

#include <algorithm>

#include "access/world.h"

namespace waymark::access::testing {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int worlds = 10'000;
#else
constexpr int worlds = 200'000;
#endif

constexpr int today = 0;

struct World {
    Asker asker;
    Facts facts;
    Viewer who;
    Subject what;
    Verb verb;
    std::optional<Purpose> purpose;
};

World random_world(std::uint64_t seed) {
    base::Random random{seed};
    World world{.asker = random_asker(random),
                .facts = random_facts(random),
                .who = {},
                .what = {},
                .verb = {},
                .purpose = {}};
    world.who = viewer(world.asker);
    world.what = subject(world.facts);
    do world.verb = verbs()[random.below(verbs().size())].verb;
    while (!find_verb(world.verb).about.has(world.facts.about));
    if (random.chance(0.5)) world.purpose = static_cast<Purpose>(random.below(purpose_count));
    return world;
}

std::string shown(const World& world) {
    return std::string{find_verb(world.verb).name} + "\n" + in_words(world.asker) + "\n" +
           in_words(world.facts);
}

TEST(RandomWorlds, answers_are_those_of_the_second_opinion) {
    int allowed = 0;
    int with_several = 0;
    for (int seed = 0; seed < worlds; ++seed) {
        const World world = random_world(static_cast<std::uint64_t>(seed));
        bool expected = false;
        for (const PurposeRow& purpose : purposes())
            if (!world.purpose || world.purpose == purpose.purpose)
                expected |= access_oracle::may(world.asker, world.verb, purpose.purpose, world.facts, today);
        const Answer answer = may(world.who, world.verb, world.what, day(today), world.purpose);
        ASSERT_EQ(answer.allowed, expected) << shown(world);
        if (!answer) continue;
        ++allowed;
        if (world.asker.held.size() > 1) ++with_several;
        // The purpose and the role that will stand in the history are ones for which it is allowed.
        EXPECT_TRUE(access_oracle::may(world.asker, world.verb, answer.purpose, world.facts, today))
            << shown(world);
        if (answer.role)
            EXPECT_TRUE(
                std::ranges::any_of(world.asker.held, [&](const Held& h) { return h.role == *answer.role; }));
        else
            EXPECT_EQ(world.facts.person, world.asker.person);
        EXPECT_EQ(answer.record_look, is_recorded_look(world.verb));
    }
    EXPECT_GT(allowed, worlds / 100);
    EXPECT_GT(with_several, worlds / 200);
}

TEST(RandomWorlds, forms_are_those_of_the_second_opinion) {
    for (int seed = 0; seed < worlds / 4; ++seed) {
        const World world = random_world(static_cast<std::uint64_t>(seed));
        for (const PurposeRow& purpose : purposes()) {
            const Sight sight = visible(world.who, world.what, purpose.purpose, day(today));
            for (int care = 0; care < cares; ++care)
                ASSERT_EQ(sight.of(static_cast<Care>(care)),
                          access_oracle::sees(world.asker, static_cast<Care>(care), purpose.purpose,
                                              world.facts, today))
                    << "care " << care << " for " << purpose.words << "\n"
                    << shown(world);
        }
    }
}

TEST(RandomWorlds, a_list_holds_exactly_what_a_look_at_each_allows) {
    int listed = 0;
    for (int seed = 0; seed < worlds; ++seed) {
        const World world = random_world(static_cast<std::uint64_t>(seed));
        if (find_verb(world.verb).permission == Permission::GiveRoles) continue;
        const Reach all = reach(world.who, world.verb, day(today), world.purpose);
        const bool reached = reaches(all, world.what);
        ASSERT_EQ(reached, may(world.who, world.verb, world.what, day(today), world.purpose).allowed)
            << shown(world);
        if (reached) ++listed;
    }
    EXPECT_GT(listed, worlds / 100);
}

TEST(RandomWorlds, health_equality_dbs_wishes_and_clearances_have_two_locks_that_open_together) {
    for (int seed = 0; seed < worlds / 4; ++seed) {
        World world = random_world(static_cast<std::uint64_t>(seed));
        world.what.about = About::Apprentice;
        for (const PurposeRow& purpose : purposes()) {
            const Sight sight = visible(world.who, world.what, purpose.purpose, day(today));
            const auto allowed = [&](Verb verb) {
                return may(world.who, verb, world.what, day(today), purpose.purpose).allowed;
            };
            ASSERT_EQ(allowed(Verb::SeeHealth), sight.of(Care::Health) == Form::Full);
            ASSERT_EQ(allowed(Verb::SeeEquality), sight.of(Care::Equality) == Form::Full);
            ASSERT_EQ(allowed(Verb::SeeDbs), sight.of(Care::Dbs) == Form::Full);
            ASSERT_EQ(allowed(Verb::SeePreferences), sight.of(Care::Wishes) == Form::Full);
            ASSERT_EQ(allowed(Verb::SeeClearances), sight.of(Care::Clearance) != Form::Hidden);
            ASSERT_EQ(allowed(Verb::SeeApprentice), sight.of(Care::Name) == Form::Full);
            ASSERT_EQ(allowed(Verb::ExportForEvaluation), sight.of(Care::Name) == Form::Pseudonym);
        }
    }
}

TEST(RandomWorlds, a_refusal_reads_the_same_whether_there_is_such_a_thing_or_not) {
    int refused = 0;
    for (int seed = 0; seed < worlds; ++seed) {
        const World world = random_world(static_cast<std::uint64_t>(seed));
        const Answer answer = may(world.who, world.verb, world.what, day(today), world.purpose);
        if (answer.allowed || world.facts.person == world.asker.person) continue;
        ++refused;
        ASSERT_EQ(answer, refuse(world.who, world.verb, day(today), world.purpose)) << shown(world);
        ASSERT_FALSE(answer.why.empty());
    }
    EXPECT_GT(refused, worlds / 4);
}

}  // namespace
}  // namespace waymark::access::testing
