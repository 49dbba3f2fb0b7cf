// The whole format read field by field, and what is left out.

#include <gtest/gtest.h>

#include "exchange/everything.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {
namespace {

using base::parse_iso_day;
using domain::Programme;

base::Day day(const char* text) { return parse_iso_day(text).value(); }

template <class T>
base::Ref<T> at(std::uint32_t position) {
    return {position};
}

template <class T>
const T& nth(const base::List<T>& list, std::uint32_t position) {
    return list[base::Ref<T>{position}];
}

class ProgrammeFields : public testing::Test {
protected:
    const Programme programme = read_programme(everything).value();
};

TEST_F(ProgrammeFields, of_the_programme) {
    EXPECT_EQ(programme.id, "everything");
    EXPECT_EQ(programme.name, "Every key once");
    EXPECT_EQ(programme.note, "Invented.");
    EXPECT_EQ(programme.weights,
              (domain::Weights{.unfilled = 1, .visit = 2, .gap = 3, .change = 4, .balance = 5}));
}

TEST_F(ProgrammeFields, of_settings_competences_and_organisations) {
    EXPECT_EQ(programme.sectors, (base::List<domain::Sector>{{"health"}, {"social-care"}}));
    EXPECT_EQ(programme.settings, (base::List<domain::Setting>{{"ward", "Ward", at<domain::Sector>(0), "s"},
                                                               {"home", "home", at<domain::Sector>(1), ""}}));
    EXPECT_EQ(programme.competences,
              (base::List<domain::Competence>{{"c1", "First", "c"}, {"c2", "c2", ""}}));
    EXPECT_EQ(programme.organisations,
              (base::List<domain::Organisation>{{"trust", "Trust", "o"}, {"home", "home", ""}}));
}

TEST_F(ProgrammeFields, of_placements) {
    ASSERT_EQ(programme.placements.size(), 2);
    const auto& ward = nth(programme.placements, 0);
    EXPECT_EQ(ward.id, "w1");
    EXPECT_EQ(ward.name, "Ward 1");
    EXPECT_EQ(ward.organisation.at, 0);
    EXPECT_EQ(ward.setting.at, 0);
    EXPECT_EQ(ward.location, (domain::Location{53.23, -0.52}));
    EXPECT_EQ(ward.places, 2);
    ASSERT_EQ(ward.places_in.size(), 1);
    EXPECT_EQ(ward.places_in[0], (domain::PlacesIn{{day("2027-03-01"), day("2027-04-01")}, 0, "closed"}));
    EXPECT_EQ(ward.minimum_age, 18);
    ASSERT_EQ(ward.clearances.size(), 2);
    EXPECT_EQ(programme.clearances[ward.clearances[0]].id, "dbs");
    EXPECT_EQ(programme.clearances[ward.clearances[1]].id, "hep-b");
    EXPECT_TRUE(ward.driver);
    EXPECT_EQ(ward.shift_hours, 12.5);
    EXPECT_TRUE(ward.nights);
    EXPECT_EQ(ward.evidences, (std::vector{at<domain::Competence>(0), at<domain::Competence>(1)}))
        << "in the list's order, what stands twice once";
    EXPECT_EQ(ward.weekly_cost.pence, 1250);
    EXPECT_EQ(ward.note, "p");

    domain::Placement usual;
    usual.id = usual.name = "home";
    usual.organisation = at<domain::Organisation>(1);
    usual.setting = at<domain::Setting>(1);
    EXPECT_EQ(nth(programme.placements, 1), usual);
    EXPECT_EQ(usual.places, 1);
    EXPECT_EQ(usual.shift_hours, 8);
}

TEST_F(ProgrammeFields, of_cohorts_and_blocks) {
    using enum domain::BlockKind;
    using enum domain::Host;
    const domain::Cohort expected{.id = "2027",
                                  .starts = day("2027-03-01"),
                                  .blocks = {{"start", Joint, 1, Any, "b"},
                                             {"r1", domain::BlockKind::Placement, 12, Employer, ""},
                                             {"off", Leave, 2, Any, ""},
                                             {"r2", domain::BlockKind::Placement, 10, Partner, ""},
                                             {"r3", domain::BlockKind::Placement, 10, Any, ""}},
                                  .note = "k"};
    EXPECT_EQ(programme.cohorts, base::List<domain::Cohort>{expected});
}

TEST_F(ProgrammeFields, of_apprentices) {
    ASSERT_EQ(programme.apprentices.size(), 2);
    const auto& ada = nth(programme.apprentices, 0);
    EXPECT_EQ(ada.id, "ada");
    EXPECT_EQ(ada.cohort.at, 0);
    EXPECT_EQ(ada.employer, at<domain::Organisation>(0));
    EXPECT_EQ(ada.born, day("2008-02-29"));
    EXPECT_EQ(ada.location, (domain::Location{53.2, -0.6}));
    EXPECT_EQ(ada.max_travel, 60);
    EXPECT_TRUE(ada.driver);
    ASSERT_EQ(ada.clearances.size(), 3);
    EXPECT_EQ(ada.clearances[0],
              (domain::HeldClearance{at<domain::Clearance>(0), day("2026-12-01"), {}, ""}));
    EXPECT_EQ(ada.clearances[1],
              (domain::HeldClearance{at<domain::Clearance>(1), day("2027-02-01"), day("2032-02-01"), "h"}));
    EXPECT_EQ(programme.clearances[ada.clearances[2].clearance].id, "food");
    EXPECT_EQ(ada.evidenced, std::vector{at<domain::Competence>(1)});
    EXPECT_EQ(ada.note, "a");

    domain::Apprentice usual;
    usual.id = "ben";
    usual.born = day("2005-06-07");
    EXPECT_EQ(nth(programme.apprentices, 1), usual);
    EXPECT_EQ(usual.max_travel, 90);
}

TEST_F(ProgrammeFields, of_wishes_where_a_word_may_mean_two_things) {
    const auto& ada = nth(programme.apprentices, 0);
    // "home" is the id of a setting, of a placement and of an organisation.
    EXPECT_EQ(ada.prefers_settings, (std::vector<domain::Preference<domain::Setting>>{
                                        {at<domain::Setting>(0), 0}, {at<domain::Setting>(1), 7}}));
    EXPECT_EQ(ada.prefers_placements, (std::vector<domain::Preference<domain::Placement>>{
                                          {at<domain::Placement>(0), 10}, {at<domain::Placement>(1), 7}}));
    EXPECT_EQ(ada.avoid_placements, (std::vector{at<domain::Placement>(0), at<domain::Placement>(1)}));
    EXPECT_EQ(ada.avoid_organisations, std::vector{at<domain::Organisation>(1)});
}

TEST_F(ProgrammeFields, of_decisions_by_position_among_the_placement_blocks) {
    const auto& ada = nth(programme.apprentices, 0);
    EXPECT_EQ(ada.fixed, (std::vector<domain::FixedBlock>{{0, at<domain::Placement>(0)}, {1, {}}}));
    EXPECT_EQ(ada.published, (std::vector<domain::PublishedBlock>{
                                 {0, "w1", at<domain::Placement>(0)}, {1, {}, {}}, {2, "gone", {}}}));
}

TEST_F(ProgrammeFields, of_rules) {
    const auto& rules = programme.rules;
    EXPECT_EQ(rules.visit_sectors, (std::vector<domain::VisitNeed<domain::Sector>>{
                                       {at<domain::Sector>(0), 2}, {at<domain::Sector>(1), 1}}));
    EXPECT_EQ(rules.visit_settings,
              (std::vector<domain::VisitNeed<domain::Setting>>{{at<domain::Setting>(1), 1}}));
    EXPECT_EQ(rules.placement_at_most, 1);
    EXPECT_EQ(rules.organisation_at_most, 2);
    EXPECT_TRUE(rules.cover_competences);
    EXPECT_EQ(rules.budget, base::Money{1500000});
    ASSERT_EQ(rules.balance.size(), 2);
    EXPECT_EQ(rules.balance[0],
              (domain::BalanceRow{at<domain::Cohort>(0), 1, at<domain::Sector>(0), 1, 3, "r"}));
    EXPECT_EQ(rules.balance[1],
              (domain::BalanceRow{at<domain::Cohort>(0), 2, at<domain::Sector>(1), 0, {}, ""}));
}

TEST(ProgrammeDefaults, hold_where_nothing_is_said) {
    const auto bare = read_programme(R"({"format": "waymark.programme/1", "id": "bare", "settings": [],
        "organisations": [], "placements": [], "cohorts": [], "apprentices": []})");
    ASSERT_TRUE(bare) << listed(bare.error());
    Programme expected;
    expected.id = expected.name = "bare";
    EXPECT_EQ(*bare, expected);
    EXPECT_EQ(expected.weights, (domain::Weights{10000, 2000, 500, 200, 300}));
    EXPECT_FALSE(expected.rules.cover_competences);
}

TEST(ProgrammeKeys, may_stand_in_any_order) {
    const auto backwards = read_programme(R"({
        "rules": {"balance": [{"sector": "h", "block": "x", "cohort": "c"}], "visit_sectors": {"h": 1}},
        "apprentices": [{"published": {"x": "w"}, "fixed": {"x": "w"}, "employer": "o", "born": "2000-01-01",
                         "cohort": "c", "id": "a"}],
        "cohorts": [{"blocks": [{"weeks": 3.0, "kind": "placement", "id": "x"}], "starts": "2027-03-01", "id": "c"}],
        "placements": [{"setting": "s", "organisation": "o", "id": "w"}],
        "organisations": [{"id": "o"}], "settings": [{"sector": "h", "id": "s"}],
        "id": "p", "format": "waymark.programme/1"})");
    ASSERT_TRUE(backwards) << listed(backwards.error());
    EXPECT_EQ(nth(backwards->apprentices, 0).fixed[0].placement, at<domain::Placement>(0));
    EXPECT_EQ(nth(backwards->cohorts, 0).blocks[0].weeks, 3);
}

}  // namespace
}  // namespace waymark::exchange
