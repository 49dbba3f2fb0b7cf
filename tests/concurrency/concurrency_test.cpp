// Many people edit the same things at the same time, through two programs where the database is a server. No
// acknowledged change is lost, and no place is given away twice: judged from what was acknowledged alone.

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "base/random.h"
#include "concurrency/history.h"
#include "database/databases.h"
#include "database/test_sealer.h"
#include "store/records/bookings.h"
#include "store/records/records.h"
#include "store/records/turn.h"
#include "store/transaction.h"

namespace waymark::concurrency {
namespace {

using records::Kind;
using records::Record;
using namespace store;
using testing_database::told;

constexpr int threads = 8;
constexpr int edits = WAYMARK_EDITS;  // On each of the two databases.
constexpr int wards = 24;             // Records that everybody edits.
constexpr int bookable = 6;           // Placements that everybody books.
constexpr int apprentices = 16;
constexpr int blocks = 4;

struct Tally {
    std::mutex mutex;
    std::vector<Edit> edits;
    std::vector<Booking> bookings;
    std::atomic<int> stale = 0;
    std::atomic<int> full = 0;
    std::atomic<int> elsewhere = 0;
};

std::string ward(std::uint64_t n) { return "ward " + std::to_string(n); }
int places_of(std::uint64_t n) { return 1 + static_cast<int>(n % 3); }

Stored<std::int64_t> turn_of(Connection& connection, const std::string& thing) {
    auto rows =
        connection.run(Query{"read a turn", "SELECT number FROM turn WHERE programme = ? AND thing = ?"},
                       std::string{"bookings"}, thing);
    if (!rows) return std::unexpected(rows.error());
    return (*rows)[0].integer(0);
}

class Worker {
public:
    Worker(Database& database, Tally& tally, std::uint64_t seed)
        : m_database(&database), m_tally(&tally), m_random(seed) {}

