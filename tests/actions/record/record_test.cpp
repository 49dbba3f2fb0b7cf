// The verbs of the record, on both databases: what is allowed is done, kept and told; what is not leaves
// nothing.

#include <gtest/gtest.h>

#include "actions/record/office.h"
#include "planning/plan_programme.h"
#include "store/events/audit.h"
#include "store/events/read.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::actions::record {
namespace {

using records::Kind;

class Record : public Office {
protected:
    /// The plan that the planner finds for the programme; small, so it is proven at once.
    domain::Plan planned() {
        planner::Limits limits;
        limits.seconds = 20;
        auto plan = planning::plan_programme(programme, limits);
        EXPECT_TRUE(plan);
        return *plan;
    }

    std::vector<store::events::Past> history_of(std::string_view kind, const std::string& subject) {
        const auto office = desk();
        auto events = store::transact(office.database, store::Mode::Read, [&](store::Connection& connection) {
            store::sealing::PersonKeys sealer(connection, office.keys, 0);
            return store::events::all_events_of(connection, sealer, programme.id, kind, subject);
        });
        EXPECT_TRUE(events);
        return *events;
    }
};

TEST_P(Record, a_programme_that_was_filled_comes_out_as_it_went_in) {
    const auto out = export_programme(desk(), as("coordinator"), programme.id);
    ASSERT_TRUE(out) << told(out);
    EXPECT_EQ(*out, programme);
}

TEST_P(Record, an_administrator_opens_a_programme_and_sees_nobody_in_it) {
    const auto out = export_programme(desk(), as("admin"), programme.id);
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().kind, Refusal::Kind::NotAllowed);
    const auto apprentice = see_record(
        desk(), as("admin"),
        {Kind::Apprentice, {programme.id, programme.apprentices[base::Ref<domain::Apprentice>{0}].id}});
    EXPECT_FALSE(apprentice);
}

TEST_P(Record, a_change_is_kept_and_told_with_old_and_new) {
    const auto id = programme.placements[base::Ref<domain::Placement>{0}].id;
    const auto before = find(Kind::Placement, id);
    const auto done = change_record(desk(), as("coordinator"), {before, {{"places", std::int64_t{7}}}});
    ASSERT_TRUE(done) << told(done);
    EXPECT_EQ(records::whole_of(find(Kind::Placement, id), "places"), 7);
    const auto events = history_of("placement", id);
    ASSERT_EQ(events.size(), 2U);  // It came with the programme, and was changed.
    EXPECT_EQ(events.back().event.actor, "coordinator");
    EXPECT_EQ(events.back().event.verb, "change-placements");
    ASSERT_EQ(events.back().event.open.size(), 1U);
    EXPECT_EQ(events.back().event.open.front().field, "places");
    EXPECT_EQ(events.back().event.open.front().after, "7");
}

