// The power goes at a random call to the disk. What had been synced is there afterwards, of the rest what
// chance kept: no acknowledged write is lost, no transaction is half there, and the file is sound.

#include <gtest/gtest.h>

#include <climits>

#include "database/temporary_folder.h"
#include "faults/faulty_disk.h"
#include "faults/numbered_writes.h"
#include "store/open_database.h"
#include "store/transaction.h"

namespace waymark::faults {
namespace {

using store::Query;
using testing_database::TemporaryFolder;

/// Enough writes for the log to be copied into the file some times, and shortened by hand now and then.
constexpr int writes_per_life = 40;

struct Life {
    int acknowledged = 0;  ///< Writes 1 to this were said to be done.
    bool was_cut = false;
    bool was_opened = false;
};

Life live(const std::filesystem::path& file, FaultyDisk& disk, int cut_at) {
    Life life;
    disk.arm(FaultyDisk::Mode::PowerCut, cut_at);
    if (const auto database = store::open_database(file.string())) {
        life.was_opened = true;
        const auto connection = (*database)->connect();
        // The log is copied into the file when it is so many pages long; 1000 would take long to fill.
        if (connection)
            static_cast<void>(
                (*connection)->run(Query{"copy the log often", "PRAGMA wal_autocheckpoint = 30"}));
        for (int number = 1; connection && number <= writes_per_life && !disk.has_failed(); ++number) {
            if (!write_numbered(**connection, number)) break;
            life.acknowledged = number;
            if (number % 16 == 0) static_cast<void>((*connection)->wipe_traces());
        }
    }
    life.was_cut = disk.has_failed();
    return life;
}

TEST(PowerCut, loses_no_acknowledged_write_at_two_hundred_random_points) {
    // How many calls a whole life has: the points are drawn from all of it.
    int calls = 0;
    {
        const TemporaryFolder folder;
        FaultyDisk disk;
        disk.remember();
        const auto life = live(folder.path() / "waymark.db", disk, INT_MAX);
        ASSERT_EQ(life.acknowledged, writes_per_life);
        calls = disk.calls();
    }
    base::Random chance{20261125};
    int acknowledged = 0;
    for (int point = 0; point < 200; ++point) {
        const auto cut_at = static_cast<int>(1 + chance.below(static_cast<std::uint64_t>(calls)));
        SCOPED_TRACE(testing::Message()
                     << "point " << point << ", cut at call " << cut_at << " of " << calls);
        const TemporaryFolder before;
        const TemporaryFolder after;
        Life life;
        {
            FaultyDisk disk;
            disk.remember();
            life = live(before.path() / "waymark.db", disk, cut_at);
            ASSERT_TRUE(life.was_cut);
            disk.write_what_is_left(after.path(), chance);
        }
        acknowledged += life.acknowledged;
        const auto database = store::open_database((after.path() / "waymark.db").string());
        ASSERT_TRUE(database) << database.error().message;
        const auto connection = std::move(*(*database)->connect());
        const auto found = find_numbered(*connection);
        EXPECT_EQ(found.problem, "");
        EXPECT_EQ(soundness_of(*connection, store::Dialect::Sqlite), "sound");
        EXPECT_GE(found.newest, life.acknowledged) << "an acknowledged write is lost";
        EXPECT_LE(found.newest, life.acknowledged + 1) << "a write is there that nobody made";
        EXPECT_TRUE(write_numbered(*connection, found.newest + 1)) << "it goes on";
        if (HasFailure()) return;
    }
    RecordProperty("acknowledged", acknowledged);
    EXPECT_GT(acknowledged, 1000);
}

TEST(PowerCut, loses_what_was_never_synced) {
    // The disk of the test does forget: with synchronous = OFF acknowledged writes are lost.
    base::Random chance{7};
    int lost = 0;
    for (int point = 0; point < 20; ++point) {
        const TemporaryFolder before;
        const TemporaryFolder after;
        int acknowledged = 0;
        {
            FaultyDisk disk;
            disk.remember();
            const auto database = store::open_database((before.path() / "waymark.db").string());
            ASSERT_TRUE(database) << database.error().message;
            const auto connection = (*database)->connect();
            ASSERT_TRUE((*connection)->run(Query{"trust the disk", "PRAGMA synchronous = OFF"}));
            while (acknowledged < 10 && write_numbered(**connection, acknowledged + 1)) ++acknowledged;
            disk.arm(FaultyDisk::Mode::PowerCut, 1);
            disk.write_what_is_left(after.path(), chance);
        }
        const auto database = store::open_database((after.path() / "waymark.db").string());
        if (!database || find_numbered(**(*database)->connect()).newest < acknowledged) ++lost;
    }
    EXPECT_GT(lost, 0);
}

}  // namespace
}  // namespace waymark::faults
