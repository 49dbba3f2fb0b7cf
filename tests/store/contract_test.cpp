// What both databases promise, asked of both.

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

#include "database/databases.h"
#include "store/schema/dialect.h"
#include "store/transaction.h"

namespace waymark::store {
namespace {

using testing_database::told;

constexpr std::string_view schema = R"(
CREATE TABLE thing (
    id TEXT NOT NULL PRIMARY KEY, number INTEGER, share REAL, words TEXT, seal BLOB,
    CONSTRAINT thing_number_counts CHECK (number IS NULL OR number > -100000 OR number < -200000)
) STRICT;
CREATE TABLE part (
    id TEXT NOT NULL PRIMARY KEY, thing TEXT NOT NULL, FOREIGN KEY (thing) REFERENCES thing (id)
) STRICT;
)";

constexpr Query insert_thing{"add a thing",
                             "INSERT INTO thing (id, number, share, words, seal) VALUES (?, ?, ?, ?, ?)"};
constexpr Query read_thing{"read a thing", "SELECT number, share, words, seal FROM thing WHERE id = ?"};
constexpr Query count_things{"count things", "SELECT count(*) FROM thing"};

class Contract : public testing_database::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        if (IsSkipped()) return;
        database = open_empty();
        const auto connection = connect();
        for (const auto& statement : statements_of(schema, database->dialect())) {
            const auto done = connection->run_plain(statement);
            ASSERT_TRUE(done) << told(done);
        }
    }

    std::unique_ptr<Connection> connect() {
        auto connection = database->connect();
        EXPECT_TRUE(connection) << told(connection);
        return std::move(*connection);
    }

    void add(const std::string& id, const Value& number = {}) {
        const auto done = transact(*database, Mode::Write, [&](Connection& connection) {
            return connection.run(insert_thing, id, number, Value{}, Value{}, Value{});
        });
        ASSERT_TRUE(done) << told(done);
    }

    std::int64_t count() { return (*connect()->run(count_things))[0].integer(0); }

    std::unique_ptr<Database> database;
};

TEST_P(Contract, every_value_comes_back_as_it_went_in) {
    const auto connection = connect();
    std::string all_bytes;
    for (int byte = 0; byte < 256; ++byte) all_bytes.push_back(static_cast<char>(byte));
    const std::vector<std::array<Value, 4>> rows{
        {Value{}, Value{}, Value{}, Value{}},
        {std::int64_t{0}, 0.0, std::string{}, Bytes{}},
        {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<double>::max(),
         std::string{"Ŵyn 漢 😀 '\"\\?$1--"}, Bytes{all_bytes}},
        {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<double>::denorm_min(),
         std::string(70'000, 'x'), Bytes{std::string(1, '\0')}},
        {std::int64_t{-1}, 0.1, std::string{"line\nend\x01\t"}, Bytes{"\\x41"}},
    };
    ASSERT_TRUE(connection->begin(Mode::Write));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [number, share, words, seal] = rows[i];
        const auto done = connection->run(insert_thing, std::to_string(i), number, share, words, seal);
        ASSERT_TRUE(done) << told(done);
        EXPECT_EQ(done->changed(), 1);
    }
    ASSERT_TRUE(connection->commit());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto found = connection->run(read_thing, std::to_string(i));
        ASSERT_TRUE(found) << told(found);
        ASSERT_EQ(found->size(), 1U);
        const auto row = (*found)[0];
        EXPECT_EQ(or_null(row.maybe_integer(0)), rows[i][0]) << i;
        EXPECT_EQ(or_null(row.maybe_real(1)), rows[i][1]) << i;
        EXPECT_EQ(or_null(row.maybe_text(2)), rows[i][2]) << i;
        EXPECT_EQ(or_null(row.maybe_bytes(3)), rows[i][3]) << i;
    }
}

TEST_P(Contract, committed_is_seen_by_others_and_rolled_back_is_not) {
    const auto writer = connect();
    ASSERT_TRUE(writer->begin(Mode::Write));
    ASSERT_TRUE(writer->run(insert_thing, std::string{"a"}, Value{}, Value{}, Value{}, Value{}));
    EXPECT_EQ(count(), 0);
    ASSERT_TRUE(writer->commit());
    EXPECT_EQ(count(), 1);
    ASSERT_TRUE(writer->begin(Mode::Write));
    ASSERT_TRUE(writer->run(insert_thing, std::string{"b"}, Value{}, Value{}, Value{}, Value{}));
    writer->rollback();
    EXPECT_EQ(count(), 1);
}

TEST_P(Contract, a_connection_that_is_let_go_writes_nothing) {
    {
        const auto writer = connect();
        ASSERT_TRUE(writer->begin(Mode::Write));
        ASSERT_TRUE(writer->run(insert_thing, std::string{"a"}, Value{}, Value{}, Value{}, Value{}));
    }
    EXPECT_EQ(count(), 0);
    add("b");
    EXPECT_EQ(count(), 1);
}

