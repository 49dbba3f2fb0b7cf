#include "base/date.h"

#include <gtest/gtest.h>

namespace waymark::base {
namespace {

Day day(const char* text) { return parse_iso_day(text).value(); }

TEST(Date, reads_and_writes_iso_days) {
    for (const char* text : {"1900-01-01", "2024-02-29", "2027-03-01", "2199-12-31"})
        EXPECT_EQ(to_iso(day(text)), text);
}

TEST(Date, refuses_days_that_do_not_exist) {
    for (const char* text :
         {"2027-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "1899-12-31", "2200-01-01", "2027-3-1",
          "27-03-01", "2027/03/01", "2027-03-01 ", "", "+027-03-01"})
        EXPECT_FALSE(parse_iso_day(text)) << text;
}

TEST(Date, says_a_day_in_words) {
    EXPECT_EQ(to_words(day("2027-03-01")), "1 March 2027");
    EXPECT_EQ(to_short_words(day("2026-11-23")), "23 Nov 2026");
}

TEST(Age, grows_on_the_birthday) {
    EXPECT_EQ(age_on(day("1998-04-30"), day("2016-04-29")), 17);
    EXPECT_EQ(age_on(day("1998-04-30"), day("2016-04-30")), 18);
}

TEST(Age, of_a_leap_day_child_grows_on_1_march) {
    EXPECT_EQ(age_on(day("2000-02-29"), day("2018-02-28")), 17);
    EXPECT_EQ(age_on(day("2000-02-29"), day("2018-03-01")), 18);
    EXPECT_EQ(age_on(day("2000-02-29"), day("2020-02-29")), 20);
}

}  // namespace
}  // namespace waymark::base