TEST_P(Record, who_may_not_change_something_is_refused_and_nothing_is_told) {
    const auto id = programme.placements[base::Ref<domain::Placement>{0}].id;
    const auto before = find(Kind::Placement, id);
    const auto refused = change_record(desk(), as("mentor"), {before, {{"places", std::int64_t{7}}}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Refusal::Kind::NotAllowed);
    EXPECT_EQ(find(Kind::Placement, id), before);
    EXPECT_EQ(history_of("placement", id).size(), 1U);
}

TEST_P(Record, what_is_not_there_is_refused_in_the_words_for_what_is_not_theirs) {
    const auto id = programme.apprentices[base::Ref<domain::Apprentice>{0}].id;
    const auto theirs = see_record(desk(), as("mentor"), {Kind::Apprentice, {programme.id, id}});
    const auto nobody = see_record(desk(), as("mentor"), {Kind::Apprentice, {programme.id, "nobody"}});
    ASSERT_FALSE(theirs);
    ASSERT_FALSE(nobody);
    EXPECT_EQ(theirs.error().message, nobody.error().message);
}

TEST_P(Record, who_was_second_learns_what_the_first_changed_and_can_keep_both) {
    const auto id = programme.placements[base::Ref<domain::Placement>{0}].id;
    const auto seen = find(Kind::Placement, id);
    ASSERT_TRUE(change_record(desk(), as("lead"), {seen, {{"places", std::int64_t{7}}}}));
    const auto second = change_record(desk(), as("coordinator"), {seen, {{"minimum_age", std::int64_t{18}}}});
    ASSERT_FALSE(second);
    ASSERT_EQ(second.error().kind, Refusal::Kind::Stale);
    const auto& clash = *second.error().clash;
    ASSERT_EQ(clash.theirs.size(), 1U);
    EXPECT_EQ(records::to_words(Kind::Placement, clash.theirs.front()),
              "the places at the same time: from 1 to 7");
    ASSERT_TRUE(clash.kept_both);
    const auto both =
        change_record(desk(), as("coordinator"), {*clash.kept_both, {{"minimum_age", std::int64_t{18}}}});
    ASSERT_TRUE(both) << told(both);
    EXPECT_EQ(records::whole_of(find(Kind::Placement, id), "places"), 7);
    EXPECT_EQ(records::whole_of(find(Kind::Placement, id), "minimum_age"), 18);
}

TEST_P(Record, where_both_changed_the_same_field_both_values_are_shown) {
    const auto id = programme.placements[base::Ref<domain::Placement>{0}].id;
    const auto seen = find(Kind::Placement, id);
    ASSERT_TRUE(change_record(desk(), as("lead"), {seen, {{"places", std::int64_t{7}}}}));
    const auto second = change_record(desk(), as("coordinator"), {seen, {{"places", std::int64_t{3}}}});
    ASSERT_FALSE(second);
    const auto& clash = *second.error().clash;
    EXPECT_FALSE(clash.kept_both);
    ASSERT_EQ(clash.in_both.size(), 1U);
    EXPECT_EQ(clash.in_both.front().before, records::Value{std::int64_t{7}});
    EXPECT_EQ(clash.in_both.front().after, records::Value{std::int64_t{3}});
}

TEST_P(Record, a_change_that_the_programme_could_not_hold_is_refused_with_the_mend) {
    const auto placement = find(Kind::Placement, programme.placements[base::Ref<domain::Placement>{0}].id);
    const auto done =
        change_record(desk(), as("coordinator"), {placement, {{"setting", std::string{"nowhere"}}}});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message, "There is no setting 'nowhere' in this programme (the setting).");
    const auto cohort = find(Kind::Cohort, programme.cohorts[base::Ref<domain::Cohort>{0}].id);
    const auto tuesday =
        change_record(desk(), as("coordinator"), {cohort, {{"starts", std::string{"2017-01-10"}}}});
    ASSERT_FALSE(tuesday);
    EXPECT_EQ(tuesday.error().message, "A cohort starts on a Monday; 10 January 2017 is none.");
}

TEST_P(Record, a_published_plan_shows_a_host_who_comes_and_nobody_else) {
    const auto plan = planned();
    const auto drafted = draft_plan(desk(), as("coordinator"), "spring", plan);
    ASSERT_TRUE(drafted) << told(drafted);
    const auto first = find(Kind::Plan, "spring");
    const auto published = publish_plan(desk(), as("coordinator"), programme.id, "spring", first.version);
    ASSERT_TRUE(published) << told(published);

    // Whoever is with this host between four weeks ago and four weeks from now, and nobody else.
    const auto comes = [&](base::Ref<domain::Apprentice> who, base::Ref<domain::Organisation> host) {
        const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto& where = plan.journeys[who.at][i];
            if (where && programme.placements[*where].organisation == host &&
                blocks[i].period.from - base::Weeks{4} <= today &&
                today < blocks[i].period.until + base::Weeks{4})
                return true;
        }
        return false;
    };
    std::size_t shown = 0;
    std::size_t hidden = 0;
    for (const auto host : programme.organisations.refs()) {
        const auto mentor = "mentor-" + programme.organisations[host].id;
        auto somebody = records::make_record(Kind::Person, programme.id, mentor);
        somebody.person = mentor;
        ASSERT_TRUE(change_record(desk(), as("lead"), {somebody, {{"name", std::string{"Men Tor"}}}}));
        give(mentor, grant(access::Role::Mentor, programme.organisations[host].id));
        for (const auto who : programme.apprentices.refs()) {
            const auto& apprentice = programme.apprentices[who];
            const auto seen =
                see_record(desk(), as(mentor), {Kind::Apprentice, {programme.id, apprentice.id}});
            ASSERT_EQ(seen.has_value(), comes(who, host))
                << mentor << ", " << apprentice.id << ": " << told(seen);
            seen ? ++shown : ++hidden;
            if (!seen) continue;
            EXPECT_FALSE(records::text_of(seen->record, "born"));
            EXPECT_FALSE(records::real_of(seen->record, "latitude"));
        }
    }
    EXPECT_GT(shown, 0U);
    EXPECT_GT(hidden, 0U);
}

