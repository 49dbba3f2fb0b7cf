// Data files that are not what they should be are refused in a sentence.

#include "bench/mss/instance.h"

#include <gtest/gtest.h>

#include "bench/mss/dzn.h"
#include "bench/mss/small_instance.h"

namespace waymark::mss {
namespace {

std::string good() {
    base::Random random(1);
    return testing::random_file(random, 2);
}

std::string refusal(const std::string& text) {
    const auto instance = read_instance(text);
    return instance ? "" : instance.error().message;
}

TEST(Dzn, takes_numbers_from_brackets_only) {
    const auto values =
        read_dzn("% a comment = 3;\nA = 7;\nB = [|1, 2|\n-3, 4|];\nC = array3d(1..1, 1..2, [8, 9]);");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->at("A"), std::vector<std::int64_t>{7});
    EXPECT_EQ(values->at("B"), (std::vector<std::int64_t>{1, 2, -3, 4}));
    EXPECT_EQ(values->at("C"), (std::vector<std::int64_t>{8, 9}));
}

TEST(Dzn, without_a_semicolon_is_refused) { EXPECT_FALSE(read_dzn("A = 7")); }

TEST(Instances, name_what_is_missing_or_out_of_range) {
    EXPECT_EQ(refusal(good()), "");
    EXPECT_EQ(refusal("Students = 3;"), "Disciplines is missing");
    EXPECT_EQ(refusal(good() + "Disciplines = 33;"), "33 in Disciplines is not from 1 to 32");
    EXPECT_EQ(refusal(good() + "ManPref = [1];").substr(0, 27), "ManPref has 1 numbers, and ");
}

}  // namespace
}  // namespace waymark::mss
