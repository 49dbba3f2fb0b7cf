#include <gtest/gtest.h>

#include "exchange/everything.h"
#include "exchange/programme_json.h"
#include "exchange/random_programme.h"

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

TEST(Programme, made_up_in_any_way_survives_too) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        const auto file = random_programme_file(seed);
        const auto programme = read_programme(file);
        ASSERT_TRUE(programme) << "seed " << seed << "\n" << listed(programme.error()) << file;
        const auto text = write_programme(*programme);
        const auto again = read_programme(text);
        ASSERT_TRUE(again) << "seed " << seed << "\n" << listed(again.error()) << text;
        ASSERT_EQ(*again, *programme) << "seed " << seed << "\n" << file << text;
        ASSERT_EQ(write_programme(*again), text) << "seed " << seed;
    }
}

/// A programme file of `count` placements, and an apprentice who avoids them all, most of them mistyped.
std::string mistyped_file(int count) {
    std::string text =
        R"({"format": "waymark.programme/1", "id": "p", "settings": [{"id": "s", "sector": "h"}],
        "organisations": [{"id": "o"}], "cohorts": [{"id": "c", "starts": "2027-03-01", "blocks": []}], "placements": [)";
    for (int i = 0; i < count; ++i)
        text += (i ? ", " : "") + ("{\"id\": \"ward-" + std::to_string(i)) +
                R"(", "organisation": "o", "setting": "s"})";
    text += R"(], "apprentices": [{"id": "a", "cohort": "c", "born": "2000-01-01", "avoid": [)";
    for (int i = 0; i < 100; ++i) text += (i ? ", \"wrad-" : "\"wrad-") + std::to_string(i) + "\"";
    return text + "]}]}";
}

TEST(Programme, is_searched_for_what_was_meant_but_not_for_minutes) {
    const auto few = read_programme(mistyped_file(1000)).error();
    ASSERT_EQ(few.size(), 100);
    EXPECT_EQ(few[99].message, "no such placement or organisation 'wrad-99'; did you mean 'ward-99'?");
    const auto many = read_programme(mistyped_file(50'000)).error();
    ASSERT_EQ(many.size(), 100);
    EXPECT_EQ(many[0].message, "no such placement or organisation 'wrad-0'; did you mean 'ward-0'?");
    EXPECT_EQ(many[99].message, "no such placement or organisation 'wrad-99'");
}

TEST(Programme, may_have_maps_of_any_size_but_no_key_twice) {
    std::string prefers;
    for (int i = 0; i < 5000; ++i) prefers += (i ? ", \"w" : "\"w") + std::to_string(i % 4999) + "\": 1";
    std::string text{
        R"({"format": "waymark.programme/1", "id": "p", "settings": [], "organisations": [], "placements": [],
        "cohorts": [], "apprentices": [], "rules": {"visit_settings": {)"};
    const auto issues = read_programme(text + prefers + "}}}").error();
    EXPECT_EQ(issues[0], (Issue{"rules.visit_settings.w0", "no such setting 'w0'"}));
    EXPECT_EQ(issues[99], (Issue{"rules.visit_settings.w0", "this key stands more than once here"}));
}

}  // namespace
}  // namespace waymark::exchange
