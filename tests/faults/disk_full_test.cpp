// A disk with no room left. Needs root, to have a small disk of its own.

#include <gtest/gtest.h>

#include "database/small_disk.h"
#include "faults/numbered_writes.h"
#include "store/jobs/jobs.h"
#include "store/open_database.h"
#include "store/sqlite/reserve.h"
#include "store/transaction.h"

namespace waymark::faults {
namespace {

namespace fs = std::filesystem;
using store::Connection;
using store::Dialect;
using store::Mode;
using store::Stored;
using store::Trouble;

constexpr int before = 40;

class FullDisk : public testing::Test {
protected:
    void SetUp() override {
        if (const auto reason = m_disk.why_not()) GTEST_SKIP() << *reason;
        auto opened = store::open_database(file().string());
        ASSERT_TRUE(opened) << opened.error().message;
        database = std::move(*opened);
        for (int number = 1; number <= before; ++number) ASSERT_TRUE(write(number));
    }
    void TearDown() override { database.reset(); }

    [[nodiscard]] fs::path file() const { return m_disk.path() / "waymark.db"; }

    Stored<void> write(int number) {
        const auto connection = database->connect();
        if (!connection) return std::unexpected(connection.error());
        return write_numbered(**connection, number);
    }

    /// The newest of the writes, from the first to the first that was refused. The log may have some room in
    /// itself.
    int write_until_refused() {
        for (int number = before + 1;; ++number) {
            const auto done = write(number);
            if (done) continue;
            EXPECT_EQ(done.error().trouble, Trouble::Full) << done.error().message;
            EXPECT_NE(done.error().message.find("the disk is full"), std::string::npos)
                << done.error().message;
            return number - 1;
        }
    }
    void expect_all_to(int newest) {
        const auto connection = database->connect();
        ASSERT_TRUE(connection) << connection.error().message;
        const auto found = find_numbered(**connection);
        EXPECT_EQ(found.problem, "");
        EXPECT_EQ(found.newest, newest);
    }
    [[nodiscard]] std::uintmax_t free_bytes() const { return fs::space(m_disk.path()).available; }
    void fill() const { m_disk.fill(); }

    testing_database::SmallDisk m_disk;
    std::unique_ptr<store::Database> database;
};

TEST_F(FullDisk, refuses_writes_and_goes_on_reading_and_writes_again_when_there_is_room) {
    fill();
    const int newest = write_until_refused();
    expect_all_to(newest);
    for (int tries = 0; tries < 5; ++tries) EXPECT_FALSE(write(newest + 1));
    expect_all_to(newest);
    EXPECT_TRUE(store::open_database(file().string())) << "another program can open it too";
    m_disk.make_room();
    const auto again = write(newest + 1);
    EXPECT_TRUE(again) << "in the same process: " << again.error().message;
    expect_all_to(newest + 1);
    EXPECT_EQ(soundness_of(**database->connect(), Dialect::Sqlite), "sound");
}

TEST_F(FullDisk, is_no_reason_not_to_erase) {
    fill();
    const int newest = write_until_refused();
    const auto erase = [](Connection& connection) { return store::forget_ended_jobs(connection, 1'000'000); };
    const auto end_all = [&](Connection& connection) -> Stored<void> {
        for (int number = 1; number <= newest; ++number) {
            auto done =
                store::cancel_job(connection, {numbered_programme, std::to_string(number) + "a"}, number);
            if (!done) return std::unexpected(done.error());
        }
        return {};
    };
    const auto refused = store::transact(*database, Mode::Write, end_all);
    ASSERT_FALSE(refused) << "without the reserve there is no room even for this";
    EXPECT_EQ(refused.error().trouble, Trouble::Full) << refused.error().message;
    const auto ended = store::transact_even_if_full(*database, end_all);
    ASSERT_TRUE(ended) << ended.error().message;
    const auto erased = store::transact_even_if_full(*database, erase);
    ASSERT_TRUE(erased) << erased.error().message;
    EXPECT_EQ(*erased, newest);
    EXPECT_EQ(soundness_of(**database->connect(), Dialect::Sqlite), "sound");
}

TEST_F(FullDisk, leaves_a_reserve_that_is_taken_again_when_there_is_room) {
    const auto with_reserve = free_bytes();
    database->release_reserve();
    EXPECT_GE(free_bytes(), with_reserve + store::sqlite::Reserve::bytes);
    fill();
    database->keep_reserve();
    m_disk.make_room();
    const auto without = free_bytes();
    database->keep_reserve();
    EXPECT_LE(free_bytes() + store::sqlite::Reserve::bytes, without);
}

}  // namespace
}  // namespace waymark::faults
