// The register of processing: it says all that is kept of people, and docs/REGISTER.md is what the program
// writes.

#include "actions/record/register.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.h"

namespace waymark::actions::record {
namespace {

using records::Care;

TEST(Register, has_every_field_that_is_about_somebody) {
    std::vector<const records::Field*> listed;
    for (const auto& processing : list_processing())
        for (const auto& kept : processing.kept)
            listed.insert(listed.end(), kept.fields.begin(), kept.fields.end());
    for (const auto& kind : records::kinds())
        for (const auto& field : kind.fields) {
            if (field.care == Care::Open || field.care == Care::Business) continue;
            EXPECT_EQ(std::ranges::count(listed, &field), 1) << kind.name << '.' << field.name;
        }
}

TEST(Register, says_that_nobody_but_few_see_what_is_most_delicate) {
    const auto dbs = find_recipients(Care::Dbs);
    EXPECT_TRUE(dbs.themselves);
    EXPECT_TRUE(dbs.in_part.empty());
    EXPECT_EQ(std::ranges::count(dbs.fully, access::Role::Mentor), 0);
    EXPECT_EQ(std::ranges::count(find_recipients(Care::Equality).fully, access::Role::Coordinator), 0);
    EXPECT_GT(find_recipients(Care::Name).fully.size(), 3U);
}

TEST(Register, rests_on_something_for_every_use) {
    for (const auto& row : records::uses()) EXPECT_FALSE(usual_basis(row.use).empty()) << row.name;
}

TEST(Register, stands_in_the_documents_as_the_program_writes_it) {
    const auto page = base::read_file(WAYMARK_SOURCE_DIR "/docs/REGISTER.md");
    ASSERT_TRUE(page);
    EXPECT_EQ(*page, register_in_markdown()) << "write it anew: waymark register -o docs/REGISTER.md";
}

}  // namespace
}  // namespace waymark::actions::record
