// Every database that a program has left comes up to today's schema with everything in it, whenever this
// program is stopped on the way; and a program of then refuses a database of today and leaves it as it is.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "database/databases.h"
#include "database/postgres_server.h"
#include "database/stopping_database.h"
#include "exchange/programme_json.h"
#include "records/programme.h"
#include "released/state.h"
#include "store/events/audit.h"
#include "store/events/read.h"
#include "store/jobs/jobs.h"
#include "store/migrate.h"
#include "store/open_database.h"
#include "store/records/plans.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::released {
namespace {

using store::Connection;
using store::Mode;
using testing_database::told;

const std::filesystem::path released_folder{WAYMARK_SOURCE_DIR "/tests/released"};

std::vector<std::filesystem::path> list_released() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{released_folder})
        if (entry.path().extension() == ".sql") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

class Released : public testing_database::OnBothDatabases {
protected:
    /// An empty database with what the file says.
    std::unique_ptr<store::Database> open_as(const std::filesystem::path& file) {
        if (is_postgres()) m_address = testing_database::PostgresServer::shared().make_database();
        if (!is_postgres()) m_address = (folder().path() / (file.stem().string() + ".db")).string();
        if (!is_postgres()) std::filesystem::remove(m_address);
        auto database = testing_database::open_without_schema(m_address, GetParam());
        const auto loaded = load(*std::move(*database->connect()), GetParam(), *base::read_file(file));
        EXPECT_TRUE(loaded) << file << ": " << told(loaded);
        return database;
    }

    [[nodiscard]] std::vector<std::string> values(store::Database& database) const {
        return values_of(*std::move(*database.connect()), GetParam());
    }
    [[nodiscard]] std::vector<std::string> shape(store::Database& database) const {
        return shape_of(*std::move(*database.connect()), GetParam());
    }

    void expect_all_of(const std::vector<std::string>& before, store::Database& database) const {
        const auto after = values(database);
        std::vector<std::string> lost;
        std::ranges::set_difference(before, after, std::back_inserter(lost));
        EXPECT_EQ(lost, std::vector<std::string>{});
        const auto fresh = open();
        EXPECT_EQ(shape(database), shape(*fresh)) << "a new database has another schema";
    }

    template <class Body>
    auto read(store::Database& database, Body body) const {
        auto done = store::transact(database, Mode::Read, [&](Connection& connection) {
            store::sealing::PersonKeys sealer(connection, m_keys, 0);
            return body(connection, sealer);
        });
        EXPECT_TRUE(done) << told(done);
        return std::move(*done);
    }

    const store::sealing::KeyRing m_keys =
        *store::sealing::parse_key_ring(*base::read_file(released_folder / "key-file.txt"));
    const domain::Programme m_programme =
        *exchange::read_programme(*base::read_file(WAYMARK_SOURCE_DIR "/examples/lincolnshire.json"));
    std::string m_address;
};

TEST_P(Released, databases_come_up_to_today_with_all_that_was_in_them) {
    EXPECT_GE(list_released().size(), 3U);
    for (const auto& file : list_released()) {
        SCOPED_TRACE(file);
        const auto before = values(*open_as(file));
        EXPECT_GT(before.size(), 300U);
        const auto opened = store::open_database(m_address);
        ASSERT_TRUE(opened) << told(opened);
        expect_all_of(before, **opened);
    }
}

TEST_P(Released, databases_come_up_to_today_when_stopped_at_any_statement) {
    for (const auto& file : list_released()) {
        SCOPED_TRACE(file);
        const auto database = open_as(file);
        const auto before = values(*database);
        int stops = 0;
        for (testing_database::Stop stop;; stop.left = ++stops) {
            testing_database::StoppingDatabase stopping{*database, stop};
            if (store::migrate(stopping, store::list_migrations())) break;
            ASSERT_LT(stops, 500);
        }
        EXPECT_GE(stops, 4);
        expect_all_of(before, *database);
    }
}

TEST_P(Released, databases_with_keys_and_history_are_read_as_their_own_program_read_them) {
    for (const auto& file : list_released()) {
        if (file.filename() < "schema-0002.sql") continue;
        SCOPED_TRACE(file);
        open_as(file);
        const auto database = std::move(*store::open_database(m_address));
        const auto& first = m_programme.apprentices[base::Ref<domain::Apprentice>{0}];
        const auto person = records::person_of(m_programme.id, first.id);
        EXPECT_EQ(*read(*database,
                        [&](Connection& connection, store::Sealer& sealer) {
                            return store::load_programme(connection, sealer, m_programme.id);
                        }),
                  m_programme);
        const auto name = read(*database, [&](Connection& connection, store::Sealer& sealer) {
            return store::find(connection, sealer, store::Key{records::Kind::Person, {person}});
        });
        EXPECT_EQ(records::text_of(*name, "name"), "Invented " + first.id);
        const auto plan = read(*database, [&](Connection& connection, store::Sealer& sealer) {
            return store::find_published(connection, sealer, m_programme.id);
        });
        ASSERT_TRUE(plan);
        EXPECT_EQ(plan->id, "autumn");
        const auto events = read(*database, [&](Connection& connection, store::Sealer& sealer) {
            return store::events::all_events_about(connection, sealer, person);
        });
        ASSERT_EQ(events.size(), 1U);
        EXPECT_EQ(events.front().event.why, "invented: married");
        const auto audit = read(*database, [&](Connection& connection, store::Sealer&) {
            return store::events::audit(connection, m_keys, {});
        });
        EXPECT_TRUE(audit.faults.empty());
        EXPECT_EQ(audit.events, 3);
    }
}

TEST_P(Released, databases_with_jobs_still_have_them_to_do) {
    open_as(released_folder / "schema-0003.sql");
    const auto database = std::move(*store::open_database(m_address));
    const auto connection = std::move(*database->connect());
    const auto job = store::take_job(*connection, GetParam(), "export", "one", 1'800'000'000'000, 1000);
    ASSERT_TRUE(job && *job) << told(job);
    EXPECT_EQ((*job)->lease.key.id, "waiting");
}

TEST_P(Released, programs_refuse_a_database_of_today_and_leave_it_as_it_is) {
    const auto database = open_as(list_released().back());
    ASSERT_TRUE(store::migrate(*database, store::list_migrations()));
    const auto values_before = values(*database);
    const auto shape_before = shape(*database);
    for (std::size_t count = 1; count < store::list_migrations().size(); ++count) {
        const auto done = store::migrate(*database, store::list_migrations().first(count));
        ASSERT_FALSE(done) << count;
        EXPECT_EQ(done.error().trouble, store::Trouble::Newer) << told(done);
    }
    EXPECT_EQ(values(*database), values_before);
    EXPECT_EQ(shape(*database), shape_before);
}

WAYMARK_ON_BOTH_DATABASES(Released);

}  // namespace
}  // namespace waymark::released
