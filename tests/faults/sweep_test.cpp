// Every call that an operation makes to the disk fails once, each in its turn, and then that call and all
// after it. Whatever fails, an operation has happened whole or not at all, what was acknowledged is there,
// the database is sound and goes on.

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>

#include "database/temporary_folder.h"
#include "faults/faulty_disk.h"
#include "faults/numbered_writes.h"
#include "faults/operations.h"
#include "store/open_database.h"

namespace waymark::faults {
namespace {

namespace fs = std::filesystem;
using store::Database;
using testing_database::TemporaryFolder;

std::string told(const store::Stored<void>& done) { return done ? "done" : done.error().message; }

class Sweep : public testing::TestWithParam<Operation> {
protected:
    void SetUp() override {
        const auto& operation = GetParam();
        {
            const auto database = open(prepared());
            const auto done = operation.prepare(*database);
            ASSERT_TRUE(done) << told(done);
        }
        // An operation that opens a new database is compared with nothing: there is no file at first.
        m_before = is_from_nothing() ? "" : look(prepared());
        lay_out();
        const auto database = open(file());
        const auto done = operation.run(*database);
        ASSERT_TRUE(done) << told(done);
        m_after = look(file());
    }

    [[nodiscard]] bool is_from_nothing() const { return GetParam().name == "open and migrate"; }
    [[nodiscard]] fs::path prepared() const { return m_folder.path() / "prepared.db"; }
    [[nodiscard]] fs::path file() const { return m_folder.path() / "waymark.db"; }

    static std::unique_ptr<Database> open(const fs::path& file) {
        auto opened = store::open_database(file.string());
        if (!opened) ADD_FAILURE() << opened.error().message;
        return opened ? std::move(*opened) : nullptr;
    }

    static std::string look(const fs::path& file) {
        const auto database = open(file);
        if (!database) return "does not open";
        return contents_of(**database->connect());
    }

    /// The files as they were before the operation.
    void lay_out() const {
        for (const auto* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(file().string() + ending);
        if (!is_from_nothing()) fs::copy(prepared(), file());
    }

    /// One fault; false where the operation came to its end before it.
    bool fail_at(FaultyDisk& disk, FaultyDisk::Mode mode, int call) {
        SCOPED_TRACE(testing::Message() << GetParam().name << ", call " << call
                                        << (mode == FaultyDisk::Mode::Once ? " once" : " and all after it"));
        lay_out();
        std::unique_ptr<Database> database;
        store::Stored<void> done;
        if (!GetParam().opens) database = open(file());
        disk.arm(mode, call);
        if (GetParam().opens) {
            auto opened = store::open_database(file().string());
            if (opened)
                database = std::move(*opened);
            else
                done = std::unexpected(std::move(opened).error());
        }
        if (database) done = GetParam().run(*database);
        const bool has_failed = disk.has_failed();
        disk.disarm();
        if (!has_failed) {
            EXPECT_TRUE(done) << told(done);
            return false;
        }
        if (database) expect_goes_on(*database, done);
        database.reset();
        expect_whole(done);
        return true;
    }

    void expect_goes_on(Database& database, const store::Stored<void>& done) const {
        const auto connection = database.connect();
        ASSERT_TRUE(connection) << connection.error().message;
        EXPECT_TRUE((*connection)->begin(store::Mode::Write)) << "after: " << told(done);
        (*connection)->rollback();
        EXPECT_TRUE(is_whole(contents_of(**connection), done))
            << "in the same process, after: " << told(done);
    }

    void expect_whole(const store::Stored<void>& done) const {
        const auto database = open(file());
        ASSERT_TRUE(database) << "after: " << told(done);
        const auto connection = std::move(*database->connect());
        EXPECT_EQ(soundness_of(*connection, store::Dialect::Sqlite), "sound") << "after: " << told(done);
        EXPECT_TRUE(is_whole(contents_of(*connection), done)) << "opened again, after: " << told(done);
    }

    [[nodiscard]] bool is_whole(const std::string& contents, const store::Stored<void>& done) const {
        return contents == m_after || (!done && contents == m_before);
    }

    int sweep(FaultyDisk::Mode mode) {
        FaultyDisk disk;
        int call = 1;
        while (fail_at(disk, mode, call) && !HasFailure()) ++call;
        return call - 1;
    }

    TemporaryFolder m_folder;
    std::string m_before;
    std::string m_after;
};

TEST_P(Sweep, one_call_fails) {
    const int points = sweep(FaultyDisk::Mode::Once);
    RecordProperty("points", points);
    EXPECT_GE(points, 3) << "the disk was hardly asked";
}

TEST_P(Sweep, one_call_and_all_after_it_fail) {
    const int points = sweep(FaultyDisk::Mode::From);
    RecordProperty("points", points);
    EXPECT_GE(points, 3) << "the disk was hardly asked";
}

std::string name_of(const testing::TestParamInfo<Operation>& parameter) {
    std::string name{parameter.param.name};
    for (auto& letter : name)
        if (letter == ' ') letter = '_';
    return name;
}

INSTANTIATE_TEST_SUITE_P(Operations, Sweep, testing::ValuesIn(list_operations()), name_of);

// The disk itself: a test that never fails says nothing, so that the faults are looked at too.

TEST(FaultyDisk, lets_the_counted_call_fail_and_the_next_succeed) {
    const TemporaryFolder folder;
    FaultyDisk disk;
    disk.arm(FaultyDisk::Mode::Once, 1);
    EXPECT_FALSE(store::open_database((folder.path() / "waymark.db").string()));
    EXPECT_TRUE(store::open_database((folder.path() / "waymark.db").string()));
}

TEST(FaultyDisk, fails_until_it_is_disarmed) {
    const TemporaryFolder folder;
    FaultyDisk disk;
    disk.arm(FaultyDisk::Mode::From, 5);
    EXPECT_FALSE(store::open_database((folder.path() / "waymark.db").string()));
    EXPECT_FALSE(store::open_database((folder.path() / "waymark.db").string()));
    disk.disarm();
    EXPECT_TRUE(store::open_database((folder.path() / "waymark.db").string()));
}

TEST(FaultyDisk, catches_what_is_one_operation_in_two_transactions) {
    bool is_caught = false;
    for (int call = 1;; ++call) {
        const TemporaryFolder folder;
        FaultyDisk disk;
        const auto database = store::open_database((folder.path() / "waymark.db").string());
        ASSERT_TRUE(database) << database.error().message;
        const auto connection = std::move(*(*database)->connect());
        disk.arm(FaultyDisk::Mode::From, call);
        const bool is_done = write_numbered(*connection, 1) && write_numbered(*connection, 2);
        const bool has_failed = disk.has_failed();
        disk.disarm();
        ASSERT_TRUE(is_done || has_failed);
        if (!has_failed) break;
        is_caught = is_caught || (!is_done && find_numbered(*connection).newest == 1);
    }
    EXPECT_TRUE(is_caught);
}

}  // namespace
}  // namespace waymark::faults
