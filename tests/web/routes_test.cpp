#include "web/routes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "exchange/change_json.h"
#include "exchange/plan_json.h"
#include "rules/check.h"
#include "web/assets/asset.h"
#include "web/http/target.h"
#include "web/pages/links.h"
#include "web/pages/world.h"

namespace waymark::web {
namespace {

constexpr const char* somebody_leaves = "?kind=leaves&today=2027-03-10&apprentice=ada&from=2027-04-05";

/// A folder with one programme and its plan, one without a plan and one that cannot be read.
class RoutesTest : public ::testing::Test {
protected:
    RoutesTest() {
        std::filesystem::create_directories(folder);
        const auto programme = testing::small_programme();
        auto plan = testing::small_plan(programme);
        plan.cost = domain::price(programme, plan).total();
        write("riverside.json", exchange::write_programme(programme));
        write("riverside.plan.json", exchange::write_plan(plan, programme));
        write("new.json", exchange::write_programme(programme));
        write("torn.json", "{\"format\": ");
    }
    ~RoutesTest() override { std::filesystem::remove_all(folder); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name) << text;
    }

    Response ask(const std::string& target, bool gzip = false, const std::string& tag = "") {
        auto parsed = parse_target(target);
        EXPECT_TRUE(parsed) << target;
        return answer(desk, {target, parsed->path, parsed->query, tag, gzip});
    }

    std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        ("waymark-routes-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
         ::testing::UnitTest::GetInstance()->current_test_info()->name());
    Desk desk{folder};
};

TEST_F(RoutesTest, every_route_answers_an_address_of_its_pattern) {
    std::set<std::string_view> names;
    for (const auto& route : list_routes()) {
        EXPECT_TRUE(names.insert(route.name).second) << route.name << " stands twice";
        std::string target(route.pattern);
        const auto put = [&](std::string_view hole, const std::string& value) {
            if (const auto at = target.find(hole); at != std::string::npos)
                target.replace(at, hole.size(), value);
        };
        put("{programme}", "riverside");
        put("{apprentice}", "ada");
        put("{file}", std::string(asset("waymark.css").url.substr(8)));
        put("{download}", "change.json");
        if (route.name == "change-file") target += somebody_leaves;
        EXPECT_EQ(target.find('{'), std::string::npos) << "a new kind of hole needs a value here";
        const auto response = ask(target);
        EXPECT_EQ(response.status, 200) << target;
        EXPECT_FALSE(response.bytes().empty()) << target;
    }
}

TEST_F(RoutesTest, links_lead_to_the_routes_that_they_name) {
    const auto leads_to = [](const std::string& link) {
        const auto found = find_route(list_routes(), parse_target(link)->path);
        return found ? found->route->name : "nowhere";
    };
    EXPECT_EQ(leads_to(programmes_link()), "programmes");
    EXPECT_EQ(leads_to(board_link("a/b c?")), "board");
    EXPECT_EQ(leads_to(not_placed_link("x")), "board");
    EXPECT_EQ(leads_to(cohort_link("x", "&=#")), "board");
    EXPECT_EQ(leads_to(hosts_link("x")), "hosts");
    EXPECT_EQ(leads_to(quality_link("x")), "quality");
    EXPECT_EQ(leads_to(advice_link("x")), "advice");
    EXPECT_EQ(leads_to(comparison_link("x")), "comparison");
    EXPECT_EQ(leads_to(fragility_link("x")), "fragility");
    EXPECT_EQ(leads_to(change_link("x", {{"kind", "leaves"}, {"from", "&=#"}})), "change");
    EXPECT_EQ(leads_to(change_file_link("x", "change.json", {{"kind", "leaves"}})), "change-file");
    EXPECT_EQ(leads_to(apprentice_link("x", "a/b#?%")), "apprentice");
}

TEST_F(RoutesTest, a_change_is_answered_or_refused) {
    const auto answered = ask("/programmes/riverside/compare?what-if=places%3Dward%3A2").body;
    EXPECT_NE(answered.find("With the change"), std::string::npos);
    EXPECT_NE(answered.find("instead of"), std::string::npos);
    const auto refused = ask("/programmes/riverside/compare?what-if=%3Cb%3E").body;
    EXPECT_NE(refused.find("no such change"), std::string::npos);
    EXPECT_EQ(refused.find("<b>"), std::string::npos);
}

TEST_F(RoutesTest, what_comes_of_a_change_can_be_kept_and_opened) {
    const std::string address = "/programmes/riverside/change";
    EXPECT_NE(ask(address + somebody_leaves).body.find("ada leaves from 5 April 2027 on."),
              std::string::npos);
    const auto fetch = [&](const std::string& file) {
        const auto response = ask(address + "/" + file + somebody_leaves);
        EXPECT_EQ(response.status, 200) << file;
        EXPECT_EQ(response.type, "application/json");
        std::string name;
        for (const auto& [header, value] : response.headers)
            if (header == "Content-Disposition") name = value;
        return std::pair{name, response.body};
    };
    const auto [change_name, change] = fetch("change.json");
    EXPECT_EQ(change_name, "attachment; filename*=UTF-8''riverside-2027-03-10.change.json");
    EXPECT_TRUE(exchange::read_changes(change, testing::small_programme()));
    const auto [programme_name, programme] = fetch("programme.json");
    EXPECT_EQ(programme_name, "attachment; filename*=UTF-8''riverside-2027-03-10.json");
    const auto now = exchange::read_programme(programme);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->apprentices.size(), 1U);
    write("riverside-2027-03-10.json", programme);
    for (const char* file : {"fewest-changes.json", "balanced.json", "best-quality.json"}) {
        const auto [plan_name, plan] = fetch(file);
        EXPECT_EQ(plan_name, "attachment; filename*=UTF-8''riverside-2027-03-10.plan.json");
        const auto read = exchange::read_plan(plan, *now);
        ASSERT_TRUE(read);
        EXPECT_TRUE(rules::check(*now, read->plan).empty());
        write("riverside-2027-03-10.plan.json", plan);
    }
    EXPECT_NE(ask("/programmes/riverside-2027-03-10").body.find("1 apprentice"), std::string::npos);
    EXPECT_EQ(ask(address + "/worst.json" + somebody_leaves).status, 404);
    EXPECT_EQ(ask(address + "/balanced.json").status, 404);
}

