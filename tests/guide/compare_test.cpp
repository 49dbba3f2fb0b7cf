#include "guide/compare.h"

#include <gtest/gtest.h>

#include "guide/join.h"
#include "guide/page.h"

namespace waymark::guide {
namespace {

TEST(GuideCompare, takes_dots_for_any_text_within_a_line) {
    EXPECT_TRUE(matches_line("cost 268", "cost 268"));
    EXPECT_FALSE(matches_line("cost 268", "cost 269"));
    EXPECT_TRUE(matches_line("cost ... in ... s", "cost 268 in 0.1 s"));
    EXPECT_TRUE(matches_line("...", ""));
    EXPECT_FALSE(matches_line("cost ... s", "cost 268 in 0.1 min"));
    EXPECT_FALSE(matches_line("cost", "cost 268"));
}

TEST(GuideCompare, takes_a_line_of_dots_for_any_lines) {
    EXPECT_TRUE(matches({"a", "...", "z"}, {"a", "b", "c", "z"}));
    EXPECT_TRUE(matches({"a", "...", "z"}, {"a", "z"}));
    EXPECT_FALSE(matches({"a", "...", "z"}, {"a", "b"}));
    EXPECT_FALSE(matches({"a"}, {"a", "b"}));
    EXPECT_FALSE(matches({"a", "b"}, {"a"}));
    EXPECT_TRUE(matches({}, {}));
    EXPECT_FALSE(matches({}, {"a"}));
}

TEST(GuideJoin, joins_entries_by_their_ids) {
    EXPECT_EQ(join_json(R"({"list": [{"id": 1}], "z": 1})",
                        R"({"list": [{"id": 1, "x": 2}, {"id": 3}], "y": 4, "z": 0})"),
              R"({"list":[{"id":1,"x":2},{"id":3}],"z":0,"y":4})"
              "\n");
    EXPECT_FALSE(join_json("{", "{}"));
    EXPECT_FALSE(join_json("{}", "{,}"));
}

TEST(GuidePage, finds_files_and_commands_in_order) {
    const auto page = read_page(
        "words\n```json a.json\n{\"list\": []}\n```\n"
        "```json a.json more\n{\"y\": 4}\n```\n"
        "```console\n$ cat a.json\nsomething\n$ true\n```\n");
    EXPECT_TRUE(page.mistakes.empty());
    ASSERT_EQ(page.steps.size(), 4U);
    EXPECT_EQ(std::get<WriteFile>(page.steps[0]).text, "{\"list\": []}\n");
    EXPECT_EQ(std::get<JoinFile>(page.steps[1]).text, "{\"y\": 4}\n");
    EXPECT_EQ(std::get<RunCommand>(page.steps[2]).command, "cat a.json");
    EXPECT_EQ(std::get<RunCommand>(page.steps[2]).line, 9);
    EXPECT_EQ(std::get<RunCommand>(page.steps[2]).expected, std::vector<std::string>{"something"});
    EXPECT_TRUE(std::get<RunCommand>(page.steps[3]).expected.empty());
}

TEST(GuidePage, finds_blocks_that_nobody_would_run) {
    EXPECT_EQ(read_page("```json\n{}\n```\n").mistakes.size(), 1U);
    EXPECT_EQ(read_page("```json a.json less\n{}\n```\n").mistakes.size(), 1U);
    EXPECT_EQ(read_page("```console\nwaymark plan\n```\n").mistakes.size(), 1U);
    EXPECT_EQ(read_page("```sh\nwaymark plan\n```\n").mistakes.size(), 1U);
    EXPECT_TRUE(read_page("```text\na picture in letters\n```\n").mistakes.empty());
}

}  // namespace
}  // namespace waymark::guide
