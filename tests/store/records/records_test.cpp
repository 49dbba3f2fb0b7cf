// Records in both databases: what was written comes back, and nobody writes over what they have not seen.

#include "store/records/records.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "database/databases.h"
#include "database/test_sealer.h"
#include "exchange/everything.h"
#include "exchange/programme_json.h"
#include "exchange/random_programme.h"
#include "store/records/plans.h"
#include "store/transaction.h"

namespace waymark::store {
namespace {

using records::Kind;
using records::Record;
using testing_database::told;

class Records : public testing_database::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        if (!IsSkipped()) database = open();
    }

    template <class Body>
    auto write(Body body) {
        auto done = transact(*database, Mode::Write, body);
        EXPECT_TRUE(done) << told(done);
        return std::move(*done);
    }

    Saved save(const Record& record) {
        return write([&](Connection& connection) { return store::save(connection, sealer, record); });
    }
    std::optional<Record> find(Kind kind, const std::string& programme, const std::string& id) {
        return write(
            [&](Connection& connection) { return store::find(connection, sealer, kind, programme, id); });
    }
    Page page(List list, const std::vector<std::string>& of,
              const std::optional<std::vector<std::string>>& after = {}, std::int64_t limit = 100) {
        return write(
            [&](Connection& connection) { return store::list(connection, sealer, list, of, after, limit); });
    }

    void expect_round_trip(const domain::Programme& programme, std::string_view name) {
        const auto added = transact(*database, Mode::Write, [&](Connection& connection) {
            return add_programme(connection, sealer, programme);
        });
        ASSERT_TRUE(added) << name << ": " << told(added);
        const auto again = transact(*database, Mode::Read, [&](Connection& connection) {
            return load_programme(connection, sealer, programme.id);
        });
        ASSERT_TRUE(again) << name << ": " << told(again);
        ASSERT_TRUE(*again) << name;
        ASSERT_EQ(**again, programme) << name;
    }

    std::unique_ptr<Database> database;
    testing_database::TestSealer sealer;
};

Record ward(const std::string& id = "ward") {
    auto record = records::make_record(Kind::Placement, "p", id);
    records::set(record, "organisation", std::string{"trust"});
    records::set(record, "places", std::int64_t{2});
    records::set(record, "shift_hours", 7.5);
    records::set(record, "nights", true);
    return record;
}

TEST_P(Records, of_the_examples_make_the_same_programmes_again) {
    for (const auto& entry :
         std::filesystem::directory_iterator{std::filesystem::path{WAYMARK_SOURCE_DIR} / "examples"}) {
        const auto name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name.ends_with(".plan.json")) continue;
        auto programme = *exchange::read_programme(*base::read_file(entry.path()));
        programme.id = name;
        expect_round_trip(programme, name);
    }
    expect_round_trip(*exchange::read_programme(exchange::everything), "every key");
}

TEST_P(Records, of_made_up_programmes_make_the_same_programmes_again) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto programme = *exchange::read_programme(exchange::random_programme_file(seed));
        programme.id += std::to_string(seed);
        expect_round_trip(programme, "seed " + std::to_string(seed));
    }
}

TEST_P(Records, of_each_kind_are_written_and_found_with_every_field) {
    for (const auto& row : records::kinds()) {
        auto record = records::make_record(row.kind, "p", "x");
        record.person = row.kind == Kind::Person ? "x" : "somebody";
        for (const auto& field : row.fields) {
            switch (field.type) {
                case records::Type::Whole:
                    records::set(record, field.name, std::int64_t{7});
                    break;
                case records::Type::Real:
                    records::set(record, field.name, 0.1);
                    break;
                case records::Type::Text:
                    records::set(record, field.name, "the " + std::string{field.name});
                    break;
                case records::Type::Day:
                    records::set(record, field.name, std::string{"2027-03-01"});
                    break;
                case records::Type::Flag:
                    records::set(record, field.name, true);
                    break;
                case records::Type::List:
                    records::set(record, field.name,
                                 records::Entries{{std::string{"a"}, std::int64_t{1}, {}}});
                    break;
            }
        }
        // A kind without a tie to programme or person has none.
        const auto has = [&](std::string_view name) {
            return std::ranges::count(row.keys, name) + std::ranges::count(row.ties, name) > 0;
        };
        if (!has("programme")) record.programme.clear();
        if (!has("person") && row.kind != Kind::Person) record.person.clear();
        if (!has("id")) record.id.clear();
        const auto saved = save(record);
        ASSERT_TRUE(saved) << row.name;
        record.version = *saved;
        EXPECT_EQ(record.version, 1);
        const auto found =
            write([&](Connection& connection) { return store::find(connection, sealer, key_of(record)); });
        ASSERT_TRUE(found) << row.name;
        EXPECT_EQ(*found, record) << row.name;
    }
}

