// Values as they are typed: whatever is shown in a form and sent back untouched is the same value.

#include "web/record/form_values.h"

#include <gtest/gtest.h>

namespace waymark::web::record {
namespace {

using records::Entries;
using records::Kind;
using records::Value;

const records::Field& field(Kind kind, std::string_view name) {
    return records::find_kind(kind).fields[records::field_at(kind, name)];
}

TEST(FormValues, come_back_as_they_were) {
    const struct {
        Kind kind;
        const char* name;
        Value value;
    } cases[] = {
        {Kind::Placement, "places", std::int64_t{12}},
        {Kind::Placement, "driver", true},
        {Kind::Placement, "driver", false},
        {Kind::Placement, "latitude", 53.25},
        {Kind::Placement, "name", std::string{"Ward 4 – “acute”"}},
        {Kind::Offer, "from_day", std::string{"2027-03-01"}},
        {Kind::Placement, "evidences", Entries{{std::string{"c1"}}, {std::string{"7"}}}},
        {Kind::Cohort, "blocks",
         Entries{{std::string{"r1"}, std::string{"placement"}, std::int64_t{12}, std::string{"any"},
                  std::string{"a | no"}}}},
        {Kind::Apprentice, "prefers_settings", Entries{{std::string{"ward"}, std::int64_t{-3}}}},
    };
    for (const auto& [kind, name, value] : cases) {
        const auto text = to_form(value, field(kind, name));
        const auto back = from_form(text, field(kind, name));
        ASSERT_TRUE(back) << name << ": " << back.error().message;
        EXPECT_TRUE(is_same(*back, value)) << name << ": " << text;
        EXPECT_TRUE(is_untouched("  " + text + "\r\n", value, field(kind, name))) << name;
        EXPECT_FALSE(is_untouched(text + "0", value, field(kind, name))) << name;
    }
}

TEST(FormValues, of_browsers_end_their_lines_otherwise) {
    const auto value = from_form(" c1 \r\n\r\nc2\r\n", field(Kind::Placement, "evidences"));
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, Value(Entries{{std::string{"c1"}}, {std::string{"c2"}}}));
}

TEST(FormValues, that_are_none_are_said_how_to_write) {
    for (const auto& [kind, name, text] :
         {std::tuple{Kind::Placement, "places", "seven"},
          std::tuple{Kind::Placement, "places",
                     "7 "
                     "8"},
          std::tuple{Kind::Placement, "driver", "perhaps"}, std::tuple{Kind::Offer, "from_day", "1/3/2027"},
          std::tuple{Kind::Placement, "latitude", "north"},
          std::tuple{Kind::Apprentice, "prefers_settings", "ward | much"}})
        EXPECT_FALSE(from_form(text, field(kind, name))) << name << " " << text;
}

TEST(FormValues, of_nothing_are_nothing) {
    for (const char* text : {"", "  ", "\r\n"}) {
        EXPECT_TRUE(is_same(*from_form(text, field(Kind::Placement, "places")), Value{}));
        EXPECT_TRUE(is_same(*from_form(text, field(Kind::Placement, "evidences")), Value{}));
        EXPECT_TRUE(is_same(*from_form(text, field(Kind::Placement, "name")), Value{std::string{}}));
    }
    EXPECT_FALSE(is_same(Value{std::int64_t{0}}, Value{}));
    EXPECT_FALSE(is_same(Value{false}, Value{}));
}

}  // namespace
}  // namespace waymark::web::record
