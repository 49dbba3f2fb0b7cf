// A programme becomes records and a programme again, and nothing of it is lost.

#include "records/programme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/random.h"
#include "exchange/everything.h"
#include "exchange/programme_json.h"
#include "exchange/random_programme.h"
#include "records/value_text.h"

namespace waymark::records {
namespace {

void expect_round_trip(const domain::Programme& programme, std::string_view name) {
    auto records = to_records(programme);
    // The store hands them out in any order.
    base::Random random{7};
    random.shuffle(records);
    const auto again = to_programme(records);
    ASSERT_TRUE(again) << name << ": " << again.error().message;
    ASSERT_EQ(*again, programme) << name;
}

TEST(ProgrammeRecords, of_the_examples_make_the_same_programmes_again) {
    int seen = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator{std::filesystem::path{WAYMARK_SOURCE_DIR} / "examples"}) {
        const auto name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name.ends_with(".plan.json")) continue;
        const auto programme = exchange::read_programme(*base::read_file(entry.path()));
        ASSERT_TRUE(programme) << name;
        expect_round_trip(*programme, name);
        ++seen;
    }
    EXPECT_GE(seen, 5);
}

TEST(ProgrammeRecords, of_a_file_with_every_key_make_the_same_programme_again) {
    expect_round_trip(*exchange::read_programme(exchange::everything), "every key");
}

TEST(ProgrammeRecords, of_made_up_files_make_the_same_programmes_again) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto programme = exchange::read_programme(exchange::random_programme_file(seed));
        ASSERT_TRUE(programme) << seed;
        expect_round_trip(*programme, "seed " + std::to_string(seed));
    }
}

TEST(ProgrammeRecords, are_one_for_each_thing_and_know_whom_they_are_about) {
    const auto programme = *exchange::read_programme(exchange::everything);
    const auto records = to_records(programme);
    const auto count = [&](Kind kind) { return std::ranges::count(records, kind, &Record::kind); };
    EXPECT_EQ(count(Kind::Programme), 1);
    EXPECT_EQ(count(Kind::Placement), 2);
    EXPECT_EQ(count(Kind::Apprentice), 2);
    EXPECT_EQ(count(Kind::Clearance), 2);
    for (const auto& record : records) {
        EXPECT_EQ(record.programme, "everything");
        const bool about_somebody = record.kind == Kind::Apprentice || record.kind == Kind::Clearance;
        EXPECT_EQ(record.person, about_somebody ? "everything/" + record.id : "");
    }
}

TEST(ProgrammeRecords, that_refer_to_what_is_not_there_are_refused) {
    auto records = to_records(*exchange::read_programme(exchange::everything));
    std::erase_if(records,
                  [](const Record& record) { return record.kind == Kind::Placement && record.id == "home"; });
    const auto again = to_programme(records);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message, "a record refers to 'home', which is not there");
}

TEST(ValueText, brings_every_list_and_sealed_field_back) {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const auto programme = exchange::read_programme(exchange::random_programme_file(seed));
        for (const auto& record : to_records(*programme)) {
            const auto fields = find_kind(record.kind).fields;
            auto sealed = make_record(record.kind, record.programme, record.id);
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (const auto* entries = std::get_if<Entries>(&record.values[i])) {
                    const auto again = read_entries(write_entries(*entries));
                    ASSERT_TRUE(again);
                    ASSERT_EQ(*again, *entries);
                }
                if (fields[i].sealed.empty()) continue;
                const auto text = write_sealed(record, fields[i].sealed);
                if (!text.empty()) {
                    ASSERT_TRUE(read_sealed(text, fields[i].sealed, sealed));
                }
                ASSERT_EQ(sealed.values[i], record.values[i]) << fields[i].name << " " << text;
            }
        }
    }
}

TEST(ValueText, that_is_damaged_is_refused) {
    for (const auto* text : {"", "{", "[1]", "{}", "[[{}]]", "[[[]]]", "[[1]] x", "[[{\"real\": \"x\"}]]"})
        EXPECT_FALSE(read_entries(text)) << text;
    auto person = make_record(Kind::Person, "", "p");
    EXPECT_FALSE(read_sealed("[]", "sealed", person));
    EXPECT_FALSE(read_sealed("{\"name\": [1]}", "sealed", person));
}

}  // namespace
}  // namespace waymark::records
