#include "base/check.h"

#include <gtest/gtest.h>

namespace waymark::base {
namespace {

TEST(Check, says_the_claim_and_the_place) {
    check(true, "holds");
    try {
        check(false, "places are counted");
        FAIL() << "a claim that does not hold must stop";
    } catch (const Bug& bug) {
        EXPECT_NE(std::string(bug.what()).find("places are counted"), std::string::npos);
        EXPECT_NE(std::string(bug.what()).find("check_test.cpp"), std::string::npos);
    }
}

}  // namespace
}  // namespace waymark::base
