#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "bench/generator.h"
#include "planning/explain.h"
#include "planning/levers.h"
#include "planning/replan/change_words.h"
#include "planning/story.h"
#include "rules/check.h"
#include "web/pages/advice.h"
#include "web/pages/apprentice.h"
#include "web/pages/board.h"
#include "web/pages/calendar.h"
#include "web/pages/change.h"
#include "web/pages/comparison.h"
#include "web/pages/errors.h"
#include "web/pages/fragility.h"
#include "web/pages/hosts.h"
#include "web/pages/news.h"
#include "web/pages/no_plan.h"
#include "web/pages/programmes.h"
#include "web/pages/quality.h"
#include "web/pages/world.h"
#include "web/support/greedy.h"

namespace waymark::web {
namespace {

using base::Html;
using testing::small_plan;
using testing::small_programme;

Shown shown_of(const domain::Programme& programme, const domain::Plan& plan) {
    return show("riverside", programme, plan, rules::check(programme, plan));
}

Html board_of(const Shown& shown, const BoardFilter& filter = {}) {
    const auto explanation =
        shown.broken.empty() ? planning::explain(shown.programme, shown.plan) : planning::Explanation{};
    return board_page(shown, news(shown, explanation), filter);
}

planner::Limits briefly() {
    planner::Limits limits;
    limits.seconds = 1;
    limits.threads = 1;
    return limits;
}

/// Ada leaves in the week before her last block, as the form would say it.
Typed somebody_leaves(const domain::Programme& programme) {
    return {{"kind", "leaves"},
            {"today", "2027-03-10"},
            {"apprentice", programme.apprentices[{0}].id},
            {"from", "2027-04-05"}};
}

Html change_page_of(const Shown& shown, const Typed& typed,
                    planning::Trade trade = planning::Trade::FewestChanges) {
    const auto question = read_change_question(typed, shown.programme);
    std::optional<ChangeAnswer> answer;
    if (question.changes)
        answer = actions::replan(shown.programme, {shown.plan, {}, {}}, *question.changes, briefly());
    return change_page(shown, question, answer ? &*answer : nullptr, trade);
}

/// Every page there is, of one programme and plan.
std::vector<std::pair<std::string, std::string>> every_page(const domain::Programme& programme,
                                                            const domain::Plan& plan) {
    const Shown shown = shown_of(programme, plan);
    std::vector<std::pair<std::string, std::string>> pages;
    const auto put = [&](std::string name, const Html& page) {
        pages.emplace_back(std::move(name), page.str());
    };
    put("board", board_of(shown));
    put("board, only who is not placed", board_of(shown, {true, ""}));
    put("hosts", hosts_page(shown));
    put("quality",
        quality_page(shown, planning::levers(programme, planning::explain(programme, shown.plan))));
    planning::AdviceOptions advice_options;
    advice_options.places = 1;
    advice_options.allow = [](std::size_t) { return briefly(); };
    planning::StressOptions stress_options;
    stress_options.years = 1;
    stress_options.allow = advice_options.allow;
    stress_options.allow_reserve = advice_options.allow;
    if (shown.price) {
        put("advice", advice_page(shown, planning::advise(programme, advice_options, &shown.plan).value()));
        put("change, answered", change_page_of(shown, somebody_leaves(programme)));
        put("fragility", fragility_page(shown, planning::stress(programme, shown.plan, stress_options)));
    }
    put("change", change_page_of(shown, {}));
    for (const auto& kind : list_change_kinds()) {
        const std::string word(kind.word);
        put("change: " + word, change_page_of(shown, {{"kind", word}}));
        put("change refused: " + word,
            change_page_of(shown, {{"kind", word},
                                   {word == "file" ? "file" : "today", programme.name},
                                   {"from", programme.name},
                                   {"apprentice", programme.name},
                                   {"until", programme.name}}));
    }
    const planning::Variant variant{programme.name, programme, shown.plan,
                                    shown.price.value_or(domain::Price{})};
    put("comparison", comparison_page(shown, {programme.name, programme.name, {variant, variant}}));
    for (const auto apprentice : programme.apprentices.refs())
        put("apprentice", apprentice_page(shown, planning::tell(programme, shown.plan, apprentice)));
    actions::Volume volume;
    volume.name = programme.name;
    volume.programme = programme;
    put("no plan", no_plan_page(volume));
    volume.issues.push_back({programme.name, {programme.name, programme.name}});
    put("unreadable", no_plan_page(volume));
    put("programmes", programmes_page({std::make_shared<actions::Volume>(volume)}));
    put("error", error_document(404));
    put("folder", unreadable_folder_page(programme.name));
    put("alone", self_contained_board(programme, shown.plan));
    return pages;
}

std::size_t times(const std::string& text, std::string_view what) {
    std::size_t number = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++number;
    return number;
}

bool has(const Html& page, std::string_view what) { return page.str().find(what) != std::string::npos; }

TEST(Pages, escape_whatever_stands_in_a_file) {
    const std::string mark = "\\\"'><script>alert(1)</script>&";  // the backslash is JSON's
    const auto programme = small_programme(mark);
    ASSERT_NE(programme.name.find("<script>"), std::string::npos);
    for (const auto& [name, page] : every_page(programme, small_plan(programme))) {
        EXPECT_EQ(page.find("<script>alert"), std::string::npos) << name;
        EXPECT_EQ(page.find("\"'><"), std::string::npos) << name;
        if (name == "error") continue;  // names nothing of the file
        EXPECT_NE(page.find("&lt;script&gt;alert(1)"), std::string::npos) << name;
    }
}

TEST(Pages, have_nothing_inline_that_the_policy_would_refuse) {
    const auto programme = small_programme();
    for (const auto& [name, page] : every_page(programme, small_plan(programme))) {
        if (name != "alone") {
            EXPECT_EQ(page.find(" style="), std::string::npos) << name;
            EXPECT_EQ(page.find("<style"), std::string::npos) << name;
            EXPECT_EQ(times(page, "<script"), times(page, "<script type=\"module\" src=\"/assets/")) << name;
        }
        EXPECT_FALSE(std::regex_search(page, std::regex(" on[a-z]+=\""))) << name;
        EXPECT_EQ(times(page, "<h1 "), 1u) << name;
        EXPECT_EQ(times(page, "id=\"maincontent\""), 1u) << name;
    }
}

TEST(Pages, use_each_id_once) {
    const auto programme =
        bench::make_programme({.apprentices = 30, .seed = 2, .tightness = 1.0, .cohorts = 2});
    const Shown shown = shown_of(programme, waymark::testing::greedy_plan(programme));
    for (const Html& page : {board_of(shown), hosts_page(shown)}) {
        std::set<std::string> seen;
        const std::regex id(" id=\"([^\"]*)\"");
        for (std::sregex_iterator it(page.str().begin(), page.str().end(), id), end; it != end; ++it)
            EXPECT_TRUE(seen.insert((*it)[1]).second) << (*it)[1];
        EXPECT_GT(seen.size(), 3u);
    }
}

TEST(Board, says_first_who_is_not_placed) {
    const auto programme = small_programme();
    const Html page = board_of(shown_of(programme, small_plan(programme)));
    const auto first = page.str().find("1 of 2 apprentices is not placed in every block");
    ASSERT_NE(first, std::string::npos);
    EXPECT_LT(first, page.str().find("<table"));
    EXPECT_TRUE(has(page, "1 placement is full and 1 is full") || has(page, "2 placements are full"))
        << page.str();
    EXPECT_EQ(times(page.str(), "<td class=\"wm-unfilled"), 1u);
    EXPECT_TRUE(has(page, "href=\"#why-0-1\"")) << "the red block leads to its reasons";
    EXPECT_TRUE(has(page, "id=\"why-0-1\""));
}

TEST(Board, says_that_everyone_is_placed) {
    const auto programme = small_programme();
    auto plan = small_plan(programme);
    auto roomy = programme;
    for (auto& placement : roomy.placements) {
        placement.places = 2;
        placement.places_in.clear();
    }
    plan.journeys[0][1] = base::Ref<domain::Placement>{0};
    const Html page = board_of(shown_of(roomy, plan));
    EXPECT_TRUE(has(page, "Everyone is placed."));
    EXPECT_FALSE(has(page, "<td class=\"wm-unfilled"));
}

TEST(Board, names_settings_in_words_and_joint_weeks_and_leave) {
    const auto programme = small_programme();
    const Html page = board_of(shown_of(programme, small_plan(programme)));
    for (const char* words : {"Ward 4</span><span class=\"wm-what\">Acute hospital", "Joint: taught", "Leave",
                              "8 Mar to 4 Apr 2027", "Elm House</span><span class=\"wm-what\">Day centre"})
        EXPECT_TRUE(has(page, words)) << words;
}

TEST(Board, has_as_many_weeks_in_every_row) {
    const auto programme = bench::make_programme({.apprentices = 20, .seed = 7, .cohorts = 3});
    const Shown shown = shown_of(programme, waymark::testing::greedy_plan(programme));
    const int weeks = calendar_of(programme).weeks;
    const std::regex row("<tr role=\"row\"><th class=\"wm-head\".*?</tr>");
    const std::regex span("colspan=\"(\\d+)\"");
    for (const Html& page : {board_of(shown), hosts_page(shown)}) {
        int rows = 0;
        for (std::sregex_iterator it(page.str().begin(), page.str().end(), row), end; it != end;
             ++it, ++rows) {
            const std::string cells = it->str();
            int sum = 0;
            for (std::sregex_iterator cell(cells.begin(), cells.end(), span); cell != end; ++cell)
                sum += std::stoi((*cell)[1]);
            EXPECT_EQ(sum, weeks);
        }
        EXPECT_GT(rows, 10);
    }
}

TEST(Board, shows_only_whom_the_filter_lets_through) {
    const auto programme = small_programme();
    const Shown shown = shown_of(programme, small_plan(programme));
    EXPECT_EQ(times(board_of(shown).str(), "<th class=\"wm-head\""), 2u);
    EXPECT_EQ(times(board_of(shown, {true, ""}).str(), "<th class=\"wm-head\""), 1u);
    EXPECT_EQ(times(board_of(shown, {false, "2027"}).str(), "<th class=\"wm-head\""), 2u);
    EXPECT_TRUE(has(board_of(shown, {false, "1999"}), "Nobody to show here"));
}

TEST(Board, lists_the_rules_that_a_plan_breaks) {
    const auto programme = small_programme();
    auto plan = small_plan(programme);
    plan.journeys[1][0] = base::Ref<domain::Placement>{0};  // the ward has one place, and Ada has it
    const Shown shown = shown_of(programme, plan);
    ASSERT_FALSE(shown.broken.empty());
    const Html page = board_of(shown);
    EXPECT_TRUE(has(page, "This plan cannot be used as it is"));
    EXPECT_TRUE(has(page, "Ward 4"));
    EXPECT_TRUE(has(broken_plan_page(shown), "This plan cannot be used as it is"));
    EXPECT_TRUE(has(hosts_page(shown), "Over-full: 2 of 1"));
}

TEST(Board, bears_a_plan_with_missing_journeys) {
    const auto programme = small_programme();
    domain::Plan plan = small_plan(programme);
    plan.journeys.pop_back();
    plan.journeys[0].pop_back();
    const Html page = board_of(shown_of(programme, plan));
    EXPECT_EQ(times(page.str(), "<td class=\"wm-unfilled"), 4u);
}

TEST(Board, alone_names_nothing_outside_itself) {
    const auto programme = small_programme();
    const std::string page = self_contained_board(programme, small_plan(programme)).str();
    EXPECT_FALSE(std::regex_search(page, std::regex("(href|src)=\"[^#]")));
    EXPECT_EQ(page.find("url("), std::string::npos);
    EXPECT_EQ(page.find("@import"), std::string::npos);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
    EXPECT_NE(page.find(".wm-timetable"), std::string::npos) << "styles are inside";
}

TEST(Hosts, says_full_empty_and_closed) {
    const auto programme = small_programme();
    const Html page = hosts_page(shown_of(programme, small_plan(programme)));
    EXPECT_TRUE(has(page, "No placement is over-full in any week."));
    EXPECT_TRUE(has(page, "Full: 1 of 1"));
    EXPECT_TRUE(has(page, "Empty: 0 of 1"));
    EXPECT_TRUE(has(page, "No places"));
    EXPECT_TRUE(has(page, "Riverside Council"));
    EXPECT_TRUE(has(page, "href=\"/programmes/riverside/apprentices/ben\""));
}

TEST(Apprentice, tells_the_journey) {
    const auto programme = small_programme();
    const Shown shown = shown_of(programme, small_plan(programme));
    const Html ada = apprentice_page(shown, planning::tell(programme, shown.plan, {0}));
    for (const char* words :
         {"Not placed in 1 of 2 blocks", "Ward 4", "Acute hospital at Riverside Trust",
          "0 minutes of travel each way", "8 Mar to 4 Apr 2027, 4 weeks", "In r1, from 8 March 2027",
          "Not in this plan", "dbs from 1 January 2026", "What would help, and what it would take",
          "Every placement, and why not there"})
        EXPECT_TRUE(has(ada, words)) << words;
    const Html ben = apprentice_page(shown, planning::tell(programme, shown.plan, {1}));
    EXPECT_TRUE(has(ben, "Placed in every block."));
}

TEST(Change, asks_what_happened_and_then_for_its_fields) {
    const auto programme = small_programme();
    const auto plan = small_plan(programme);
    const Shown shown = shown_of(programme, plan);
    const auto choice = change_page_of(shown, {});
    for (const auto& kind : list_change_kinds()) {
        EXPECT_TRUE(has(choice, kind.title)) << kind.title;
        const auto form = change_page_of(shown, {{"kind", std::string(kind.word)}});
        for (const auto& asked : kind.asks)
            EXPECT_TRUE(has(form, "name=\"" + std::string(name_of(asked.ask)) + "\"") ||
                        (asked.ask == Ask::Holds && programme.clearances.empty()))
                << kind.word << " does not ask " << asked.label;
        EXPECT_FALSE(has(form, "There is a problem")) << "nothing was typed yet";
    }
    EXPECT_TRUE(has(change_page_of(shown, {{"kind", "earthquake"}}), "What happened?"));
}

TEST(Change, says_at_the_field_what_is_wrong_with_it) {
    const auto programme = small_programme();
    const auto plan = small_plan(programme);
    const Shown shown = shown_of(programme, plan);
    auto typed = somebody_leaves(programme);
    typed[3].second = "2027-04-06";
    const auto tuesday = change_page_of(shown, typed);
    EXPECT_TRUE(has(tuesday, "<a href=\"#from\">&#39;2027-04-06&#39; is no Monday") ||
                has(tuesday, "<a href=\"#from\">'2027-04-06' is no Monday"));
    EXPECT_TRUE(has(tuesday, "id=\"from-error\""));
    EXPECT_TRUE(has(tuesday, "<title>Error: "));
    EXPECT_TRUE(has(tuesday, "value=\"2027-04-06\"")) << "what was typed stands there still";
    typed[2].second = "";
    EXPECT_TRUE(has(change_page_of(shown, typed), "<a href=\"#apprentice\">Choose who it is."));
}

TEST(Change, tells_three_plans_and_whom_to_tell_what) {
    const auto programme = small_programme();
    const auto plan = small_plan(programme);
    const Shown shown = shown_of(programme, plan);
    const auto page = change_page_of(shown, somebody_leaves(programme));
    EXPECT_TRUE(has(page, "ada leaves from 5 April 2027 on."));
    for (const char* part :
         {"Fewest changes", "Balanced", "Best quality", "Who is told what", "change.json?", "programme.json?",
          "fewest-changes.json?", "balanced.json?", "best-quality.json?"})
        EXPECT_TRUE(has(page, part)) << part;
    const auto other = change_page_of(shown, somebody_leaves(programme), planning::Trade::Balanced);
    EXPECT_TRUE(has(other, "<strong aria-current=\"true\">Balanced</strong>"));
}

/// Each kind of change, as the form says it and as the file does.
TEST(Change, of_every_kind_is_the_change_that_a_file_would_say) {
    const auto programme = small_programme();
    const auto leaves = read_change_question(somebody_leaves(programme), programme);
    ASSERT_TRUE(leaves.changes);
    EXPECT_EQ(leaves.changes->changes,
              (std::vector<domain::Change>{domain::Leaves{{0}, *base::parse_iso_day("2027-04-05")}}));
    const std::vector<Typed> all{
        {{"kind", "host-withdraws"}, {"host", "organisation:trust"}, {"from", "2027-04-05"}},
        {{"kind", "host-closes"},
         {"host", "placement:ward"},
         {"from", "2027-04-05"},
         {"until", "2027-04-12"}},
        {{"kind", "host-offers"},
         {"placement", "ward"},
         {"places", "3"},
         {"from", "2027-04-05"},
         {"until", ""}},
        {{"kind", "pauses"}, {"apprentice", "ada"}, {"from", "2027-04-05"}, {"until", "2027-04-12"}},
        {{"kind", "falls-ill"}, {"apprentice", "ada"}, {"from", "2027-04-05"}, {"until", "2027-04-12"}},
        {{"kind", "joins"},
         {"id", "cy"},
         {"cohort", "2027"},
         {"born", "2005-05-05"},
         {"starts", "2027-04-05"},
         {"latitude", "53.2"},
         {"longitude", "-0.5"},
         {"driver", "yes"},
         {"holds", "dbs"}},
        {{"kind", "moves-house"},
         {"apprentice", "ada"},
         {"from", "2027-04-06"},
         {"latitude", "53"},
         {"longitude", "-0.5"},
         {"max_travel", "40"}},
        {{"kind", "clearance"}, {"apprentice", "ada"}, {"clearance", "dbs"}, {"from", ""}, {"until", ""}},
    };
    for (auto typed : all) {
        typed.emplace_back("today", "2027-03-10");
        const auto question = read_change_question(typed, programme);
        ASSERT_TRUE(question.changes) << question.file << question.troubles.front().words;
        ASSERT_EQ(question.changes->changes.size(), 1U);
        EXPECT_FALSE(planning::sentence(question.changes->changes.front(), programme).empty());
    }
    Typed late{
        {"kind", "starts-late"}, {"today", "2027-02-10"}, {"apprentice", "ben"}, {"starts", "2027-03-15"}};
    EXPECT_TRUE(read_change_question(late, programme).changes);
    EXPECT_EQ(read_change_question({{"kind", "file"}, {"file", leaves.file}}, programme).changes,
              leaves.changes);
}

TEST(Quality, says_what_is_proven) {
    const auto programme = small_programme();
    auto plan = small_plan(programme);
    const auto cost = domain::price(programme, plan).total();
    const auto page_with = [&](std::optional<std::int64_t> bound) {
        plan.bound = bound;
        return quality_page(shown_of(programme, plan), {});
    };
    EXPECT_TRUE(has(page_with(cost), "Proven best."));
    EXPECT_TRUE(has(page_with(cost - 30), "15.0 points better for each apprentice"));
    EXPECT_TRUE(has(page_with(std::nullopt), "Nothing is proven"));
    EXPECT_FALSE(has(page_with(cost - 1), "Proven best."));
    EXPECT_TRUE(has(page_with(cost), "10,000"));
}

}  // namespace
}  // namespace waymark::web
