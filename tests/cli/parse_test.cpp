#include "cli/parse.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"

namespace waymark::cli {
namespace {

base::Result<Given> parse_plan(const std::vector<std::string>& words) {
    return parse(*find_command("plan"), words);
}

TEST(Parse, takes_options_before_and_after_arguments) {
    for (const auto& words : {std::vector<std::string>{"--seed", "7", "a.json", "-q"},
                              std::vector<std::string>{"-q", "a.json", "--seed=7"}}) {
        const auto given = parse_plan(words);
        ASSERT_TRUE(given) << given.error().message;
        EXPECT_EQ(given->text("FILE"), "a.json");
        EXPECT_EQ(given->count("seed"), 7);
        EXPECT_TRUE(given->has("quiet"));
    }
}

TEST(Parse, knows_the_standard_of_what_is_not_given) {
    const auto given = parse_plan({"a.json"});
    ASSERT_TRUE(given);
    EXPECT_DOUBLE_EQ(given->seconds("seconds"), 60);
    EXPECT_EQ(given->count("seed"), 1);
    EXPECT_FALSE(given->find_count("iterations"));
    EXPECT_FALSE(given->find("output"));
    EXPECT_FALSE(given->has("quiet"));
}

TEST(Parse, takes_words_after_two_dashes_as_they_are) {
    const auto given = parse_plan({"--", "--odd-name.json"});
    ASSERT_TRUE(given) << given.error().message;
    EXPECT_EQ(given->text("FILE"), "--odd-name.json");
}

TEST(Parse, takes_a_single_dash_as_a_file) {
    const auto given = parse_plan({"-", "-o", "-"});
    ASSERT_TRUE(given) << given.error().message;
    EXPECT_EQ(given->text("FILE"), "-");
    EXPECT_EQ(given->text("output"), "-");
}

TEST(Parse, takes_values_as_they_are) {
    for (const char* const name : {"[a,b]", "a b.json", "%x", "{}", "\"q\"", "plan", "check", "Zoë.json"}) {
        const auto given = parse_plan({name, "-o", name});
        ASSERT_TRUE(given) << given.error().message;
        EXPECT_EQ(given->text("FILE"), name);
        EXPECT_EQ(given->text("output"), name);
    }
}

TEST(Parse, refuses_what_it_cannot_mean) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> refused{
        {{}, "FILE is missing"},
        {{"a", "b"}, "one word too many: 'b'"},
        {{"a", "--sed", "1"}, "no such option: '--sed'; did you mean '--seed'?"},
        {{"a", "-x"}, "no such option: '-x'"},
        {{"a", "--seed"}, "'--seed' needs a value"},
        {{"a", "--seed", "-1"}, "--seed: '-1' is not a whole number from 0 on"},
        {{"a", "--seed", ""}, "--seed: '' is not a whole number from 0 on"},
        {{"a", "--seed", "0x10"}, "--seed: '0x10' is not a whole number from 0 on"},
        {{"a", "--seconds", "inf"}, "--seconds: 'inf' is not a number of seconds"},
        {{"a", "--seed", "1", "--seed", "1"}, "--seed is given more than once"},
    };
    for (const auto& [words, message] : refused) {
        const auto given = parse_plan(words);
        ASSERT_FALSE(given) << message;
        EXPECT_EQ(given.error().message, message);
    }
}

}  // namespace
}  // namespace waymark::cli
