// What somebody types for a field, read by its type or refused with what is expected.

#include "actions/record/typed.h"

#include <gtest/gtest.h>

namespace waymark::actions::record {
namespace {

using records::Entries;
using records::Kind;
using records::Part;
using records::Value;

Value typed(Kind kind, std::string_view text) {
    const auto field = read_assignment(kind, text);
    EXPECT_TRUE(field) << text << ": " << (field ? "" : field.error().message);
    return field ? field->becomes : Value{};
}

std::string complaint(Kind kind, std::string_view text) {
    const auto field = read_assignment(kind, text);
    return field ? "none" : field.error().message;
}

TEST(Typed, is_read_by_the_type_of_its_field) {
    EXPECT_EQ(typed(Kind::Placement, "places=3"), Value{std::int64_t{3}});
    EXPECT_EQ(typed(Kind::Placement, "latitude=-53.25"), Value{-53.25});
    EXPECT_EQ(typed(Kind::Placement, "driver=yes"), Value{true});
    EXPECT_EQ(typed(Kind::Placement, "name=A = B"), Value{std::string{"A = B"}});
    EXPECT_EQ(typed(Kind::Cohort, "starts=2027-03-01"), Value{std::string{"2027-03-01"}});
    EXPECT_EQ(typed(Kind::Placement, "places="), Value{});
}

TEST(Typed, lists_are_ids_or_json_as_it_is_shown) {
    EXPECT_EQ(typed(Kind::Apprentice, "evidenced=c1,c2"),
              (Value{Entries{{Part{std::string{"c1"}}}, {Part{std::string{"c2"}}}}}));
    EXPECT_EQ(typed(Kind::Apprentice, R"(prefers_settings=[{"value": 10, "id": "acute"}])"),
              (Value{Entries{{Part{std::string{"acute"}}, Part{std::int64_t{10}}}}}));
    EXPECT_EQ(typed(Kind::Apprentice, "evidenced=[]"), Value{Entries{}});
}

TEST(Typed, that_is_nothing_for_the_field_is_refused_with_what_is_expected) {
    EXPECT_EQ(complaint(Kind::Placement, "places=many"), "places: a whole number, not 'many'");
    EXPECT_EQ(complaint(Kind::Placement, "places=3x"), "places: a whole number, not '3x'");
    EXPECT_EQ(complaint(Kind::Placement, "latitude=nan"), "latitude: a number such as 53.2, not 'nan'");
    EXPECT_EQ(complaint(Kind::Placement, "driver=true"), "driver: yes or no, not 'true'");
    EXPECT_EQ(complaint(Kind::Cohort, "starts=1.3.2027"), "starts: a day such as 2027-03-01, not '1.3.2027'");
    EXPECT_EQ(complaint(Kind::Apprentice, "prefers_settings=acute"),
              "prefers_settings: a list as JSON, each entry an object with id, value, not 'acute'");
    EXPECT_EQ(complaint(Kind::Apprentice, R"(prefers_settings=[{"idd": "acute"}])"),
              "prefers_settings: an entry has id, value, not 'idd'; did you mean 'id'?");
    EXPECT_EQ(complaint(Kind::Apprentice, "prefers_settings=[1]"),
              "prefers_settings: each entry is an object with id, value");
    EXPECT_NE(complaint(Kind::Apprentice, "prefers_settings=[").find("prefers_settings: "),
              std::string::npos);
    EXPECT_EQ(complaint(Kind::Setting, "sectr=health"),
              "a field of this kind is position, name, sector, note, not 'sectr'; did you mean 'sector'?");
    EXPECT_EQ(complaint(Kind::Setting, "sector"), "FIELD=VALUE, not 'sector'");
}

}  // namespace
}  // namespace waymark::actions::record
