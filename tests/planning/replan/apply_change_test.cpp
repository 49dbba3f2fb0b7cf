// What each kind of change makes of a small programme. Everyone in it is invented.

#include "planning/replan/apply_change.h"

#include <gtest/gtest.h>

#include "exchange/change_json.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"

namespace waymark::planning {
namespace {

/// Weeks from 1 March 2027: one taught, r1 of 8 from 8 March, r2 of 8 from 3 May, r3 of 8 from 28 June.
constexpr std::string_view programme_text = R"({
"format": "waymark.programme/1", "id": "p",
"settings": [{"id": "s", "sector": "h"}], "organisations": [{"id": "o"}, {"id": "q"}],
"placements": [
  {"id": "w", "organisation": "o", "setting": "s", "clearances": ["jab"], "weekly_cost": 10},
  {"id": "v", "organisation": "q", "setting": "s", "places": 2},
  {"id": "u", "organisation": "o", "setting": "s", "places": 2}],
"cohorts": [{"id": "c", "starts": "2027-03-01", "blocks": [
  {"id": "t", "kind": "joint", "weeks": 1}, {"id": "r1", "kind": "placement", "weeks": 8},
  {"id": "r2", "kind": "placement", "weeks": 8}, {"id": "r3", "kind": "placement", "weeks": 8}]}],
"apprentices": [
  {"id": "a", "cohort": "c", "born": "2000-01-01", "clearances": {"jab": "2027-01-01"}, "fixed": {"r3": "w"}},
  {"id": "b", "cohort": "c", "born": "2000-01-01", "clearances": {"jab": "2027-01-01"}},
  {"id": "d", "cohort": "c", "born": "2000-01-01"}],
"rules": {"budget": 240}
})";
constexpr std::string_view plan_text = R"({"format": "waymark.plan/1", "programme": "p", "journeys": {
"a": {"r1": "v", "r2": "u", "r3": "w"}, "b": {"r1": "w", "r2": "v", "r3": "u"},
"d": {"r1": "v", "r2": "u", "r3": null}}})";

const domain::Programme& before() {
    static const auto programme = exchange::read_programme(programme_text).value();
    return programme;
}

Changed after(const std::string& changes, const std::string& today = "2027-04-07") {
    const auto plan = exchange::read_plan(plan_text, before()).value().plan;
    const auto set = exchange::read_changes(R"({"format": "waymark.change/1", "programme": "p", "today": ")" +
                                                today + R"(", "changes": [)" + changes + "]}",
                                            before());
    EXPECT_TRUE(set) << (set ? "" : set.error().front().message);
    return apply_change(before(), plan, set.value());
}

base::Ref<domain::Apprentice> find(const Changed& changed, std::string_view id) {
    for (const auto ref : changed.programme.apprentices.refs())
        if (changed.programme.apprentices[ref].id == id) return ref;
    ADD_FAILURE() << "no such apprentice " << id;
    return {0};
}

/// "r1 8 w=, r2 8 v~": each block, its weeks, what was told; = fixed, ~ published, J joint, L leave.
std::string year_of(const Changed& changed, std::string_view id) {
    const auto who = find(changed, id);
    const auto& apprentice = changed.programme.apprentices[who];
    const auto& cohort = changed.programme.cohorts[apprentice.cohort];
    std::string text = base::to_iso(cohort.starts);
    int position = 0;
    for (const auto& block : cohort.blocks) {
        text += ", " + block.id + " " + std::to_string(block.weeks);
        if (block.kind == domain::BlockKind::Joint) text += " J";
        if (block.kind == domain::BlockKind::Leave) text += " L";
        if (block.kind != domain::BlockKind::Placement) continue;
        const auto& told = changed.told.journeys[who.at][static_cast<std::size_t>(position)];
        text += " " + (told ? changed.programme.placements[*told].id : "-");
        if (domain::find_fixed(apprentice, position)) text += "=";
        if (domain::find_published(apprentice, position)) text += "~";
        ++position;
    }
    return text;
}

TEST(ApplyChange, fixes_what_has_begun_and_publishes_what_is_to_come) {
    const auto changed = after("");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-01, t 1 J, r1 8 w=, r2 8 v~, r3 8 u~");
    EXPECT_EQ(year_of(changed, "a"), "2027-03-01, t 1 J, r1 8 v=, r2 8 u~, r3 8 w=~") << "decisions stay";
    EXPECT_EQ(year_of(changed, "d"), "2027-03-01, t 1 J, r1 8 v=, r2 8 u~, r3 8 -~");
    EXPECT_EQ(changed.programme.cohorts.size(), 1U);
    EXPECT_EQ(year_of(after("", "2027-05-03"), "b"), "2027-03-01, t 1 J, r1 8 w=, r2 8 v=, r3 8 u~")
        << "a block begins on its first day";
}

TEST(ApplyChange, splits_the_block_under_way_where_a_host_closes) {
    const auto changed =
        after(R"({"kind": "host-closes", "placement": "w", "from": "2027-04-19", "until": "2027-05-03"})");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-01, t 1 J, r1 6 w=, r1-rest 2 w~, r2 8 v~, r3 8 u~");
    EXPECT_EQ(changed.programme.cohorts[changed.programme.apprentices[find(changed, "b")].cohort].id, "c-b");
    EXPECT_EQ(year_of(changed, "a"), "2027-03-01, t 1 J, r1 8 v=, r2 8 u~, r3 8 w=~")
        << "it is open again by then";
    EXPECT_TRUE(changed.released.empty());
}

