// What holds for every example: it reads, it says what is invented, and its plan is the best there is.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>

#include "domain/plans/price.h"
#include "examples/example.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "oracle/oracle.h"
#include "rules/check.h"

namespace waymark::examples {
namespace {

// The best there is, as an integer programming solver found it over all journeys of each apprentice.
const std::map<std::string, std::int64_t> best_costs{
    {"blackburn-with-darwen", 70},     {"coastal-west-sussex", 268}, {"leeds", 182},
    {"leeds-after-withdrawals", 1104}, {"lincolnshire", 594},        {"suffolk", 1110},
};

class EveryExample : public testing::TestWithParam<std::string> {};

TEST_P(EveryExample, reads_and_writes_without_a_loss) {
    const auto programme = read_example(GetParam());
    EXPECT_EQ(read_programme_text(exchange::write_programme(programme)), programme);
}

TEST_P(EveryExample, is_planned_to_proven_optimality) {
    const auto programme = read_example(GetParam());
    const auto plan = plan_proven(programme);
    EXPECT_TRUE(rules::check(programme, plan).empty());
    EXPECT_EQ(domain::price(programme, plan).total(), plan.cost);
    ASSERT_TRUE(best_costs.contains(GetParam()));
    EXPECT_EQ(plan.cost, best_costs.at(GetParam()));
}

TEST_P(EveryExample, is_judged_alike_by_the_oracle) {
    const auto programme = read_example(GetParam());
    const auto plan = plan_proven(programme);
    const auto verdict = oracle::judge(boost::json::parse(example_text(GetParam())),
                                       boost::json::parse(exchange::write_plan(plan, programme)));
    EXPECT_TRUE(verdict.broken.empty());
    EXPECT_EQ(verdict.total, plan.cost);
}

TEST_P(EveryExample, is_planned_alike_on_any_number_of_threads) {
    const auto programme = read_example(GetParam());
    EXPECT_EQ(plan_proven(programme, 1), plan_proven(programme, 3));
}

TEST_P(EveryExample, leaves_nobody_without_a_place) {
    const auto programme = read_example(GetParam());
    const auto price = domain::price(programme, plan_proven(programme));
    EXPECT_EQ(price.unfilled_blocks, 0);
    EXPECT_EQ(price.missing_visits, 0);
    EXPECT_EQ(price.missing_competences, 0);
    EXPECT_EQ(price.off_balance, 0);
}

TEST_P(EveryExample, says_where_its_facts_are_from_and_what_is_invented) {
    const auto programme = read_example(GetParam());
    EXPECT_NE(programme.note.find("Final Report, June 2017"), std::string::npos);
    for (const auto& placement : programme.placements)
        EXPECT_NE(placement.note.find("nvented"), std::string::npos) << placement.id;
    for (const auto& apprentice : programme.apprentices)
        EXPECT_NE(apprentice.note.find("nvented"), std::string::npos) << apprentice.id;
    for (const auto& cohort : programme.cohorts)
        EXPECT_NE(cohort.note.find("nvented"), std::string::npos) << cohort.id;
}

INSTANTIATE_TEST_SUITE_P(Examples, EveryExample, testing::ValuesIn(list_examples()), [](const auto& example) {
    std::string name = example.param;
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
});

}  // namespace
}  // namespace waymark::examples
