#include <gtest/gtest.h>

#include "exchange/everything.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {
namespace {

TEST(Plan, survives_being_written_and_read_again) {
    const auto programme = read_programme(everything).value();
    domain::Plan plan{
        .programme = "everything",
        .journeys = {{base::Ref<domain::Placement>{0}, std::nullopt, base::Ref<domain::Placement>{1}},
                     {std::nullopt, std::nullopt, std::nullopt}},
        .cost = 1234,
        .bound = {}};
    for (const auto bound : {std::optional<std::int64_t>{}, std::optional<std::int64_t>{-3}}) {
        plan.bound = bound;
        const auto text = write_plan(plan, programme);
        const auto draft = read_plan(text, programme);
        ASSERT_TRUE(draft) << listed(draft.error());
        EXPECT_TRUE(draft->findings.empty());
        EXPECT_EQ(draft->plan, plan);
        EXPECT_EQ(draft->stated_cost, 1234);
        EXPECT_EQ(write_plan(draft->plan, programme), text);
    }
}

}  // namespace
}  // namespace waymark::exchange
