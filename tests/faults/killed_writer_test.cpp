// A process that writes is killed at random moments, and PostgreSQL with it: what was acknowledged is there,
// nothing is half there, and the next one goes on at once.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include "base/random.h"
#include "database/postgres_server.h"
#include "database/temporary_folder.h"
#include "faults/child_process.h"
#include "faults/numbered_writes.h"
#include "store/open_database.h"

namespace waymark::faults {
namespace {

using Clock = std::chrono::steady_clock;
using store::Dialect;
using testing_database::PostgresServer;

/// Far from what is seen, so that only a database that does not come back fails the test.
constexpr std::chrono::seconds far_too_long{20};

/// The bursts of one database, one after another.
class Bursts {
public:
    Bursts(std::string address, Dialect dialect) : m_address(std::move(address)), m_dialect(dialect) {}

    /// `end` kills somebody a little after the first write, or earlier.
    template <class End>
    void burst(base::Random& chance, End end) {
        int acknowledged = m_newest;
        ChildProcess writer{{"write", m_address, std::to_string(m_newest + 1)}};
        const auto hear = [&](const std::string& line) {
            if (!line.empty()) acknowledged = std::stoi(line);
        };
        if (chance.chance(0.9)) hear(writer.read_line());
        std::this_thread::sleep_for(std::chrono::microseconds{chance.below(25'000)});
        const auto from = end(writer);
        for (const auto& line : writer.read_rest()) hear(line);
        look(acknowledged, from);
        m_acknowledged += acknowledged - (m_looked - 1);
    }

    [[nodiscard]] int acknowledged() const { return m_acknowledged; }
    [[nodiscard]] double slowest_ms() const {
        return std::chrono::duration<double, std::milli>(m_slowest).count();
    }
    [[nodiscard]] double median_ms() {
        std::ranges::sort(m_times);
        return std::chrono::duration<double, std::milli>(m_times[m_times.size() / 2]).count();
    }

    void expect_sound() const {
        const auto database = store::open_database(m_address);
        ASSERT_TRUE(database) << database.error().message;
        EXPECT_EQ(soundness_of(**(*database)->connect(), m_dialect), "sound");
    }

private:
    void look(int acknowledged, Clock::time_point from) {
        const auto database = store::open_database(m_address);
        ASSERT_TRUE(database) << database.error().message;
        const auto connection = std::move(*(*database)->connect());
        m_looked = m_newest + 1;
        const auto found = find_numbered(*connection, m_looked);
        ASSERT_EQ(found.problem, "");
        ASSERT_GE(found.newest, acknowledged) << "an acknowledged write is lost";
        ASSERT_LE(found.newest, acknowledged + 1) << "a write is there that nobody made";
        const auto written = write_numbered(*connection, found.newest + 1);
        ASSERT_TRUE(written) << written.error().message;
        const auto time = Clock::now() - from;
        ASSERT_LT(time, far_too_long) << "ready again";
        m_times.push_back(time);
        m_slowest = std::max(m_slowest, time);
        m_newest = found.newest + 1;
    }

    std::string m_address;
    Dialect m_dialect;
    int m_newest = 0;
    int m_looked = 1;
    int m_acknowledged = 0;
    Clock::duration m_slowest{};
    std::vector<Clock::duration> m_times;
};

Clock::time_point kill(ChildProcess& writer) {
    writer.send(SIGKILL);
    return Clock::now();
}

void report(Bursts& bursts) {
    std::printf("%d acknowledged writes; ready again in %.1f ms (median), %.1f ms (slowest)\n",
                bursts.acknowledged(), bursts.median_ms(), bursts.slowest_ms());
}

TEST(KilledWriter, of_sqlite_loses_nothing_in_two_hundred_bursts) {
    const testing_database::TemporaryFolder folder;
    Bursts bursts{(folder.path() / "waymark.db").string(), Dialect::Sqlite};
    base::Random chance{200};
    for (int i = 0; i < 200 && !HasFailure(); ++i) bursts.burst(chance, kill);
    bursts.expect_sound();
    EXPECT_GE(bursts.acknowledged(), 200);
    report(bursts);
}

TEST(KilledWriter, of_postgres_loses_nothing_in_fifty_bursts) {
    if (const auto reason = PostgresServer::why_not()) GTEST_SKIP() << *reason;
    Bursts bursts{PostgresServer::shared().make_database(), Dialect::Postgres};
    base::Random chance{50};
    for (int i = 0; i < 50 && !HasFailure(); ++i) bursts.burst(chance, kill);
    EXPECT_GE(bursts.acknowledged(), 50);
    report(bursts);
}

TEST(KilledServer, of_postgres_loses_nothing_that_was_acknowledged) {
    if (const auto reason = PostgresServer::why_not()) GTEST_SKIP() << *reason;
    // The machine lives on, and with it what PostgreSQL gave to the system: fsync decides nothing here.
    PostgresServer server{PostgresServer::Disk::Fast};
    Bursts bursts{server.make_database(), Dialect::Postgres};
    base::Random chance{5};
    for (int i = 0; i < 5 && !HasFailure(); ++i)
        bursts.burst(chance, [&](ChildProcess& writer) {
            server.kill();
            EXPECT_GT(writer.wait(), 0) << "who writes notices";
            const auto from = Clock::now();
            server.start();
            return from;
        });
    EXPECT_GE(bursts.acknowledged(), 5);
    report(bursts);
}

}  // namespace
}  // namespace waymark::faults