    void run(int times) {
        for (int i = 0; i < times && !testing::Test::HasFailure(); ++i)
            m_random.chance(0.6) ? edit() : book();
    }

private:
    /// As somebody with a form: reads, thinks, writes.
    void edit() {
        const auto id = ward(m_random.below(wards));
        auto seen = transact(*m_database, Mode::Read, [&](Connection& connection) {
            return find(connection, m_sealer, Kind::Placement, "edits", id);
        });
        ASSERT_TRUE(seen && *seen) << told(seen);
        auto mine = **seen;
        const auto before = *records::whole_of(mine, "weekly_cost");
        const auto after = static_cast<std::int64_t>(m_random.below(1'000'000'000));
        records::set(mine, "weekly_cost", after);
        const auto saved = transact(*m_database, Mode::Write,
                                    [&](Connection& connection) { return save(connection, m_sealer, mine); });
        ASSERT_TRUE(saved) << told(saved);
        if (!*saved) {
            ++m_tally->stale;
            EXPECT_GT((*saved).error().current->version, mine.version);
            return;
        }
        const std::lock_guard lock{m_tally->mutex};
        m_tally->edits.push_back({id, mine.version, before, after});
    }

    /// Books a block, or ends its booking where there is one.
    void book() {
        Booking booking;
        booking.placement = ward(m_random.below(bookable));
        booking.apprentice = "apprentice " + std::to_string(m_random.below(apprentices));
        booking.block = "block " + std::to_string(m_random.below(blocks));
        booking.from_week = static_cast<int>(m_random.below(8));
        booking.weeks = 1 + static_cast<int>(m_random.below(3));
        const auto done = transact(*m_database, Mode::Write,
                                   [&](Connection& connection) { return try_booking(connection, booking); });
        ASSERT_TRUE(done) << told(done);
        if (!*done) return;
        const std::lock_guard lock{m_tally->mutex};
        m_tally->bookings.push_back(**done);
    }

    Stored<std::optional<Booking>> try_booking(Connection& connection, Booking booking) {
        const Key key{Kind::Stay, {"bookings", "draft", booking.apprentice, booking.block}};
        auto there = find(connection, m_sealer, key);
        if (!there) return std::unexpected(there.error());
        return *there ? end(connection, **there) : start(connection, booking);
    }

    Stored<std::optional<Booking>> start(Connection& connection, Booking booking) {
        auto stay = records::make_record(Kind::Stay, "bookings", booking.block);
        stay.person = booking.apprentice;
        records::set(stay, "plan", std::string{"draft"});
        records::set(stay, "apprentice", booking.apprentice);
        records::set(stay, "placement", booking.placement);
        records::set(stay, "number", std::int64_t{booking.from_week});
        records::set(stay, "from_day", base::to_iso(monday(booking.from_week)));
        records::set(stay, "until_day", base::to_iso(monday(booking.from_week + booking.weeks)));
        auto outcome = store::book(connection, m_sealer, stay);
        if (!outcome) return std::unexpected(outcome.error());
        if (std::holds_alternative<NoPlace>(*outcome)) ++m_tally->full;
        if (std::holds_alternative<Elsewhere>(*outcome)) ++m_tally->elsewhere;
        if (!std::holds_alternative<std::int64_t>(*outcome)) return std::optional<Booking>{};
        return with_turns(connection, booking);
    }

    Stored<std::optional<Booking>> end(Connection& connection, const Record& stay) {
        Booking booking;
        booking.placement = *records::text_of(stay, "placement");
        booking.apprentice = *records::text_of(stay, "apprentice");
        booking.block = stay.id;
        booking.from_week = static_cast<int>(*records::whole_of(stay, "number"));
        const auto until = *base::parse_iso_day(*records::text_of(stay, "until_day"));
        booking.weeks = static_cast<int>((until - monday(booking.from_week)) / base::Weeks{1});
        booking.ends = true;
        for (const auto& thing : {"apprentice " + booking.apprentice, "placement " + booking.placement})
            if (auto taken = take_turn(connection, "bookings", thing); !taken)
                return std::unexpected(taken.error());
        auto removed = remove(connection, m_sealer, stay);
        if (!removed) return std::unexpected(removed.error());
        if (!*removed) return std::optional<Booking>{};
        return with_turns(connection, booking);
    }

    static Stored<std::optional<Booking>> with_turns(Connection& connection, Booking booking) {
        const auto turn = turn_of(connection, "placement " + booking.placement);
        if (!turn) return std::unexpected(turn.error());
        const auto own = turn_of(connection, "apprentice " + booking.apprentice);
        if (!own) return std::unexpected(own.error());
        booking.turn = *turn;
        booking.apprentice_turn = *own;
        return std::optional{booking};
    }

    static base::Day monday(int week) { return *base::parse_iso_day("2027-03-01") + base::Weeks{week}; }

    Database* m_database;
    Tally* m_tally;
    base::Random m_random;
    testing_database::TestSealer m_sealer;
};

class Concurrency : public testing_database::OnBothDatabases {
protected:
    static void fill(Database& database) {
        testing_database::TestSealer sealer;
        const auto done = transact(database, Mode::Write, [&](Connection& connection) {
            std::vector<Record> all;
            for (const auto* programme : {"edits", "bookings"})
                for (std::uint64_t n = 0; n < wards; ++n) {
                    auto record = records::make_record(Kind::Placement, programme, ward(n));
                    records::set(record, "places", std::int64_t{places_of(n)});
                    records::set(record, "weekly_cost", std::int64_t{0});
                    all.push_back(std::move(record));
                }
            return insert_many(connection, sealer, all);
        });
        ASSERT_TRUE(done) << told(done);
    }
};

TEST_P(Concurrency, loses_no_acknowledged_edit_and_gives_no_place_away_twice) {
    const auto first = open();
    // A second program at the same server; a SQLite file has one.
    const auto second = is_postgres() ? open() : nullptr;
    fill(*first);
    Tally tally;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i)
            workers.emplace_back([&, i] {
                Worker{second && i % 2 == 1 ? *second : *first, tally, static_cast<std::uint64_t>(i + 1)}.run(
                    edits / threads);
            });
    }
    std::map<std::string, int> places;
    for (std::uint64_t n = 0; n < bookable; ++n) places[ward(n)] = places_of(n);
    EXPECT_EQ(find_lost_updates(tally.edits), std::vector<std::string>{});
    EXPECT_EQ(find_double_bookings(tally.bookings, places), std::vector<std::string>{});
    // All that could go wrong was tried.
    EXPECT_GT(tally.edits.size(), 0U);
    EXPECT_GT(tally.bookings.size(), 0U);
    EXPECT_GT(tally.stale, 0);
    EXPECT_GT(tally.full, 0);
    EXPECT_GT(tally.elsewhere, 0);
    std::printf("%d edits: %zu saved, %d stale, %zu bookings and ends, %d full, %d elsewhere\n", edits,
                tally.edits.size(), tally.stale.load(), tally.bookings.size(), tally.full.load(),
                tally.elsewhere.load());
}

WAYMARK_ON_BOTH_DATABASES(Concurrency);

using Sentences = std::vector<std::string>;

TEST(History, of_edits_that_cannot_all_be_true_is_noticed) {
    EXPECT_EQ(find_lost_updates({{"a", 1, 0, 5}, {"a", 2, 5, 7}, {"b", 1, 0, 1}}), Sentences{});
    EXPECT_EQ(find_lost_updates({{"a", 1, 0, 5}, {"a", 1, 0, 7}}).size(), 2U) << "two wrote version 2";
    EXPECT_EQ(find_lost_updates({{"a", 1, 0, 5}, {"a", 3, 5, 7}}).size(), 1U) << "nobody wrote version 3";
    EXPECT_EQ(find_lost_updates({{"a", 1, 0, 5}, {"a", 2, 4, 7}}).size(), 1U) << "read what was not there";
}

TEST(History, of_bookings_that_cannot_all_be_true_is_noticed) {
    const std::map<std::string, int> places{{"w", 1}, {"v", 1}};
    const Booking first{"w", "ada", 1, 1, "x", 0, 2};
    const Booking end{"w", "ada", 2, 2, "x", 0, 2, true};
    EXPECT_EQ(find_double_bookings({first, end, {"w", "ben", 3, 1, "x", 1, 2}}, places), Sentences{});
    EXPECT_EQ(find_double_bookings({first, {"w", "ben", 2, 1, "x", 1, 2}}, places),
              (Sentences{"w: too many in week 1"}));
    EXPECT_EQ(find_double_bookings({first, {"v", "ada", 1, 2, "y", 1, 2}}, places),
              (Sentences{"ada: too many in week 1"}));
    EXPECT_EQ(find_double_bookings({first, {"w", "ben", 1, 1, "x", 4, 1}}, places),
              (Sentences{"w: one turn was taken twice"}));
}

}  // namespace
}  // namespace waymark::concurrency
