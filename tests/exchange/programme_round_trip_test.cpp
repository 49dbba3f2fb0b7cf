#include <gtest/gtest.h>

#include "exchange/everything.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {
namespace {

TEST(Programme, survives_being_written_and_read_again) {
    const auto programme = read_programme(everything);
    ASSERT_TRUE(programme) << listed(programme.error());
    const auto text = write_programme(*programme);
    const auto again = read_programme(text);
    ASSERT_TRUE(again) << listed(again.error());
    EXPECT_EQ(*again, *programme);
    EXPECT_EQ(write_programme(*again), text);
}

}  // namespace
}  // namespace waymark::exchange
