// The one table of kinds and fields keeps the rules that everything made from it relies on.

#include "records/kinds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace waymark::records {
namespace {

bool is_column_name(std::string_view name) {
    return !name.empty() &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

TEST(Kinds, have_names_of_their_own_and_fields_with_words) {
    std::set<std::string_view> names;
    for (const auto& row : kinds()) {
        EXPECT_TRUE(is_column_name(row.name)) << row.name;
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_EQ(find_kind(row.kind).name, row.name);
        EXPECT_EQ(find_kind(row.name), row.kind);
        EXPECT_FALSE(row.keys.empty()) << row.name;
        std::set<std::string_view> fields;
        for (const auto& field : row.fields) {
            EXPECT_TRUE(is_column_name(field.name)) << field.name;
            EXPECT_TRUE(fields.insert(field.name).second) << row.name << "." << field.name;
            EXPECT_FALSE(field.words.empty()) << field.name;
            EXPECT_EQ(field.type == Type::List, !field.parts.empty()) << row.name << "." << field.name;
        }
    }
}

TEST(Kinds, begin_their_keys_with_what_they_can_be_sharded_by) {
    for (const auto& row : kinds()) {
        const auto first = row.keys.front();
        EXPECT_TRUE(first == "programme" || first == "person" || row.kind == Kind::Person) << row.name;
    }
}

TEST(Kinds, seal_what_tells_who_somebody_is_and_what_the_law_calls_special) {
    for (const auto& row : kinds())
        for (const auto& field : row.fields) {
            const bool special =
                field.care == Care::Health || field.care == Care::Equality || field.care == Care::Dbs;
            const bool personal =
                field.care == Care::Name || field.care == Care::Identifying || field.care == Care::Contact;
            if (special || personal) {
                EXPECT_FALSE(field.sealed.empty()) << row.name << "." << field.name;
            }
            if (special) {
                EXPECT_EQ(row.kind, Kind::Special) << field.name << " stands apart";
                EXPECT_EQ(field.sealed, name_of(field.care)) << "under a key of its own";
            }
            if (field.sealed.empty()) continue;
            const bool has_person = row.kind == Kind::Person || std::ranges::count(row.ties, "person") > 0 ||
                                    std::ranges::count(row.keys, "person") > 0;
            EXPECT_TRUE(has_person) << row.name << " has nobody under whose key to seal";
        }
}

TEST(Kinds, keep_no_field_of_a_person_for_ever) {
    for (const auto& row : kinds())
        for (const auto& field : row.fields) {
            const bool of_a_person = field.care != Care::Open && field.care != Care::Business;
            if (of_a_person) {
                EXPECT_TRUE(find_use(field.use).months) << row.name << "." << field.name;
            }
        }
    for (const auto& row : uses()) EXPECT_FALSE(row.why_so_long.empty()) << row.name;
}

}  // namespace
}  // namespace waymark::records