TEST_P(Record, of_two_who_publish_one_wins_and_the_other_learns_who_did) {
    const auto plan = planned();
    ASSERT_TRUE(draft_plan(desk(), as("coordinator"), "one", plan));
    ASSERT_TRUE(draft_plan(desk(), as("lead"), "two", plan));
    ASSERT_TRUE(publish_plan(desk(), as("coordinator"), programme.id, "one", 1));
    const auto second = publish_plan(desk(), as("lead"), programme.id, "two", 1);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Refusal::Kind::Stale);
    EXPECT_NE(second.error().message.find("coordinator published the plan 'one'"), std::string::npos)
        << second.error().message;
    const auto out = export_plan(desk(), as("lead"), programme.id, "one");
    ASSERT_TRUE(out) << told(out);
    EXPECT_EQ(out->journeys, plan.journeys);
}

TEST_P(Record, a_role_that_has_ended_gives_nothing_from_the_next_question_on) {
    const auto roles = history_of("role_grant", "role-0001");
    ASSERT_TRUE(export_programme(desk(), as("coordinator"), programme.id));
    const auto ended = end_role(desk(), as("lead"), "coordinator", "role-0001", today);
    ASSERT_TRUE(ended) << told(ended);
    const auto out = export_programme(desk(), as("coordinator"), programme.id);
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().kind, Refusal::Kind::NotAllowed);
}

TEST_P(Record, each_look_at_health_stands_in_the_history_of_whom_it_concerns) {
    const auto apprentice =
        find(Kind::Apprentice, programme.apprentices[base::Ref<domain::Apprentice>{0}].id);
    auto special = records::make_record(Kind::Special, programme.id, {});
    special.person = apprentice.person;
    const auto kept =
        change_record(desk(), as("coordinator"), {special, {{"health", std::string{"no lifting"}}}});
    ASSERT_TRUE(kept) << told(kept);
    const store::Key key{Kind::Special, {apprentice.person}};
    const auto seen = see_record(desk(), as("coordinator"), key);
    ASSERT_TRUE(seen) << told(seen);
    EXPECT_EQ(records::text_of(seen->record, "health"), "no lifting");
    EXPECT_FALSE(see_record(desk(), as("mentor"), key));
    const auto events = history_of("special", apprentice.person);
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back().event.verb, "see-health");
    EXPECT_EQ(events.back().event.actor, "coordinator");
    EXPECT_EQ(events.back().event.person, apprentice.person);
}

TEST_P(Record, the_history_of_all_this_is_whole) {
    const auto office = desk();
    const auto audit = store::transact(
        office.database, store::Mode::Read,
        [&](store::Connection& connection) { return store::events::audit(connection, office.keys, {}); });
    ASSERT_TRUE(audit);
    EXPECT_TRUE(audit->faults.empty());
    EXPECT_GT(audit->events, 10);
}

TEST_P(Record, an_installation_begins_once) {
    const auto again = begin_installation(desk(), as("other"), "Otto Her", today + std::chrono::days{365});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Refusal::Kind::Impossible);
}

WAYMARK_ON_BOTH_DATABASES(Record);

}  // namespace
}  // namespace waymark::actions::record
