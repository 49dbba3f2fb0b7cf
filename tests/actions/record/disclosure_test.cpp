// Figures about people: what is shown, and that nobody can reckon back what is not.

#include "actions/record/disclosure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/random.h"

namespace waymark::actions::record {
namespace {

TEST(SafeFigure, leaves_out_1_to_7_and_rounds_the_rest) {
    EXPECT_EQ(safe_figure(0), Figure{0});
    for (std::int64_t count = 1; count < 8; ++count) EXPECT_EQ(safe_figure(count), Figure{}) << count;
    const std::vector<std::pair<std::int64_t, std::int64_t>> table{{8, 10},  {10, 10}, {12, 10},
                                                                   {13, 15}, {17, 15}, {18, 20}};
    for (const auto& [count, shown] : table) EXPECT_EQ(safe_figure(count), Figure{shown}) << count;
}

TEST(SafeFigures, leave_out_a_second_where_one_alone_would_be_told) {
    const std::array<std::int64_t, 4> one{40, 3, 12, 0};
    EXPECT_EQ(safe_figures(one), (std::vector<Figure>{40, {}, {}, 0}));
    const std::array<std::int64_t, 3> two{40, 3, 4};
    EXPECT_EQ(safe_figures(two), (std::vector<Figure>{40, {}, {}}));
    const std::array<std::int64_t, 2> none{40, 12};
    EXPECT_EQ(safe_figures(none), (std::vector<Figure>{40, 10}));
    const std::array<std::int64_t, 2> alone{0, 3};
    EXPECT_EQ(safe_figures(alone), (std::vector<Figure>{0, {}}));
}

/// Everything that is shown of a table: its parts, and the whole. An outsider knows how figures are made.
using Shown = std::vector<Figure>;

/// For every table of so many parts up to a size: which values a part that is left out can have.
std::map<Shown, std::vector<std::set<std::int64_t>>> possible_values(std::size_t parts, std::int64_t most) {
    std::map<Shown, std::vector<std::set<std::int64_t>>> possible;
    std::vector<std::int64_t> counts(parts, 0);
    for (;;) {
        auto shown = safe_figures(counts);
        std::int64_t all = 0;
        for (const auto count : counts) all += count;
        shown.push_back(safe_figure(all));
        auto& values = possible[shown];
        values.resize(parts);
        for (std::size_t i = 0; i < parts; ++i) values[i].insert(counts[i]);
        std::size_t at = 0;
        while (at < parts && ++counts[at] > most) counts[at++] = 0;
        if (at == parts) return possible;
    }
}

/// The fewest values that something left out can have, of tables whose whole is well within the size: of
/// others, tables beyond it would be possible too.
std::size_t fewest(std::size_t parts, std::int64_t most) {
    std::size_t least = 99;
    for (const auto& [shown, values] : possible_values(parts, most)) {
        if (!shown.back() || *shown.back() > most - 5) continue;
        for (std::size_t i = 0; i < parts; ++i)
            if (!shown[i]) least = std::min(least, values[i].size());
    }
    return least;
}

TEST(SafeFigures, cannot_be_told_by_taking_the_others_from_the_whole) {
    EXPECT_GE(fewest(2, 40), 7U);
    EXPECT_GE(fewest(3, 30), 3U);
    EXPECT_GE(fewest(4, 18), 3U);
}

TEST(MakeAlike, leaves_no_row_that_fewer_share) {
    base::Random random{7};
    for (int round = 0; round < 300; ++round) {
        std::vector<std::vector<std::string>> rows(8 + random.below(40));
        for (auto& row : rows)
            row = {"e" + std::to_string(random.below(6)), "a" + std::to_string(random.below(3)),
                   "c" + std::to_string(random.below(2))};
        const auto before = rows;
        ASSERT_TRUE(make_alike(rows, 8));
        std::map<std::vector<std::string>, int> alike;
        for (const auto& row : rows) ++alike[row];
        for (const auto& [row, count] : alike) ASSERT_GE(count, 8) << round;
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t text = 0; text < 3; ++text)
                EXPECT_TRUE(rows[i][text].empty() || rows[i][text] == before[i][text]);
    }
}

TEST(MakeAlike, keeps_what_enough_have_in_common) {
    std::vector<std::vector<std::string>> rows(20, {"trust", "under 19", "2027"});
    rows.resize(21, {"home", "under 19", "2027"});
    ASSERT_TRUE(make_alike(rows, 8));
    // The one joins seven others of whom nothing is told, and thirteen keep what they have.
    EXPECT_EQ(std::ranges::count(rows, std::vector<std::string>{"trust", "under 19", "2027"}), 13);
    EXPECT_EQ(std::ranges::count(rows, std::vector<std::string>{"", "", ""}), 8);
    EXPECT_EQ(rows.back(), (std::vector<std::string>{"", "", ""}));
}

TEST(MakeAlike, refuses_where_there_are_too_few_at_all) {
    std::vector<std::vector<std::string>> rows(7, {"trust", "under 19", "2027"});
    EXPECT_FALSE(make_alike(rows, 8));
}

}  // namespace
}  // namespace waymark::actions::record
