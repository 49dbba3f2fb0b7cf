#include "base/text.h"

#include <gtest/gtest.h>

#include <array>

#include "base/utf8.h"

namespace waymark::base {
namespace {

TEST(Quote, shows_what_cannot_be_seen) {
    EXPECT_EQ(quote("acut"), "'acut'");
    EXPECT_EQ(quote(""), "''");
    EXPECT_EQ(quote("a\n\t\r\x1b[31m"), "'a\\n\\t\\r\\u001b[31m'");
    EXPECT_EQ(quote(std::string_view{"\0", 1}), "'\\u0000'");
    EXPECT_EQ(quote("Łódź 漢字"), "'Łódź 漢字'");
    EXPECT_EQ(quote("\u202egnp.exe\u200b"), "'\\u202egnp.exe\\u200b'");
    EXPECT_EQ(quote("\xe4\xff é"), "'\\xe4\\xff é'");
}

TEST(Quote, cuts_what_is_too_long_between_characters) {
    std::string long_text;
    for (int i = 0; i < 61; ++i) long_text += "é";
    EXPECT_EQ(quote(long_text), "'" + long_text.substr(0, 120) + "…'");
    EXPECT_EQ(quote(long_text.substr(0, 120)), "'" + long_text.substr(0, 120) + "'");
}

TEST(EditDistance, counts_what_fingers_do) {
    struct Row {
        const char* a;
        const char* b;
        int distance;
    };
    for (const auto& [a, b, distance] : std::initializer_list<Row>{{"", "", 0},
                                                                   {"acute", "acute", 0},
                                                                   {"acut", "acute", 1},
                                                                   {"accute", "acute", 1},
                                                                   {"acote", "acute", 1},
                                                                   {"aucte", "acute", 1},
                                                                   {"ACUTE", "acute", 0},
                                                                   {"trsut", "truts", 2},
                                                                   {"kitten", "sitting", 3},
                                                                   {"abc", "", 3},
                                                                   {"abcdefgh", "hgfedcba", 4}}) {
        EXPECT_EQ(edit_distance(a, b, 3), distance) << a << " " << b;
        EXPECT_EQ(edit_distance(b, a, 3), distance) << b << " " << a;
    }
    EXPECT_EQ(edit_distance(std::string(65, 'a'), std::string(65, 'a'), 3), 4) << "too long to be a slip";
}

TEST(DidYouMean, offers_the_nearest_and_nothing_far) {
    constexpr std::array<std::string_view, 4> settings{"acute", "community", "home-care", "day-centre"};
    EXPECT_EQ(did_you_mean("acut", settings), "; did you mean 'acute'?");
    EXPECT_EQ(did_you_mean("homecare", settings), "; did you mean 'home-care'?");
    EXPECT_EQ(did_you_mean("Day-Center", settings), "; did you mean 'day-centre'?");
    EXPECT_EQ(did_you_mean("mental-health", settings), "");
    EXPECT_EQ(did_you_mean("", settings), "");
    constexpr std::array<std::string_view, 3> short_words{"r1", "r2", "x"};
    EXPECT_EQ(find_nearest("r2", short_words), "r2");
    EXPECT_EQ(find_nearest("y", short_words), std::nullopt) << "one letter is no hint at another";
}

TEST(Utf8, finds_the_first_byte_that_is_none) {
    using namespace std::string_view_literals;
    for (const auto text :
         {""sv, "plain ascii that is longer than eight"sv, "é漢😀"sv, "\xf4\x8f\xbf\xbf"sv, "\0"sv})
        EXPECT_EQ(find_invalid_utf8(text), std::nullopt) << text;
    EXPECT_EQ(find_invalid_utf8("12345678901\x80"), 11);
    EXPECT_EQ(find_invalid_utf8("é\xc3"), 2);
    EXPECT_EQ(find_invalid_utf8("\xc0\xaf"), 0) << "overlong";
    EXPECT_EQ(find_invalid_utf8("\xe0\x80\xaf"), 0) << "overlong";
    EXPECT_EQ(find_invalid_utf8("\xf0\x80\x80\xaf"), 0) << "overlong";
    EXPECT_EQ(find_invalid_utf8("a\xed\xa0\x80"), 1) << "a surrogate";
    EXPECT_EQ(find_invalid_utf8("\xf4\x90\x80\x80"), 0) << "beyond the last character";
    EXPECT_EQ(find_invalid_utf8("\xe6\xbc"), 0) << "cut off";
}

TEST(TextPosition, counts_lines_and_characters_from_one) {
    EXPECT_EQ(position_at("", 0), (TextPosition{1, 1}));
    EXPECT_EQ(position_at("ab\ncd", 1), (TextPosition{1, 2}));
    EXPECT_EQ(position_at("ab\ncd", 3), (TextPosition{2, 1}));
    EXPECT_EQ(position_at("é漢x", 5), (TextPosition{1, 3}));
    EXPECT_EQ(position_at("ab\n", 3), (TextPosition{2, 1}));
}

}  // namespace
}  // namespace waymark::base