TEST(ApplyChange, frees_a_decision_that_a_withdrawal_overtakes) {
    const auto changed = after(R"({"kind": "host-withdraws", "organisation": "o", "from": "2027-06-28"})");
    EXPECT_EQ(year_of(changed, "a"), "2027-03-01, t 1 J, r1 8 v=, r2 8 u~, r3 8 w~");
    ASSERT_EQ(changed.released.size(), 1U);
    EXPECT_EQ(changed.released[0].block, 2);
}

TEST(ApplyChange, sends_away_who_came_last_where_there_are_fewer_places) {
    const auto changed =
        after(R"({"kind": "host-offers", "placement": "v", "places": 1, "from": "2027-04-12"})");
    EXPECT_EQ(year_of(changed, "a"), "2027-03-01, t 1 J, r1 8 v=, r2 8 u~, r3 8 w=~");
    EXPECT_EQ(year_of(changed, "d"), "2027-03-01, t 1 J, r1 5 v=, r1-rest 3 v~, r2 8 u~, r3 8 -~");
}

TEST(ApplyChange, takes_who_leaves_out_and_keeps_their_place_and_money_until_then) {
    const auto changed = after(R"({"kind": "leaves", "apprentice": "b", "from": "2027-04-19"})");
    EXPECT_EQ(changed.programme.apprentices.size(), 2U);
    const auto& ward = changed.programme.placements[{0}];
    EXPECT_EQ(domain::places_in_week(ward, *base::parse_iso_day("2027-04-12")), 0);
    EXPECT_EQ(domain::places_in_week(ward, *base::parse_iso_day("2027-04-19")), 1);
    EXPECT_EQ(changed.programme.rules.budget->pence, 240 - 6 * 10);
    ASSERT_EQ(changed.before.size(), 2U);
    EXPECT_EQ(changed.before[1]->at, 2U);
}

TEST(ApplyChange, puts_everything_off_by_a_break) {
    const auto changed =
        after(R"({"kind": "pauses", "apprentice": "b", "from": "2027-04-12", "until": "2027-04-26"})");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-01, t 1 J, r1 5 w=, break 2 L, r1-rest 3 w~, r2 8 v~, r3 8 u~");
}

TEST(ApplyChange, keeps_the_place_of_who_is_back_before_the_end_of_the_block) {
    const auto changed =
        after(R"({"kind": "falls-ill", "apprentice": "b", "from": "2027-04-12", "until": "2027-04-26"})");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-01, t 1 J, r1 8 w=, r2 8 v~, r3 8 u~");
}

TEST(ApplyChange, makes_leave_of_the_weeks_that_illness_takes) {
    const auto changed =
        after(R"({"kind": "falls-ill", "apprentice": "b", "from": "2027-04-12", "until": "2027-07-12"})");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-01, t 1 J, r1 5 w=, ill 3 L, ill-2 8 L, ill-3 2 L, r3 6 u~");
}

TEST(ApplyChange, adds_who_joins_with_a_year_of_their_own) {
    const auto changed = after(R"({"kind": "joins", "starts": "2027-04-12", "apprentice":
        {"id": "e", "cohort": "c", "born": "2001-01-01"}})");
    EXPECT_EQ(year_of(changed, "e"), "2027-04-12, t 1 J, r1 8 -, r2 8 -, r3 8 -");
    EXPECT_FALSE(changed.before[3]);
    EXPECT_FALSE(changed.is_told[3]);
}

TEST(ApplyChange, moves_the_year_of_who_starts_late) {
    const auto changed =
        after(R"({"kind": "starts-late", "apprentice": "b", "starts": "2027-03-15"})", "2027-03-01");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-15, t 1 J, r1 8 w~, r2 8 v~, r3 8 u~");
}

TEST(ApplyChange, keeps_what_begins_before_a_move) {
    const auto changed = after(
        R"({"kind": "moves-house", "apprentice": "b", "from": "2027-05-20", "location": [50, 1], "max_travel": 40})");
    EXPECT_EQ(year_of(changed, "b"), "2027-03-01, t 1 J, r1 8 w=, r2 8 v=~, r3 8 u~");
    const auto& b = changed.programme.apprentices[find(changed, "b")];
    EXPECT_EQ(b.location, (domain::Location{50, 1}));
    EXPECT_EQ(b.max_travel, 40);
}

TEST(ApplyChange, frees_a_decision_that_a_missing_clearance_overtakes) {
    const auto changed = after(R"({"kind": "clearance", "apprentice": "a", "clearance": "jab"})");
    EXPECT_EQ(year_of(changed, "a"), "2027-03-01, t 1 J, r1 8 v=, r2 8 u~, r3 8 w~");
    EXPECT_EQ(changed.released.size(), 1U);
    const auto in_time =
        after(R"({"kind": "clearance", "apprentice": "a", "clearance": "jab", "from": "2027-06-20"})");
    EXPECT_TRUE(in_time.released.empty());
}

TEST(ApplyChange, happens_one_after_the_other_to_the_same_person) {
    const auto changed = after(
        R"({"kind": "pauses", "apprentice": "b", "from": "2027-04-12", "until": "2027-04-26"},
           {"kind": "pauses", "apprentice": "b", "from": "2027-06-14", "until": "2027-06-21"},
           {"kind": "host-closes", "placement": "w", "from": "2027-04-12", "until": "2027-04-19"})");
    EXPECT_EQ(year_of(changed, "b"),
              "2027-03-01, t 1 J, r1 5 w=, break 2 L, r1-rest 3 w~, r2 4 v~, break-2 1 L, r2-rest 4 v~, "
              "r3 8 u~");
    EXPECT_EQ(changed.programme.cohorts.size(), 2U) << "one of their own is enough";
}

}  // namespace
}  // namespace waymark::planning