TEST_P(Records, are_written_over_only_by_who_has_seen_the_last_version) {
    ASSERT_TRUE(save(ward()));
    const auto seen = *find(Kind::Placement, "p", "ward");
    auto theirs = seen;
    records::set(theirs, "places", std::int64_t{5});
    ASSERT_EQ(*save(theirs), 2);
    auto mine = seen;
    records::set(mine, "nights", false);
    const auto saved = save(mine);
    ASSERT_FALSE(saved);
    ASSERT_TRUE(saved.error().current);
    const auto& current = *saved.error().current;
    EXPECT_EQ(current.version, 2);
    const auto changes = records::difference(seen, current);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(records::to_words(Kind::Placement, changes[0]), "the places at the same time: from 2 to 5");
    const auto merged = records::merge(seen, current, mine);
    EXPECT_TRUE(merged.clashes.empty());
    ASSERT_EQ(*save(merged.record), 3);
    const auto both = *find(Kind::Placement, "p", "ward");
    EXPECT_EQ(records::whole_of(both, "places"), 5);
    EXPECT_EQ(records::flag_of(both, "nights"), false);
}

TEST_P(Records, that_are_there_are_not_made_a_second_time) {
    ASSERT_TRUE(save(ward()));
    const auto again = save(ward());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().current->version, 1);
}

TEST_P(Records, that_were_removed_are_stale_for_who_still_has_them) {
    ASSERT_TRUE(save(ward()));
    const auto seen = *find(Kind::Placement, "p", "ward");
    const auto remove = [&](const Record& record) {
        return write([&](Connection& connection) { return store::remove(connection, sealer, record); });
    };
    auto older = seen;
    older.version = 7;
    EXPECT_FALSE(remove(older));
    EXPECT_TRUE(remove(seen));
    EXPECT_FALSE(find(Kind::Placement, "p", "ward"));
    const auto saved = save(seen);
    ASSERT_FALSE(saved);
    EXPECT_FALSE(saved.error().current);
}

TEST_P(Records, page_by_key_whatever_is_added_in_between) {
    for (const auto* id : {"a", "c", "e", "g"}) ASSERT_TRUE(save(ward(id)));
    auto other = ward("b");
    other.programme = "another";
    ASSERT_TRUE(save(other));
    const auto first = page(List::PlacementsOfProgramme, {"p"}, {}, 2);
    ASSERT_EQ(first.records.size(), 2U);
    EXPECT_EQ(first.records[1].id, "c");
    ASSERT_TRUE(save(ward("b")));
    ASSERT_TRUE(save(ward("d")));
    const auto second = page(List::PlacementsOfProgramme, {"p"}, first.next, 2);
    ASSERT_EQ(second.records.size(), 2U);
    EXPECT_EQ(second.records[0].id, "d");
    EXPECT_EQ(second.records[1].id, "e");
    const auto third = page(List::PlacementsOfProgramme, {"p"}, second.next, 2);
    ASSERT_EQ(third.records.size(), 1U);
    EXPECT_FALSE(third.next);
    const auto of_host = page(List::PlacementsOfHost, {"trust"}, {}, 3);
    ASSERT_EQ(of_host.records.size(), 3U);
    EXPECT_EQ(of_host.records[0].programme, "another");
    EXPECT_EQ(of_host.next, (std::vector<std::string>{"p", "b"}));
}

TEST_P(Records, of_every_list_can_be_asked_for_page_by_page) {
    for (const auto& row : lists()) {
        const std::vector<std::string> of(row.of.size(), "x");
        EXPECT_TRUE(page(row.list, of).records.empty()) << row.name;
        EXPECT_TRUE(page(row.list, of, std::vector<std::string>(row.order.size(), "x")).records.empty())
            << row.name;
    }
}

TEST_P(Records, of_who_was_erased_have_no_sealed_fields) {
    auto person = records::make_record(Kind::Person, "p", "ada");
    person.person = "ada";
    records::set(person, "name", std::string{"Ada"});
    records::set(person, "organisation", std::string{"trust"});
    ASSERT_TRUE(save(person));
    sealer.erase("ada");
    const auto found = write(
        [&](Connection& connection) { return store::find(connection, sealer, Key{Kind::Person, {"ada"}}); });
    ASSERT_TRUE(found);
    EXPECT_FALSE(records::text_of(*found, "name"));
    EXPECT_EQ(records::text_of(*found, "organisation"), "trust");
}

WAYMARK_ON_BOTH_DATABASES(Records);

}  // namespace
}  // namespace waymark::store
