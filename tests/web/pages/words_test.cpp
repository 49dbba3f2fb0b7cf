#include "web/pages/words.h"

#include <gtest/gtest.h>

#include "web/pages/calendar.h"
#include "web/pages/world.h"

namespace waymark::web {
namespace {

base::Day day(const char* text) { return base::parse_iso_day(text).value(); }

TEST(Words, of_periods_name_the_last_day) {
    EXPECT_EQ(period_words({day("2027-03-01"), day("2027-05-24")}), "1 Mar to 23 May 2027");
    EXPECT_EQ(period_words({day("2027-12-20"), day("2028-01-03")}), "20 Dec 2027 to 2 Jan 2028");
}

TEST(Words, of_numbers) {
    EXPECT_EQ(digits(0), "0");
    EXPECT_EQ(digits(999), "999");
    EXPECT_EQ(digits(1000), "1,000");
    EXPECT_EQ(digits(-1234567), "-1,234,567");
    EXPECT_EQ(count(1, "block"), "1 block");
    EXPECT_EQ(count(0, "block"), "0 blocks");
    EXPECT_EQ(count(2, "block is", "blocks are"), "2 blocks are");
}

TEST(Words, of_lists) {
    EXPECT_EQ(list_words({}), "");
    EXPECT_EQ(list_words({"a"}), "a");
    EXPECT_EQ(list_words({"a", "b", "c"}), "a, b and c");
}

TEST(Words, of_cohorts_do_not_stammer) {
    EXPECT_EQ(cohort_words("2027"), "Cohort 2027");
    EXPECT_EQ(cohort_words("cohort-1"), "cohort-1");
}

TEST(Calendar, spans_all_cohorts) {
    const auto calendar = calendar_of(testing::small_programme());
    EXPECT_EQ(calendar.first, day("2027-03-01"));
    EXPECT_EQ(calendar.weeks, 10);
    EXPECT_EQ(calendar.week_of(day("2027-03-14")), 1);
    int weeks = 0;
    for (const auto& month : months_of(calendar)) weeks += month.weeks;
    EXPECT_EQ(weeks, 10);
    EXPECT_EQ(months_of(calendar).front().words, "Mar 2027");
    EXPECT_EQ(months_of(calendar).front().weeks, 5);
}

TEST(Calendar, of_no_cohort_is_empty) { EXPECT_EQ(calendar_of({}).weeks, 0); }

}  // namespace
}  // namespace waymark::web
