// The policy against the second opinion: everything in a small world, and every edge of every period.

#include <gtest/gtest.h>

#include "access/world.h"

namespace waymark::access::testing {
namespace {

constexpr int today = 0;

/// Compares for all verbs about the subject, with each purpose and with none stated. Returns how many
/// answers.
int compare_verbs(const Asker& asker, const Facts& facts, int now) {
    const Viewer who = viewer(asker);
    const Subject what = subject(facts);
    int compared = 0;
    for (const VerbRow& verb : verbs()) {
        if (!verb.about.has(facts.about)) continue;
        bool for_any = false;
        for (const PurposeRow& purpose : purposes()) {
            // Who has no role for a purpose can do nothing for it: trying a few of those is enough.
            const bool expected = access_oracle::may(asker, verb.verb, purpose.purpose, facts, now);
            for_any |= expected;
            if (!expected && !verb.purposes.has(purpose.purpose) && compared % 7 != 0) continue;
            ++compared;
            EXPECT_EQ(may(who, verb.verb, what, day(now), purpose.purpose).allowed, expected)
                << verb.name << " for " << purpose.words << "\n"
                << in_words(asker) << "\n"
                << in_words(facts) << "\nday " << now;
        }
        ++compared;
        EXPECT_EQ(may(who, verb.verb, what, day(now)).allowed, for_any) << verb.name << "\n"
                                                                        << in_words(asker) << "\n"
                                                                        << in_words(facts) << "\nday " << now;
    }
    return compared;
}

int compare_forms(const Asker& asker, const Facts& facts, int now) {
    const Viewer who = viewer(asker);
    const Subject what = subject(facts);
    for (const PurposeRow& purpose : purposes()) {
        const Sight sight = visible(who, what, purpose.purpose, day(now));
        for (int care = 0; care < cares; ++care)
            EXPECT_EQ(sight.of(static_cast<Care>(care)),
                      access_oracle::sees(asker, static_cast<Care>(care), purpose.purpose, facts, now))
                << "care " << care << " for " << purpose.words << "\n"
                << in_words(asker) << "\n"
                << in_words(facts) << "\nday " << now;
    }
    return cares * purpose_count;
}

TEST(Table, every_role_verb_and_relation_is_as_the_second_opinion_says) {
    int compared = 0;
    for (const About about : {About::Thing, About::Colleague, About::Apprentice})
        for (const Facts& facts : everything(about))
            for (const Asker& asker : every_asker()) compared += compare_verbs(asker, facts, today);
    EXPECT_GT(compared, 500'000);
    std::cout << compared << " answers compared\n";
}

TEST(Table, every_role_care_and_relation_is_as_the_second_opinion_says) {
    int compared = 0;
    for (const About about : {About::Thing, About::Colleague, About::Apprentice})
        for (const Facts& facts : everything(about))
            for (const Asker& asker : every_asker()) compared += compare_forms(asker, facts, today);
    EXPECT_GT(compared, 500'000);
    std::cout << compared << " forms compared\n";
}

TEST(Table, a_verb_is_refused_for_what_it_is_not_about) {
    for (const Asker& asker : every_asker())
        for (const Facts& facts : few_of_everything())
            for (const VerbRow& verb : verbs()) {
                EXPECT_EQ(verb.about.has(facts.about), access_oracle::concerns(verb.verb, facts.about))
                    << verb.name;
                if (verb.about.has(facts.about)) continue;
                EXPECT_FALSE(may(viewer(asker), verb.verb, subject(facts), day(today))) << verb.name;
            }
}

TEST(Table, every_edge_of_a_period_is_as_the_second_opinion_says) {
    const Days stay{100, 142};
    for (const About about : {About::Thing, About::Colleague, About::Apprentice})
        for (auto list : {&Facts::partners, &Facts::employers, &Facts::hosts, &Facts::providers}) {
            Facts facts{.about = about, .person = 2, .programme = 1, .organisation = 2};
            (facts.*list) = {{1, stay}};
            for (const Asker& asker : every_asker())
                for (const int now : {0, 71, 72, 73, 99, 100, 101, 141, 142, 143, 169, 170, 171, 300}) {
                    compare_verbs(asker, facts, now);
                    compare_forms(asker, facts, now);
                }
        }
}

TEST(Table, every_edge_of_a_grant_is_as_the_second_opinion_says) {
    for (const Facts& facts : few_of_everything())
        for (Asker asker : every_asker())
            for (const Days days :
                 {Days{0, 1}, Days{-1, 0}, Days{1, 2}, Days{-5, 5}, Days{0, 0}, Days{5, -5}}) {
                for (Held& held : asker.held) held.days = days;
                compare_verbs(asker, facts, today);
                compare_forms(asker, facts, today);
            }
}

TEST(Table, a_grant_that_names_something_else_gives_nothing) {
    for (int role = 0; role < role_count; ++role)
        for (const int programme : {nobody, 1})
            for (const int organisation : {nobody, 1})
                for (const int area : {nobody, 1}) {
                    const Asker asker{.person = 1,
                                      .held = {{.role = static_cast<Role>(role),
                                                .programme = programme,
                                                .organisation = organisation,
                                                .area = area,
                                                .days = {-10, 10}}}};
                    for (const Facts& facts : few_of_everything()) {
                        compare_verbs(asker, facts, today);
                        compare_forms(asker, facts, today);
                    }
                }
}

TEST(Table, roles_are_given_as_the_second_opinion_says) {
    for (const Asker& asker : every_asker())
        for (Facts facts : few_of_everything())
            for (int role = 0; role < role_count; ++role) {
                facts.role = static_cast<Role>(role);
                for (const Verb verb : {Verb::InvitePerson, Verb::GrantRole, Verb::EndRole}) {
                    bool expected = false;
                    for (const PurposeRow& purpose : purposes())
                        expected |= access_oracle::may(asker, verb, purpose.purpose, facts, today);
                    EXPECT_EQ(may(viewer(asker), verb, subject(facts), day(today)).allowed, expected)
                        << find_verb(verb).name << " " << find_role(*facts.role).name << "\n"
                        << in_words(asker) << "\n"
                        << in_words(facts);
                }
            }
}

TEST(Table, a_host_sees_of_a_journey_its_own_stays_each_in_its_weeks) {
    const Asker mentor{.person = 1,
                       .held = {{.role = Role::Mentor, .organisation = 1, .days = {-1000, 1000}}}};
    const Facts placed{.person = 2, .programme = 1, .hosts = {{1, {0, 42}}, {2, {42, 84}}, {1, {84, 126}}}};
    const Sight sight = visible(viewer(mentor), subject(placed), Purpose::Host, day(10));
    EXPECT_EQ(sight.of(Care::Journey), Form::OwnStays);
    EXPECT_TRUE(sight.shows_stay("organisation-1", period({0, 42})));
    EXPECT_FALSE(sight.shows_stay("organisation-2", period({42, 84})));
    EXPECT_FALSE(sight.shows_stay("organisation-1", period({84, 126})));
    const Sight later = visible(viewer(mentor), subject(placed), Purpose::Host, day(69));
    EXPECT_TRUE(later.shows_stay("organisation-1", period({0, 42})));
    EXPECT_TRUE(later.shows_stay("organisation-1", period({84, 126})));

    const Asker employer{.person = 1,
                         .held = {{.role = Role::LineManager, .organisation = 1, .days = {-1000, 1000}}}};
    const Facts staff{
        .person = 2, .programme = 1, .employers = {{1, {-100, 100}}}, .hosts = {{2, {500, 542}}}};
    EXPECT_TRUE(visible(viewer(employer), subject(staff), Purpose::Employ, day(10))
                    .shows_stay("organisation-2", period({500, 542})));
    EXPECT_FALSE(visible(viewer(employer), subject(staff), Purpose::Host, day(10))
                     .shows_stay("organisation-2", period({500, 542})));
}

}  // namespace
}  // namespace waymark::access::testing
