#include "cli/progress.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/numbers.h"

namespace waymark::cli {
namespace {

planner::Progress progress(double seconds, std::int64_t cost, std::int64_t bound) {
    return {.seconds = seconds, .iterations = 0, .cost = cost, .bound = bound};
}

TEST(Progress, says_cost_bound_gap_and_time) {
    EXPECT_EQ(progress_line(progress(12.34, 61240, 61200), 60),
              "12.3 s: best 61,240, bound 61,200, gap 40 (0.7 points a head)");
    EXPECT_EQ(progress_line(progress(0, 5, -100), 5), "0.0 s: best 5, bound 0, gap 5 (1.0 points a head)");
    EXPECT_EQ(progress_line(progress(0, 5, 0), 0), "0.0 s: best 5, bound 0, gap 5 (5.0 points a head)");
}

TEST(Progress, is_one_rewritten_line_on_a_terminal) {
    std::ostringstream to;
    ProgressWriter writer{to, ProgressStyle::Rewritten, 1};
    writer.show(progress(1, 2000, 0));
    writer.show(progress(2, 900, 0));
    writer.finish();
    EXPECT_EQ(to.str(),
              "\r1.0 s: best 2,000, bound 0, gap 2,000 (2000.0 points a head)\x1b[K"
              "\r2.0 s: best 900, bound 0, gap 900 (900.0 points a head)\x1b[K\n");
}

TEST(Progress, is_a_plain_line_now_and_then_elsewhere) {
    std::ostringstream to;
    ProgressWriter writer{to, ProgressStyle::Lines, 1};
    for (const double seconds : {0.0, 0.5, 1.0, 1.9, 2.0, 3.0, 4.5}) writer.show(progress(seconds, 9, 9));
    writer.finish();
    EXPECT_EQ(to.str(),
              "0.0 s: best 9, bound 9, gap 0 (0.0 points a head)\n"
              "2.0 s: best 9, bound 9, gap 0 (0.0 points a head)\n"
              "4.5 s: best 9, bound 9, gap 0 (0.0 points a head)\n");
}

TEST(Progress, is_nothing_where_quiet) {
    std::ostringstream to;
    ProgressWriter writer{to, ProgressStyle::None, 1};
    writer.show(progress(1, 9, 9));
    writer.finish();
    EXPECT_EQ(to.str(), "");
}

TEST(Numbers, are_grouped) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(-1234567), "-1,234,567");
    EXPECT_EQ(grouped(-100), "-100");
    EXPECT_EQ(counted(1, "apprentice"), "1 apprentice");
    EXPECT_EQ(counted(1200, "apprentice"), "1,200 apprentices");
    EXPECT_EQ(counted(2, "person", "people"), "2 people");
}

}  // namespace
}  // namespace waymark::cli
