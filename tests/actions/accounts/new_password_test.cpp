// Which passwords will do.

#include "actions/accounts/new_password.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "actions/accounts/common_passwords.h"

namespace waymark::actions::accounts {
namespace {

TEST(NewPassword, is_long_rather_than_strange) {
    for (const auto* good :
         {"walnut ferry teapot", "zwölf blaue töpfe", "aaaaabbbbbcccccddddd1", "ξενοδοχείο βροχή"})
        EXPECT_EQ(refuse_password(good, "co@example.org"), std::nullopt) << good;
    EXPECT_EQ(refuse_password(std::string(512, 'a').replace(0, 3, "xyz"), "co"), std::nullopt);
    for (const auto* bad : {"", "elevensigns", "\xff\xfe not text at all"})
        EXPECT_NE(refuse_password(bad, "co@example.org"), std::nullopt) << bad;
    EXPECT_NE(refuse_password(std::string(513, 'a').replace(0, 3, "xyz"), "co"), std::nullopt);
}

TEST(NewPassword, is_not_what_whoever_guesses_tries_first) {
    for (const auto* bad :
         {"password1234", "PASSWORD123456", "liverpool1892!!", "qwertyuiop123", "123456789012"})
        EXPECT_NE(refuse_password(bad, "co@example.org"), std::nullopt) << bad;
    EXPECT_NE(refuse_password("xyxyxyxyxyxyxy", "co"), std::nullopt);
    EXPECT_NE(refuse_password("wren.sparrow2026", "wren.sparrow@example.org"), std::nullopt);
}

TEST(CommonPasswords, are_there_and_sorted) {
    const auto lines = common_password_lines();
    EXPECT_GT(std::ranges::count(lines, '\n'), 49'000);
    EXPECT_TRUE(is_common("password"));
    EXPECT_TRUE(is_common("zxcvbnm"));
    EXPECT_TRUE(is_common("111111"));
    EXPECT_FALSE(is_common("walnut ferry teapot"));
    EXPECT_FALSE(is_common(""));
}

}  // namespace
}  // namespace waymark::actions::accounts
