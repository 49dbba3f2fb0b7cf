// Leeds, 2015: home, two partners, home again; and two partners who drop out.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "domain/plans/price.h"
#include "examples/example.h"
#include "examples/fewest_changes.h"

namespace waymark::examples {
namespace {

namespace json = boost::json;

const std::set<std::string> withdrawn{"st-gemmas", "maria-mallaband"};

/// The file of leeds.json without the partners who dropped out, and what was published of a plan of it.
json::value without_the_withdrawn(const domain::Programme& programme, const domain::Plan& published) {
    json::value file = json::parse(example_text("leeds"));
    std::set<std::string> gone = withdrawn;
    for (const auto& placement : programme.placements)
        if (withdrawn.contains(programme.organisations[placement.organisation].id)) gone.insert(placement.id);
    const auto drop = [&](const char* list) {
        json::array left;
        for (const json::value& entry : file.at(list).as_array())
            if (!gone.contains(std::string(entry.at("id").as_string()))) left.push_back(entry);
        file.as_object()[list] = left;
    };
    drop("organisations");
    drop("placements");
    for (const auto ref : programme.apprentices.refs()) {
        json::object& apprentice = file.at("apprentices").as_array()[ref.at].as_object();
        for (const std::string& id : gone) apprentice["prefers"].as_object().erase(id);
        json::object told;
        const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[ref].cohort]);
        const auto places = placements_of(programme, published.journeys[ref.at]);
        for (std::size_t b = 0; b < blocks.size(); ++b) told[blocks[b].id] = places[b];
        apprentice["published"] = told;
    }
    return file;
}

/// Blocks whose published placement is no longer there: every plan changes at least these.
std::int64_t blocks_that_must_change(const domain::Programme& programme) {
    std::int64_t count = 0;
    for (const auto& apprentice : programme.apprentices)
        for (const auto& block : apprentice.published)
            count += block.placement_id && !block.placement ? 1 : 0;
    return count;
}

TEST(Leeds, goes_home_then_to_two_partners_then_home) {
    const auto programme = read_example("leeds");
    const auto plan = plan_proven(programme);
    ASSERT_EQ(plan.journeys.size(), 8U);
    for (const auto ref : programme.apprentices.refs()) {
        const auto& apprentice = programme.apprentices[ref];
        const auto& journey = plan.journeys[ref.at];
        ASSERT_EQ(journey.size(), 4U);
        std::string order;
        for (const auto& placement : journey) {
            ASSERT_TRUE(placement) << apprentice.id;
            order += programme.placements[*placement].organisation == apprentice.employer ? 'h' : 'p';
        }
        EXPECT_EQ(order, "hpph") << apprentice.id;
    }
}

TEST(Leeds, lets_existing_staff_return_to_their_own_team) {
    const auto programme = read_example("leeds");
    const auto plan = plan_proven(programme);
    int existing = 0;
    for (const auto ref : programme.apprentices.refs()) {
        const auto& apprentice = programme.apprentices[ref];
        if (apprentice.fixed.empty()) continue;
        ++existing;
        EXPECT_EQ(plan.journeys[ref.at].front(), plan.journeys[ref.at].back()) << apprentice.id;
        EXPECT_EQ(plan.journeys[ref.at].front(), apprentice.fixed.front().placement) << apprentice.id;
    }
    EXPECT_EQ(existing, 4) << "half of the cohort";
}

TEST(Leeds, changes_no_more_than_it_must_when_two_partners_drop_out) {
    const auto hoped_for = read_example("leeds");
    const auto published = plan_proven(hoped_for);
    const auto programme = read_programme_text(json::serialize(without_the_withdrawn(hoped_for, published)));
    const auto must = blocks_that_must_change(programme);
    ASSERT_GT(must, 0) << "nobody was to go to the partners who drop out: the test shows nothing";

    const auto plan = plan_proven(programme);
    const auto price = domain::price(programme, plan);
    EXPECT_GE(price.changed_blocks, must);
    EXPECT_EQ(price.unfilled_blocks, 0);
    EXPECT_EQ(price.missing_visits, 0);

    EXPECT_EQ(fewest_changes(programme), price.changed_blocks);
}

TEST(Leeds, keeps_the_published_plan_although_another_would_suit_better) {
    auto programme = read_example("leeds-after-withdrawals");
    const auto kept = domain::price(programme, plan_proven(programme));
    EXPECT_EQ(kept.changed_blocks, fewest_changes(programme));
    // Were a change free of charge, more would change and people would like it better.
    programme.weights.change = 0;
    const auto free = domain::price(programme, plan_proven(programme));
    EXPECT_GT(free.changed_blocks, kept.changed_blocks);
    EXPECT_LT(free.unease, kept.unease);
}

TEST(Leeds, has_the_file_after_the_withdrawals_in_step_with_the_one_before) {
    const auto programme = read_example("leeds");
    const auto plan = plan_proven(programme);
    json::value expected = without_the_withdrawn(programme, plan);
    json::value file = json::parse(example_text("leeds-after-withdrawals"));
    // The published plan is one of the best ones; which of them does not matter.
    domain::Plan published = plan;
    for (const auto ref : programme.apprentices.refs()) {
        const auto& told = file.at("apprentices").as_array()[ref.at].at("published").as_object();
        const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[ref].cohort]);
        for (std::size_t b = 0; b < blocks.size(); ++b)
            published.journeys[ref.at][b] =
                find_placement(programme, std::string(told.at(blocks[b].id).as_string()));
    }
    EXPECT_EQ(domain::price(programme, published).total(), plan.cost);
    for (json::value* one : {&expected, &file}) {
        for (const char* key : {"id", "name", "note"}) one->as_object().erase(key);
        for (json::value& apprentice : one->at("apprentices").as_array())
            for (const char* key : {"published", "note"}) apprentice.as_object().erase(key);
    }
    EXPECT_TRUE(file == expected) << json::serialize(file) << "\n" << json::serialize(expected);
}

}  // namespace
}  // namespace waymark::examples