TEST_F(RoutesTest, what_is_not_there_is_a_404) {
    for (const char* target :
         {"/nothing", "/programmes", "/programmes/nothing", "/programmes/riverside/nothing",
          "/programmes/riverside/apprentices/nobody", "/programmes/riverside/apprentices",
          "/assets/waymark.css", "/assets/nothing", "/programmes/..%2Friverside"})
        EXPECT_EQ(ask(target).status, 404) << target;
}

TEST_F(RoutesTest, a_file_that_cannot_be_read_does_not_keep_the_rest_from_being_shown) {
    const auto list = ask("/");
    EXPECT_NE(list.body.find("torn cannot be read"), std::string::npos);
    EXPECT_NE(list.body.find("/programmes/riverside"), std::string::npos);
    EXPECT_EQ(list.body.find(folder.string()), std::string::npos)
        << "where the folder lies is nobody's business";
    EXPECT_EQ(ask("/programmes/torn").status, 200);
    EXPECT_NE(ask("/programmes/torn").body.find("The file cannot be read"), std::string::npos);
    EXPECT_NE(ask("/programmes/new").body.find("waymark plan new.json"), std::string::npos);
}

TEST_F(RoutesTest, a_folder_that_is_gone_is_said_so) {
    std::filesystem::remove_all(folder);
    EXPECT_EQ(ask("/").status, 503);
    EXPECT_EQ(ask("/programmes/riverside").status, 503);
}

TEST_F(RoutesTest, pages_follow_their_files) {
    EXPECT_NE(ask("/programmes/riverside").body.find("1 of 2 apprentices is not placed"), std::string::npos);
    const auto programme = testing::small_programme();
    auto plan = testing::small_plan(programme);
    plan.journeys[1].assign(2, std::nullopt);
    plan.cost = domain::price(programme, plan).total();
    write("riverside.plan.json", exchange::write_plan(plan, programme));
    std::filesystem::last_write_time(folder / "riverside.plan.json",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
    EXPECT_NE(ask("/programmes/riverside").body.find("2 of 2 apprentices are not placed"), std::string::npos);
}

TEST_F(RoutesTest, assets_are_kept_for_ever_and_sent_small) {
    const auto& css = asset("nhsuk.css");
    const auto plain = ask(std::string(css.url));
    EXPECT_EQ(plain.bytes(), css.bytes);
    EXPECT_EQ(plain.type, "text/css; charset=utf-8");
    std::string tag;
    std::string caching;
    for (const auto& [name, value] : plain.headers) {
        if (name == "ETag") tag = value;
        if (name == "Cache-Control") caching = value;
    }
    EXPECT_EQ(caching, "public, max-age=31536000, immutable");
    EXPECT_LT(ask(std::string(css.url), true).bytes().size(), css.bytes.size() / 5);
    EXPECT_EQ(ask(std::string(css.url), false, tag).status, 304);
    EXPECT_EQ(ask(std::string(css.url), false, "\"other\"").status, 200);
}

TEST_F(RoutesTest, pages_are_not_kept) {
    for (const auto& [name, value] : ask("/programmes/riverside").headers)
        EXPECT_TRUE(name != "Cache-Control" || value == "no-store");
}

TEST(Assets, name_no_other_host_and_keep_the_licence) {
    for (const auto& asset : list_assets()) {
        if (asset.name == "third-party.txt") continue;
        std::string bytes(asset.bytes);
        for (auto at = bytes.find("http"); at != std::string::npos; at = bytes.find("http", at + 1))
            EXPECT_TRUE(bytes.substr(at).starts_with("http://www.w3.org/"))
                << asset.name << ": " << bytes.substr(at, 60);
        EXPECT_EQ(bytes.find("@font-face"), std::string::npos) << asset.name;
    }
    EXPECT_NE(asset("nhsuk.css").bytes.find("MIT License, Copyright (c) 2019 NHS.UK"),
              std::string_view::npos);
    EXPECT_NE(asset("nhsuk.js").bytes.find("MIT License, Copyright (c) 2019 NHS.UK"), std::string_view::npos);
    EXPECT_NE(asset("third-party.txt").bytes.find("Permission is hereby granted"), std::string_view::npos);
}

TEST(Assets, that_others_name_are_there) {
    const std::string script(asset("waymark.js").bytes);
    EXPECT_NE(script.find(asset("nhsuk.js").url), std::string::npos);
    const std::string css(asset("nhsuk.css").bytes);
    for (auto at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 1)) {
        const auto url = css.substr(at + 4, css.find(')', at) - at - 4);
        EXPECT_TRUE(find_asset_at(url)) << url;
    }
}

}  // namespace
}  // namespace waymark::web
