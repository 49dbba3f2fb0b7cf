// A plan file whose form is wrong, and one that says what its programme does not know.

#include <gtest/gtest.h>

#include <string>

#include "exchange/everything.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {
namespace {

constexpr std::string_view correct = R"({
"format": "waymark.plan/1",
"programme": "everything",
"journeys": {"ada": {"r1": "w1", "r2": null, "r3": "home"}, "ben": {"r3": null, "r2": "home", "r1": null}},
"cost": 100,
"bound": null
})";

std::string changed(std::string_view from, std::string_view to) {
    std::string text{correct};
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::expected<PlanDraft, std::vector<Issue>> read_changed(std::string_view from, std::string_view to) {
    return read_plan(changed(from, to), read_programme(everything).value());
}

TEST(PlanRefusals, say_what_is_wrong_with_the_form) {
    struct Row {
        std::string_view from;
        std::string_view to;
        std::string_view said;
    };
    for (
        const auto& [from, to, said] : std::initializer_list<Row>{
            {R"("format": "waymark.plan/1",)", "",
             R"(format: is missing; a plan file says "format": "waymark.plan/1")"},
            {"plan/1", "plan/2",
             "format: unknown version 'waymark.plan/2'; this Waymark reads 'waymark.plan/1'"},
            {"plan/1", "programme/1", "format: this is a programme file; a plan file is wanted here"},
            {R"("programme": "everything",)", "",
             "programme: is missing; the programme's id must stand here"},
            {R"("everything")", "5", "programme: must be the programme's id, not 5"},
            {R"("journeys")", R"("journey")",
             "journeys: is missing; an object with a journey for every apprentice must stand here\n"
             "journey: unknown key; did you mean 'journeys'?"},
            {R"({"ada": {"r1": "w1", "r2": null, "r3": "home"}, "ben": {"r3": null, "r2": "home", "r1": null}})",
             "[]", "journeys: must be an object {...}, not a list"},
            {R"({"r1": "w1", "r2": null, "r3": "home"})", "null",
             "journeys.ada: must be an object with a placement or null for every block, not null"},
            {R"("w1")", "1",
             "journeys.ada.r1: must be the id of a placement, or null for an unfilled block, not 1"},
            {R"("w1")", R"("")",
             "journeys.ada.r1: must be the id of a placement, or null for an unfilled block, not ''"},
            {R"("w1",)", R"("w1", "r1": "w1",)", "journeys.ada.r1: this key stands more than once here"},
            {R"("ben")", R"("ada")", "journeys.ada: this key stands more than once here"},
            {"100", "100.5",
             "cost: must be a whole number from -999999999999999999 to 999999999999999999, not 100.5"},
            {"100", "1e18",
             "cost: must be a whole number from -999999999999999999 to 999999999999999999, not 1e18"},
            {R"("bound": null)", R"("bound": "none")",
             "bound: must be a whole number from -999999999999999999 to 999999999999999999, not 'none'"},
            {R"("bound")", R"("note": "x", "bound")", "note: unknown key"},
            {R"("bound": null)", R"("bound": null,)",
             "line 7, column 1: no comma may stand before the closing }"},
        }) {
        const auto draft = read_changed(from, to);
        EXPECT_EQ(draft ? "read\n" : listed(draft.error()), std::string{said} + "\n")
            << from << "  ->  " << to;
    }
}

/// The one finding of a plan file that can be read.
rules::Finding found(std::string_view from, std::string_view to) {
    const auto draft = read_changed(from, to);
    EXPECT_TRUE(draft) << from << (draft ? "" : listed(draft.error()));
    if (!draft || draft->findings.size() != 1) {
        ADD_FAILURE() << from << ": not one finding";
        return {};
    }
    return draft->findings.front();
}

constexpr base::Ref<domain::Apprentice> ada{0};
constexpr base::Ref<domain::Apprentice> ben{1};

TEST(PlanFindings, are_none_for_a_plan_of_this_programme) {
    const auto draft = read_changed("100", "100");
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->findings.empty());
    EXPECT_EQ(draft->stated_cost, 100);
    EXPECT_EQ(draft->plan.bound, std::nullopt);
    const domain::Journey of_ben{std::nullopt, base::Ref<domain::Placement>{1}, std::nullopt};
    EXPECT_EQ(draft->plan.journeys.at(1), of_ben) << "blocks may stand in any order";
}

TEST(PlanFindings, name_strangers_and_who_was_forgotten) {
    const auto stranger = found(R"("ben")", R"("cleo": {}, "ben")");
    EXPECT_EQ(stranger.rule, rules::RuleId::Complete);
    EXPECT_EQ(std::get<rules::UnknownApprentice>(stranger.detail).apprentice_id, "cleo");

    const auto forgotten = found(R"(, "ben": {"r3": null, "r2": "home", "r1": null})", "");
    EXPECT_EQ(forgotten.apprentice, ben);
    EXPECT_TRUE(std::holds_alternative<rules::NoJourney>(forgotten.detail));
}

TEST(PlanFindings, name_other_blocks_than_the_cohorts) {
    const auto finding = found(R"("r1": "w1")", R"("start": "w1")");
    EXPECT_EQ(finding.apprentice, ada);
    const auto& blocks = std::get<rules::WrongBlocks>(finding.detail);
    EXPECT_EQ(blocks.missing, std::vector<std::string>{"r1"});
    EXPECT_EQ(blocks.unknown, std::vector<std::string>{"start"});
    EXPECT_TRUE(read_changed(R"("r1": "w1")", R"("start": "w1")")->plan.journeys.at(0).empty());
}

TEST(PlanFindings, name_placements_that_are_not_there) {
    const auto finding = found(R"("home"}, "ben")", R"("gone"}, "ben")");
    EXPECT_EQ(finding.rule, rules::RuleId::KnownPlacement);
    EXPECT_EQ(finding.apprentice, ada);
    EXPECT_EQ(finding.block, 2);
    EXPECT_EQ(std::get<rules::UnknownPlacement>(finding.detail).placement_id, "gone");
}

TEST(PlanFindings, leave_another_programmes_id_and_a_missing_cost_to_the_check) {
    const auto other = read_changed(R"("everything")", R"("another")");
    ASSERT_TRUE(other);
    EXPECT_EQ(other->plan.programme, "another");
    const auto costless = read_changed(R"("cost": 100,)", "");
    ASSERT_TRUE(costless);
    EXPECT_EQ(costless->stated_cost, std::nullopt);
}

}  // namespace
}  // namespace waymark::exchange
