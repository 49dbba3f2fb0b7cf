#include "web/http/target.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "web/http/router.h"

namespace waymark::web {
namespace {

using Path = std::vector<std::string>;

TEST(Target, takes_paths_and_queries_apart) {
    const auto target = parse_target("/programmes/a%2Fb/?show=all&name=J%20S&empty");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, (Path{"programmes", "a/b"}));
    ASSERT_EQ(target->query.size(), 3u);
    EXPECT_EQ(target->query[1].second, "J S");
    EXPECT_EQ(target->query[2].first, "empty");
    EXPECT_EQ(parse_target("/")->path, Path{});
}

TEST(Target, refuses_what_is_no_text) {
    for (const char* target : {"", "x", "*", "//a", "/a//b", "/%", "/%4", "/%00", "/%c0%af", "/%ed%a0%80",
                               "/%f5%80%80%80", "/?a=%80", "/a b", "/%e2%82", "http://a/b"})
        EXPECT_FALSE(parse_target(target)) << target;
}

TEST(Target, takes_lines_in_the_value_of_a_query_and_nowhere_else) {
    const auto lines = parse_target("/a?file=one%0D%0A%09two");
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->query.front().second, "one\r\n\ttwo");
    for (const char* target : {"/a%0Ab", "/a?b%0Ac=d", "/a?b=%00", "/a?b=%1b"})
        EXPECT_FALSE(parse_target(target)) << target;
}

TEST(Target, of_an_escaped_segment_is_the_segment) {
    for (const char* id : {"a", "a/b", "ä ö?#%", "..x", "A&E \"1\"", "100%"}) {
        const auto target = parse_target("/programmes/" + escape_url(id));
        ASSERT_TRUE(target) << id;
        EXPECT_EQ(target->path, (Path{"programmes", id}));
    }
}

TEST(Target, parsing_survives_any_bytes) {
    EXPECT_TRUE(rc::check("parse_target returns", [](const std::string& bytes) {
        const auto target = parse_target("/" + bytes);
        if (target)
            for (const auto& part : target->path) RC_ASSERT(!part.empty());
    }));
}

TEST(Router, catches_segments_in_braces) {
    EXPECT_EQ(match("/", {}), Path{});
    EXPECT_EQ(match("/programmes/{p}", {"programmes", "leeds"}), Path{"leeds"});
    EXPECT_EQ(match("/programmes/{p}/apprentices/{a}", {"programmes", "x", "apprentices", "y"}),
              (Path{"x", "y"}));
    EXPECT_FALSE(match("/programmes/{p}", {"programmes"}));
    EXPECT_FALSE(match("/programmes/{p}", {"programmes", "x", "y"}));
    EXPECT_FALSE(match("/", {"x"}));
}

}  // namespace
}  // namespace waymark::web