TEST_P(Contract, a_reader_sees_one_state_from_first_to_last) {
    add("a");
    const auto reader = connect();
    ASSERT_TRUE(reader->begin(Mode::Read));
    EXPECT_EQ((*reader->run(count_things))[0].integer(0), 1);
    add("b");
    EXPECT_EQ((*reader->run(count_things))[0].integer(0), 1);
    ASSERT_TRUE(reader->commit());
    EXPECT_EQ((*reader->run(count_things))[0].integer(0), 2);
}

TEST_P(Contract, a_reader_cannot_write) {
    const auto reader = connect();
    ASSERT_TRUE(reader->begin(Mode::Read));
    const auto written = reader->run(insert_thing, std::string{"a"}, Value{}, Value{}, Value{}, Value{});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().trouble, Trouble::Broken);
    reader->rollback();
    EXPECT_EQ(count(), 0);
}

TEST_P(Contract, a_constraint_refuses_and_tells_no_value) {
    add("Ada Lovelace");
    const auto connection = connect();
    const auto fails = [&](const Query& query, const auto&... parameters) {
        EXPECT_TRUE(connection->begin(Mode::Write));
        const auto done = connection->run(query, parameters...);
        connection->rollback();
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().trouble, Trouble::Refused) << told(done);
        EXPECT_EQ(done.error().message.find("Lovelace"), std::string::npos) << told(done);
    };
    fails(insert_thing, std::string{"Ada Lovelace"}, Value{}, Value{}, Value{}, Value{});
    fails(insert_thing, std::string{"b"}, std::int64_t{-150'000}, Value{}, Value{}, Value{});
    fails(insert_thing, Value{}, Value{}, Value{}, std::string{"Lovelace"}, Value{});
    EXPECT_EQ(count(), 1);
}

TEST_P(Contract, a_reference_to_nothing_is_refused) {
    const auto connection = connect();
    ASSERT_TRUE(connection->begin(Mode::Write));
    auto done = connection->run(Query{"add a part", "INSERT INTO part (id, thing) VALUES (?, ?)"},
                                std::string{"p"}, std::string{"nobody"});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().trouble, Trouble::Refused);
}

TEST_P(Contract, a_wrong_statement_is_broken_and_the_connection_goes_on) {
    const auto connection = connect();
    const auto done = connection->run(Query{"nonsense", "SELECT x FROM nowhere"});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().trouble, Trouble::Broken);
    EXPECT_TRUE(connection->run(count_things));
}

TEST_P(Contract, many_rows_are_all_written_or_none) {
    constexpr std::size_t rows = 5000;
    std::vector<Value> parameters;
    for (std::size_t i = 0; i < rows; ++i)
        parameters.insert(parameters.end(), {std::to_string(i), static_cast<std::int64_t>(i), 0.5,
                                             std::string(200, 'w'), Bytes{"seal"}});
    const auto connection = connect();
    ASSERT_TRUE(connection->begin(Mode::Write));
    const auto done = connection->run_many(insert_thing, 5, parameters);
    ASSERT_TRUE(done) << told(done);
    ASSERT_TRUE(connection->commit());
    EXPECT_EQ(count(), static_cast<std::int64_t>(rows));

    // The first row again, in the middle of new ones.
    for (std::size_t i = 0; i < rows; ++i) parameters[5 * i] = "again " + std::to_string(i);
    parameters[5 * (rows / 2)] = std::string{"0"};
    ASSERT_TRUE(connection->begin(Mode::Write));
    const auto refused = connection->run_many(insert_thing, 5, parameters);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().trouble, Trouble::Refused) << told(refused);
    connection->rollback();
    EXPECT_EQ(count(), static_cast<std::int64_t>(rows));
    ASSERT_TRUE(connection->run(count_things));
}

TEST_P(Contract, texts_are_sorted_by_their_bytes) {
    for (const auto* id : {"b", "B", "a-1", "a1", "ä", "A", "10", "9", "_"}) add(id);
    const auto rows = connect()->run(Query{"sort", "SELECT id FROM thing ORDER BY id"});
    ASSERT_TRUE(rows) << told(rows);
    std::vector<std::string> sorted;
    for (std::size_t i = 0; i < rows->size(); ++i) sorted.push_back((*rows)[i].text(0));
    EXPECT_EQ(sorted, (std::vector<std::string>{"10", "9", "A", "B", "_", "a-1", "a1", "b", "ä"}));
}

