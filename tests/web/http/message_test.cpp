#include "web/http/message.h"

#include <gtest/gtest.h>

namespace waymark::web {
namespace {

TEST(Request, finds_cookies_by_their_whole_name) {
    Request request;
    request.cookies = "a=1; waymark-purpose=host;b=x=y;  c=";
    EXPECT_EQ(request.find_cookie("a"), "1");
    EXPECT_EQ(request.find_cookie("waymark-purpose"), "host");
    EXPECT_EQ(request.find_cookie("purpose"), std::nullopt);
    EXPECT_EQ(request.find_cookie("b"), "x=y");
    EXPECT_EQ(request.find_cookie("c"), "");
    request.cookies = "";
    EXPECT_EQ(request.find_cookie("a"), std::nullopt);
}

}  // namespace
}  // namespace waymark::web
