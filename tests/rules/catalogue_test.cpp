// Every rule of the catalogue, in its order, broken once; whoever adds a rule adds a case.

#include "rules/catalogue.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "rules/check.h"
#include "rules/wording.h"
#include "rules/world.h"

namespace waymark::rules {
namespace {

struct Case {
    RuleId rule;
    std::function<void(World&)> spoil;
    const char* sentence;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {RuleId::Programme, [](World& w) { w.plan.programme = "other"; },
         "It is a plan of 'other', not of 'riverside-2017'."},
        {RuleId::Complete, [](World& w) { w.plan.journeys.pop_back(); }, "ben has no journey."},
        {RuleId::KnownPlacement, [](World& w) { w.plan.journeys[0][0] = base::Ref<domain::Placement>{7}; },
         "anna, r1 (9 January 2017 to 2 April 2017): the programme has no such placement."},
        {RuleId::Host, [](World& w) { w.cohort().blocks[0].host = domain::Host::Partner; },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: this block is for a partner, not for anna's own "
         "employer."},
        {RuleId::MinimumAge,
         [](World& w) {
             w.anna().born = day("1999-01-10");
             w.at(w.ward).minimum_age = 18;
         },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: anna turns 18 on 10 January 2017, after the "
         "block "
         "starts, and the placement asks for age 18."},
        {RuleId::YoungWorker,
         [](World& w) {
             w.anna().born = day("1999-01-10");
             w.at(w.ward).shift_hours = 12;
         },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: anna turns 18 on 10 January 2017, after the "
         "block "
         "starts, and shifts over 8 hours need age 18."},
        {RuleId::Clearances,
         [](World& w) {
             w.ben().clearances = {{{0}, day("2017-04-11"), {}}};
             w.anna().clearances = {{{0}, day("2016-12-01"), {}}};
             w.at(w.ward).clearances = {{0}};
         },
         "ben, r2 (10 April 2017 to 2 July 2017), Ward 4: ben holds the clearance dbs only from 11 April "
         "2017, "
         "after the block starts."},
        {RuleId::Driver,
         [](World& w) {
             w.at(w.ward).driver = true;
             w.ben().driver = true;
         },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: the placement needs a driver and anna does not "
         "drive."},
        {RuleId::Avoid, [](World& w) { w.anna().avoid_organisations = {{0}}; },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: anna is to avoid Riverside Trust."},
        {RuleId::Travel,
         [](World& w) {
             w.anna().location = domain::Location{53.0, 0};
             w.anna().max_travel = 40;
             w.at(w.ward).location = domain::Location{53.1, 0};
         },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: it is 41 minutes away and anna can travel 40."},
        {RuleId::Capacity,
         [](World& w) {
             w.at(w.ward).places_in = {{{day("2017-03-29"), day("2017-04-12")}, 0, ""}};
             w.plan.journeys[1][1] = {};
         },
         "Ward 4: it has 0 places from 27 March 2017 to 2 April 2017 and anna is there."},
        {RuleId::PlacementAtMost,
         [](World& w) {
             w.programme.rules.placement_at_most = 1;
             w.plan.journeys = {{w.ward, w.ward}, {w.centre, std::nullopt}};
         },
         "anna, r2 (10 April 2017 to 2 July 2017), Ward 4: anna would have 2 blocks at Ward 4, and at most 1 "
         "is "
         "allowed."},
        {RuleId::OrganisationAtMost,
         [](World& w) {
             w.programme.rules.organisation_at_most = 1;
             w.at(w.centre).organisation = {0};
             w.plan.journeys[1] = {std::nullopt, std::nullopt};
         },
         "anna, r2 (10 April 2017 to 2 July 2017), Mill House: anna would have 2 blocks at Riverside Trust, "
         "and at "
         "most 1 is allowed."},
        {RuleId::Fixed, [](World& w) { w.anna().fixed = {{0, w.centre}}; },
         "anna, r1 (9 January 2017 to 2 April 2017), Ward 4: the block is decided: Mill House."},
        {RuleId::Budget,
         [](World& w) {
             w.programme.rules.budget = base::Money{2399'99};
             w.at(w.ward).weekly_cost = {10000};
         },
         "The placements cost £2,400 together and the budget is £2,399.99."},
        {RuleId::Unfilled, [](World& w) { w.plan.journeys[0][1] = {}; },
         "anna, r2 (10 April 2017 to 2 July 2017): the block has no placement."},
        {RuleId::Visits,
         [](World& w) {
             w.programme.rules.visit_sectors = {{{0}, 1}};
             w.programme.rules.visit_settings = {{{1}, 1}};
             w.plan.journeys = {{w.ward, w.centre}, {w.centre, w.centre}};
             w.at(w.centre).places = 2;
         },
         "ben has no block in health and should have 1."},
        {RuleId::Competences,
         [](World& w) {
             w.programme.rules.cover_competences = true;
             w.anna().evidenced = {{0}};
         },
         "ben can evidence 'Hand washing' in no placement of the journey."},
        {RuleId::Change, [](World& w) { w.anna().published = {{0, "ward", w.ward}, {1, "closed-ward", {}}}; },
         "anna, r2 (10 April 2017 to 2 July 2017), Mill House: told 'closed-ward', which is no longer there, "
         "now "
         "Mill House."},
        {RuleId::Balance, [](World& w) { w.programme.rules.balance = {{{0}, 0, {0}, 2, {}, ""}}; },
         "1 of cohort 2017 is in health in r1 and at least 2 should be."},
        {RuleId::Unease, [](World& w) { w.anna().prefers_settings = {{{0}, 100}, {{1}, 1}}; },
         "anna's journey has 101 points of unease, more than the ordinary 100."},
    };
    return all;
}

std::vector<Finding> judge(const World& world, Strength strength) {
    return strength == Strength::Must ? check(world.programme, world.plan)
                                      : shortfalls(world.programme, world.plan);
}

TEST(Catalogue, has_a_case_for_every_rule_in_its_order) {
    ASSERT_EQ(cases().size(), catalogue().size());
    for (std::size_t at = 0; at < catalogue().size(); ++at) {
        EXPECT_EQ(catalogue()[at]->rule, cases()[at].rule) << catalogue()[at]->id;
        EXPECT_EQ(static_cast<std::size_t>(catalogue()[at]->rule), at) << catalogue()[at]->id;
    }
}

TEST(Catalogue, finds_nothing_in_a_world_in_order) {
    EXPECT_EQ(judge({}, Strength::Must), std::vector<Finding>{});
    EXPECT_EQ(judge({}, Strength::Should), std::vector<Finding>{});
    EXPECT_EQ(check_fixed(World{}.programme), std::vector<Finding>{});
}

TEST(Catalogue, finds_what_breaks_each_rule_and_nothing_else) {
    for (const auto& [rule, spoil, words] : cases()) {
        SCOPED_TRACE(find_rule(rule).id);
        World world;
        spoil(world);
        const auto findings = judge(world, find_rule(rule).strength);
        ASSERT_EQ(findings.size(), 1U);
        EXPECT_EQ(findings.front().rule, rule);
        EXPECT_EQ(sentence(findings.front(), world.programme), words);
        EXPECT_TRUE(remedy(findings.front(), world.programme).ends_with('.'));
    }
}

TEST(Catalogue, says_of_every_rule_what_it_is_and_where_it_is_from) {
    std::set<std::string_view> ids;
    for (const auto* rule : catalogue()) {
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
        EXPECT_FALSE(rule->name.empty()) << rule->id;
        EXPECT_TRUE(rule->sentence.ends_with('.')) << rule->id;
        EXPECT_FALSE(rule->source.empty()) << rule->id;
    }
}

TEST(Catalogue, dates_the_law_on_young_workers) {
    EXPECT_EQ(find_rule(RuleId::YoungWorker).in_force_from, day("2003-04-06"));
    EXPECT_NE(find_rule(RuleId::YoungWorker).source.find("Working Time Regulations 1998"),
              std::string_view::npos);
}

}  // namespace
}  // namespace waymark::rules
