#include "exchange/json/number.h"

#include <gtest/gtest.h>

namespace waymark::exchange::json {
namespace {

TEST(WholeNumber, takes_every_spelling_of_a_whole_value) {
    struct Row {
        std::string_view text;
        std::int64_t value;
    };
    for (const auto& [text, value] :
         std::initializer_list<Row>{{"0", 0},
                                    {"-0", 0},
                                    {"0.000e9", 0},
                                    {"3", 3},
                                    {"3.0", 3},
                                    {"-3.00", -3},
                                    {"30e-1", 3},
                                    {"0.003e3", 3},
                                    {"1E+2", 100},
                                    {"120", 120},
                                    {"999999999999999999", 999'999'999'999'999'999},
                                    {"-999999999999999999", -999'999'999'999'999'999},
                                    {"9007199254740993", 9'007'199'254'740'993},
                                    {"1e17", 100'000'000'000'000'000}})
        EXPECT_EQ(whole_number(text), value) << text;
}

TEST(WholeNumber, takes_nothing_that_would_have_to_be_rounded) {
    for (const auto* text :
         {"0.5", "2.9999999999999999999999", "3.0000000000000000000001", "1e-1", "1e18",
          "1000000000000000000", "1e400", "1e99999999999999999999", "1e-99999999999999999999"})
        EXPECT_EQ(whole_number(text), std::nullopt) << text;
}

TEST(RealNumber, is_the_nearest_double) {
    EXPECT_EQ(real_number("53.23"), 53.23);
    EXPECT_EQ(real_number("-0.52"), -0.52);
    EXPECT_EQ(real_number("0.1234567890123456789"), 0.1234567890123456789);
    EXPECT_EQ(real_number("9007199254740993"), 9007199254740992.0);
    EXPECT_EQ(real_number("1e400"), std::nullopt);
}

}  // namespace
}  // namespace waymark::exchange::json
