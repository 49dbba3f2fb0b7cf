// docs/ACCESS.md is what the policy says of itself. WAYMARK_WRITE_PAGES=1 writes it anew.

#include "access/page.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

namespace waymark::access {
namespace {

TEST(AccessPage, says_what_the_policy_says) {
    const std::string path = std::string{WAYMARK_SOURCE_DIR} + "/docs/ACCESS.md";
    if (std::getenv("WAYMARK_WRITE_PAGES") != nullptr)
        std::ofstream{path, std::ios::binary} << write_access_page();
    std::ifstream in{path, std::ios::binary};
    const std::string page{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(page, write_access_page())
        << "WAYMARK_WRITE_PAGES=1 test_access writes the page anew; read it before you keep it";
}

}  // namespace
}  // namespace waymark::access
