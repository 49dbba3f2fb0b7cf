// Who is planned anew together.

#include "engine/neighbourhood.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/table_oracle.h"

namespace waymark::engine {
namespace {

TEST(Neighbourhoods, join_who_holds_a_place_with_who_would_like_it) {
    testing::TableOracle oracle;
    oracle.all_rows = {{1, hard, false}};
    const std::vector<Use> the_place = {{0, 1}};
    // The first holds the place, and could do without it for 2,000; the second would lose 8,700 less by
    // having it.
    oracle.entries = {{{2000, {}}, {100, the_place}}, {{10000, {}}, {1300, the_place}}};
    oracle.entries.resize(300, {{0, {}}});
    const RowPrices prices = to_row_prices(oracle.all_rows, {8700});
    std::vector<std::vector<Journey>> near(300, {Journey{0}});
    near[0] = near[1] = {Journey{0}, Journey{1}};
    std::vector<Fine> least(300, 0);
    least[0] = fine(2000);
    least[1] = fine(10000);
    Incumbent incumbent(oracle);
    ASSERT_TRUE(incumbent.change({0}, {Journey{1}}));

    Neighbourhoods neighbourhoods(oracle, near, prices, least);
    base::Random random(1);
    int together = 0;
    for (int draw = 0; draw < 40; ++draw) {
        neighbourhoods.look(incumbent);
        const auto drawn = neighbourhoods.draw(incumbent, 2, random);
        together += std::ranges::count(drawn, 0U) == 1 && std::ranges::count(drawn, 1U) == 1;
    }
    EXPECT_GE(together, 5);
}

}  // namespace
}  // namespace waymark::engine
