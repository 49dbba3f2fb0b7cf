// Plans are drafted, published once, and superseded; a draft's places are booked one by one.

#include "store/records/plans.h"

#include <gtest/gtest.h>

#include <thread>

#include "database/databases.h"
#include "database/test_sealer.h"
#include "exchange/everything.h"
#include "exchange/programme_json.h"
#include "records/plan.h"
#include "store/records/bookings.h"
#include "store/transaction.h"

namespace waymark::store {
namespace {

using records::Kind;
using records::Record;
using testing_database::told;
using Outcome = std::variant<Published, Overtaken, Stale, NoDraft>;

class Plans : public testing_database::OnBothDatabases {
protected:
    template <class Body>
    auto write(Body body) {
        auto done = transact(*database, Mode::Write, body);
        EXPECT_TRUE(done) << told(done);
        if constexpr (!std::is_void_v<typename decltype(done)::value_type>) return std::move(*done);
    }

    void SetUp() override {
        OnBothDatabases::SetUp();
        if (IsSkipped()) return;
        database = open();
        programme = *exchange::read_programme(exchange::everything);
        write([&](Connection& connection) { return add_programme(connection, sealer, programme); });
    }

    /// Ada in ward 1, and somewhere else later; Ben nowhere.
    [[nodiscard]] domain::Plan plan() const {
        using Where = std::optional<base::Ref<domain::Placement>>;
        return {"everything", {{Where{{0}}, Where{}, Where{{1}}}, {Where{}, Where{}, Where{}}}, 1234, 1000};
    }
    void draft(const std::string& id) {
        write([&](Connection& connection) { return add_draft(connection, sealer, programme, plan(), id); });
    }
    Outcome publish(const std::string& id, const std::string& by, std::int64_t moment = 1) {
        return write([&](Connection& connection) {
            return store::publish(connection, sealer, {"everything", id, 1, by, moment});
        });
    }
    std::string state(const std::string& id) {
        const auto found = write(
            [&](Connection& connection) { return find(connection, sealer, Kind::Plan, "everything", id); });
        return records::text_of(*found, "state").value_or("none");
    }
    auto book(const Record& stay) {
        return write([&](Connection& connection) { return store::book(connection, sealer, stay); });
    }
    /// A stay from week `from` on, for `weeks` weeks.
    static Record stay(const std::string& apprentice, const std::string& block, int from, int weeks,
                       const std::string& placement = "w1") {
        const auto monday = *base::parse_iso_day("2027-05-03");
        auto record = records::make_record(Kind::Stay, "everything", block);
        record.person = "everything/" + apprentice;
        records::set(record, "plan", std::string{"draft"});
        records::set(record, "apprentice", apprentice);
        records::set(record, "placement", placement);
        records::set(record, "from_day", base::to_iso(monday + base::Weeks{from}));
        records::set(record, "until_day", base::to_iso(monday + base::Weeks{from + weeks}));
        return record;
    }

    std::unique_ptr<Database> database;
    testing_database::TestSealer sealer;
    domain::Programme programme;
};

TEST_P(Plans, come_back_as_they_were_drafted) {
    draft("one");
    const auto again =
        write([&](Connection& connection) { return load_plan(connection, sealer, programme, "one"); });
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, plan());
    EXPECT_EQ(state("one"), "draft");
}

TEST_P(Plans, are_published_and_superseded) {
    draft("one");
    EXPECT_TRUE(std::holds_alternative<Published>(publish("one", "carol")));
    draft("two");
    const auto outcome = publish("two", "dan", 99);
    ASSERT_TRUE(std::holds_alternative<Published>(outcome));
    EXPECT_EQ(std::get<Published>(outcome).superseded->id, "one");
    EXPECT_EQ(state("one"), "superseded");
    EXPECT_EQ(state("two"), "published");
    EXPECT_TRUE(std::holds_alternative<NoDraft>(publish("three", "dan")));
}

TEST_P(Plans, that_were_overtaken_are_not_published_and_it_is_told_by_whom_and_when) {
    draft("one");
    draft("two");
    ASSERT_TRUE(std::holds_alternative<Published>(publish("one", "carol", 1'800'000'000'000)));
    const auto outcome = publish("two", "dan");
    ASSERT_TRUE(std::holds_alternative<Overtaken>(outcome));
    const auto& other = std::get<Overtaken>(outcome).published;
    EXPECT_EQ(other.id, "one");
    EXPECT_EQ(records::text_of(other, "published_by"), "carol");
    EXPECT_EQ(records::whole_of(other, "published_at"), 1'800'000'000'000);
    EXPECT_EQ(state("two"), "draft");
}

TEST_P(Plans, of_two_at_the_same_time_one_wins_and_the_other_is_told) {
    for (int round = 0; round < 10; ++round) {
        const auto ours = "carol's " + std::to_string(round);
        const auto theirs = "dan's " + std::to_string(round);
        draft(ours);
        draft(theirs);
        Outcome one = NoDraft{};
        Outcome two = NoDraft{};
        {
            const std::jthread carol{[&] { one = publish(ours, "carol"); }};
            const std::jthread dan{[&] { two = publish(theirs, "dan"); }};
        }
        const bool first_won = std::holds_alternative<Published>(one);
        EXPECT_NE(first_won, std::holds_alternative<Published>(two));
        const auto& lost = first_won ? two : one;
        ASSERT_TRUE(std::holds_alternative<Overtaken>(lost)) << "round " << round;
        EXPECT_EQ(records::text_of(std::get<Overtaken>(lost).published, "published_by"),
                  first_won ? "carol" : "dan");
    }
}

TEST_P(Plans, book_no_more_places_than_there_are_in_any_week) {
    // Ward 1 has two places, and none in March.
    EXPECT_TRUE(std::holds_alternative<std::int64_t>(book(stay("ada", "r1", 0, 4))));
    EXPECT_TRUE(std::holds_alternative<std::int64_t>(book(stay("ben", "r1", 2, 4))));
    const auto full = book(stay("cyd", "r1", 1, 3));
    ASSERT_TRUE(std::holds_alternative<NoPlace>(full));
    EXPECT_EQ(base::to_iso(std::get<NoPlace>(full).week), "2027-05-17");
    EXPECT_TRUE(std::holds_alternative<std::int64_t>(book(stay("cyd", "r1", 0, 2))));
    EXPECT_TRUE(std::holds_alternative<NoPlacement>(book(stay("cyd", "r2", 9, 1, "nowhere"))));
}

TEST_P(Plans, have_nobody_in_two_places_in_one_week) {
    ASSERT_TRUE(std::holds_alternative<std::int64_t>(book(stay("ada", "r1", 0, 4))));
    const auto twice = book(stay("ada", "r2", 3, 4, "home"));
    ASSERT_TRUE(std::holds_alternative<Elsewhere>(twice));
    EXPECT_EQ(std::get<Elsewhere>(twice).stay.id, "r1");
    EXPECT_TRUE(std::holds_alternative<std::int64_t>(book(stay("ada", "r2", 4, 4, "home"))));
    auto moved = stay("ada", "r1", 0, 4, "home");
    EXPECT_TRUE(std::holds_alternative<Stale>(book(moved))) << "a stay that is there is not new";
    moved.version = 1;
    EXPECT_TRUE(std::holds_alternative<std::int64_t>(book(moved)));
}

WAYMARK_ON_BOTH_DATABASES(Plans);

}  // namespace
}  // namespace waymark::store