TEST_P(Contract, pages_go_on_after_a_key_of_several_columns) {
    for (int i = 0; i < 9; ++i) add("t" + std::to_string(i), std::int64_t{i / 3});
    const auto rows = connect()->run(
        Query{"page", "SELECT number, id FROM thing WHERE (number, id) > (?, ?) ORDER BY number, id LIMIT ?"},
        std::int64_t{1}, std::string{"t4"}, std::int64_t{3});
    ASSERT_TRUE(rows) << told(rows);
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[0].text(1), "t5");
    EXPECT_EQ((*rows)[2].text(1), "t7");
}

TEST_P(Contract, the_words_of_sql_that_we_use_mean_the_same) {
    add("a", std::int64_t{1});
    const auto connection = connect();
    ASSERT_TRUE(connection->begin(Mode::Write));
    const auto upserted = connection->run(
        Query{"put",
              "INSERT INTO thing (id, number) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET number = "
              "thing.number + excluded.number RETURNING number"},
        std::string{"a"}, std::int64_t{41});
    ASSERT_TRUE(upserted) << told(upserted);
    EXPECT_EQ((*upserted)[0].integer(0), 42);
    const auto missed =
        connection->run(Query{"change", "UPDATE thing SET number = 2 WHERE id = ? AND number = ?"},
                        std::string{"a"}, std::int64_t{7});
    ASSERT_TRUE(missed) << told(missed);
    EXPECT_EQ(missed->changed(), 0);
    ASSERT_TRUE(connection->commit());
    const auto answer = connection->run(
        Query{"ask",
              "WITH found AS (SELECT number, share FROM thing WHERE id LIKE 'a%') "
              "SELECT sum(number), count(*), EXISTS (SELECT 1 FROM found), '?', CAST(? AS BIGINT), "
              "avg(share), 1 = 2, (SELECT count(*) FROM thing WHERE id LIKE 'A%') FROM found -- ?"},
        std::int64_t{5'000'000'000});
    ASSERT_TRUE(answer) << told(answer);
    const auto row = (*answer)[0];
    EXPECT_EQ(row.integer(0), 42);
    EXPECT_EQ(row.integer(1), 1);
    EXPECT_TRUE(row.flag(2));
    EXPECT_EQ(row.text(3), "?");
    EXPECT_EQ(row.integer(4), 5'000'000'000);
    EXPECT_TRUE(row.is_null(5));
    EXPECT_FALSE(row.flag(6));
    EXPECT_EQ(row.integer(7), 0);
}

TEST_P(Contract, counting_at_the_same_time_loses_nothing) {
    add("a", std::int64_t{0});
    constexpr int threads = 4;
    constexpr int times = 50;
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i)
            workers.emplace_back([&] {
                for (int n = 0; n < times; ++n) {
                    const auto counted =
                        transact(*database, Mode::Write, [](Connection& connection) -> Stored<Rows> {
                            const auto old = connection.run(read_thing, std::string{"a"});
                            if (!old) return old;
                            return connection.run(
                                Query{"count", "UPDATE thing SET number = ? WHERE id = 'a'"},
                                (*old)[0].integer(0) + 1);
                        });
                    if (counted) ++done;
                }
            });
    }
    EXPECT_EQ(done, threads * times);
    EXPECT_EQ((*connect()->run(read_thing, std::string{"a"}))[0].integer(0), threads * times);
}

TEST_P(Contract, what_each_of_two_may_do_alone_both_may_not) {
    // Each takes one of the two away where the other is still there: at least one stays.
    for (int round = 0; round < 20; ++round) {
        const auto round_name = std::to_string(round);
        add(round_name + "a");
        add(round_name + "b");
        const auto leave = [&](const std::string& who) {
            return transact(*database, Mode::Write, [&](Connection& connection) -> Stored<Rows> {
                auto left = connection.run(Query{"left", "SELECT count(*) FROM thing WHERE id LIKE ?"},
                                           round_name + "_");
                if (!left || (*left)[0].integer(0) < 2) return left;
                return connection.run(Query{"leave", "DELETE FROM thing WHERE id = ?"}, round_name + who);
            });
        };
        {
            const std::jthread one{[&] { EXPECT_TRUE(leave("a")); }};
            const std::jthread two{[&] { EXPECT_TRUE(leave("b")); }};
        }
        const auto left =
            connect()->run(Query{"left", "SELECT count(*) FROM thing WHERE id LIKE ?"}, round_name + "_");
        ASSERT_TRUE(left);
        ASSERT_EQ((*left)[0].integer(0), 1) << "round " << round;
    }
}

TEST_P(Contract, traces_can_be_wiped) {
    add("gone");
    const auto connection = connect();
    ASSERT_TRUE(connection->run(Query{"delete", "DELETE FROM thing"}));
    const auto wiped = connection->wipe_traces();
    ASSERT_TRUE(wiped) << told(wiped);
}

WAYMARK_ON_BOTH_DATABASES(Contract);

}  // namespace
}  // namespace waymark::store
