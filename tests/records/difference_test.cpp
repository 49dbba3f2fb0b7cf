#include "records/difference.h"

#include <gtest/gtest.h>

namespace waymark::records {
namespace {

Record ward() {
    auto record = make_record(Kind::Placement, "p", "ward");
    set(record, "places", std::int64_t{2});
    set(record, "note", std::string{});
    set(record, "nights", false);
    set(record, "clearances", Entries{{std::string{"dbs"}}});
    return record;
}

std::vector<std::string> said(const Record& before, const Record& after) {
    std::vector<std::string> sentences;
    for (const auto& change : difference(before, after)) sentences.push_back(to_words(before.kind, change));
    return sentences;
}

using Sentences = std::vector<std::string>;

TEST(Difference, of_a_thing_and_itself_is_nothing) { EXPECT_EQ(said(ward(), ward()), Sentences{}); }

TEST(Difference, is_told_field_by_field) {
    auto after = ward();
    set(after, "places", std::int64_t{3});
    set(after, "nights", true);
    set(after, "note", std::string{"by the river"});
    set(after, "weekly_cost", std::int64_t{1200});
    set(after, "shift_hours", 12.5);
    set(after, "clearances", Entries{{std::string{"dbs"}}, {std::string{"hepatitis-b"}}});
    set(after, "places_in",
        Entries{{std::string{"2027-03-01"}, std::string{"2027-04-01"}, std::int64_t{0}, std::string{}}});
    EXPECT_EQ(said(ward(), after),
              (Sentences{"the places at the same time: from 2 to 3",
                         "the places in some periods: 1 March 2027 1 April 2027 0, where there was nothing",
                         "the clearances asked for: from dbs to dbs, hepatitis-b",
                         "the hours of the longest shift: 12.5, where there was nothing",
                         "whether nights are worked: from no to yes",
                         "the cost of a week in pence: 1200, where there was nothing",
                         "the note: from nothing to by the river"}));
}

TEST(Merge, keeps_both_changes_where_they_touch_different_fields) {
    auto theirs = ward();
    set(theirs, "places", std::int64_t{3});
    theirs.version = 5;
    auto mine = ward();
    set(mine, "nights", true);
    const auto merged = merge(ward(), theirs, mine);
    EXPECT_TRUE(merged.clashes.empty());
    EXPECT_EQ(merged.record.version, 5);
    EXPECT_EQ(whole_of(merged.record, "places"), 3);
    EXPECT_EQ(flag_of(merged.record, "nights"), true);
}

TEST(Merge, names_the_fields_that_both_changed_and_keeps_theirs) {
    auto theirs = ward();
    set(theirs, "places", std::int64_t{3});
    set(theirs, "note", std::string{"the same words"});
    auto mine = ward();
    set(mine, "places", std::int64_t{4});
    set(mine, "note", std::string{"the same words"});
    const auto merged = merge(ward(), theirs, mine);
    EXPECT_EQ(
        merged.clashes,
        (std::vector<FieldChange>{{field_at(Kind::Placement, "places"), std::int64_t{3}, std::int64_t{4}}}));
    EXPECT_EQ(whole_of(merged.record, "places"), 3);
    EXPECT_EQ(text_of(merged.record, "note"), "the same words");
}

}  // namespace
}  // namespace waymark::records
