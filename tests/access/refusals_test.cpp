// What somebody is told who may not.

#include <gtest/gtest.h>

#include "access/may.h"
#include "access/world.h"

namespace waymark::access::testing {
namespace {

const Asker stranger{.person = 1, .held = {}};
const Facts plan{.about = About::Thing, .programme = 1};
const Facts someone{.about = About::Apprentice, .person = 2, .programme = 1};

std::string why(const Asker& asker, Verb verb, const Facts& facts, std::optional<Purpose> purpose = {}) {
    return may(viewer(asker), verb, subject(facts), day(0), purpose).why;
}

TEST(Refusals, say_which_roles_may) {
    EXPECT_EQ(why(stranger, Verb::PublishPlan, plan),
              "Only a programme lead or a coordinator may publish a plan.");
    EXPECT_EQ(why(stranger, Verb::BackUp, plan),
              "Only an administrator may back up and restore the installation.");
}

TEST(Refusals, say_when_ones_own_role_ended_or_begins) {
    Asker mentor{.person = 1, .held = {{.role = Role::Mentor, .organisation = 1, .days = {-100, 0}}}};
    EXPECT_EQ(why(mentor, Verb::SeeApprentice, someone), "Your role as mentor ended with 3 October 2024.");
    mentor.held[0].days = {5, 100};
    EXPECT_EQ(why(mentor, Verb::SeeApprentice, someone), "Your role as mentor begins on 9 October 2024.");
}

TEST(Refusals, do_not_say_whether_there_is_anybody) {
    const Asker mentor{.person = 1, .held = {{.role = Role::Mentor, .organisation = 1, .days = {-100, 100}}}};
    EXPECT_EQ(why(mentor, Verb::SeeApprentice, someone),
              "There is nothing here for which you may do this: see an apprentice.");
    EXPECT_EQ(refuse(viewer(mentor), Verb::SeeApprentice, day(0)).why,
              "There is nothing here for which you may do this: see an apprentice.");
    EXPECT_EQ(why(stranger, Verb::SeeApprentice, someone),
              "There is nothing here for which you may do this: see an apprentice.");
}

TEST(Refusals, name_a_purpose_that_the_verb_does_not_serve) {
    const Asker coordinator{.person = 1,
                            .held = {{.role = Role::Coordinator, .programme = 1, .days = {-100, 100}}}};
    EXPECT_EQ(why(coordinator, Verb::ChangeApprentice, someone, Purpose::Statistics),
              "Nobody may enrol or change an apprentice for the purpose of statistics.");
}

TEST(Refusals, tell_who_gives_themselves_a_role_so) {
    const Asker lead{.person = 1,
                     .held = {{.role = Role::ProgrammeLead, .programme = 1, .days = {-100, 100}}}};
    const Facts grant{.about = About::Thing, .person = 1, .programme = 1, .role = Role::Coordinator};
    EXPECT_EQ(why(lead, Verb::GrantRole, grant), "Nobody gives a role to themselves.");
}

}  // namespace
}  // namespace waymark::access::testing
