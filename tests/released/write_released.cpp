// Writes the databases that ../README.md speaks of: one file for each schema that has none yet.

#include <cstdio>
#include <filesystem>
#include <string>

#include "base/check.h"
#include "base/file.h"
#include "base/result.h"
#include "database/temporary_folder.h"
#include "exchange/programme_json.h"
#include "records/programme.h"
#include "released/state.h"
#include "store/events/write.h"
#include "store/jobs/jobs.h"
#include "store/migrate.h"
#include "store/open_database.h"
#include "store/records/plans.h"
#include "store/roles.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace {

using namespace waymark;
using store::Connection;
using store::Stored;

constexpr std::int64_t moment = 1'790'000'000'000;

Stored<void> add_people(Connection& connection, store::sealing::PersonKeys& sealer,
                        const domain::Programme& programme) {
    std::vector<records::Record> all;
    for (const auto& apprentice : programme.apprentices) {
        const auto id = records::person_of(programme.id, apprentice.id);
        auto person = records::make_record(records::Kind::Person, programme.id, id);
        person.person = id;
        records::set(person, "name", "Invented " + apprentice.id);
        all.push_back(person);
        auto special = records::make_record(records::Kind::Special, programme.id, {});
        special.person = id;
        records::set(special, "health", std::string{"invented: no lifting; \"none\""});
        all.push_back(special);
        access::Grant grant;
        grant.role = access::Role::Apprentice;
        grant.programme = programme.id;
        grant.period = {*base::parse_iso_day("2026-09-01"), *base::parse_iso_day("2029-09-01")};
        all.push_back(store::grant_record(id, "role-0001", grant));
    }
    return store::insert_many(connection, sealer, all);
}

Stored<void> add_plan(Connection& connection, store::sealing::PersonKeys& sealer,
                      const domain::Programme& programme) {
    domain::Plan plan{programme.id, {}, 7, {}};
    for (const auto& apprentice : programme.apprentices)
        plan.journeys.emplace_back(domain::placement_blocks(programme.cohorts[apprentice.cohort]).size(),
                                   base::Ref<domain::Placement>{0});
    TRY_DO(store::add_draft(connection, sealer, programme, plan, "autumn"));
    TRY_DO(store::publish(connection, sealer, {programme.id, "autumn", 1, "coordinator", moment}));
    return store::add_draft(connection, sealer, programme, plan, "spring");
}

Stored<void> add_history(Connection& connection, store::sealing::PersonKeys& sealer,
                         const store::sealing::KeyRing& keys, const domain::Programme& programme) {
    store::events::Event about;
    about.moment = moment;
    about.actor = "coordinator";
    about.origin = "pages";
    about.verb = "change-person";
    about.purpose = "run-programme";
    about.kind = "person";
    about.person = records::person_of(programme.id, programme.apprentices.begin()->id);
    about.subject = *about.person;
    about.sealed = {{"name", "\"Invented\"", "\"Invented too\""}};
    about.why = "invented: married";
    auto later = about;
    later.moment += 86'400'000;
    later.person.reset();
    later.kind = "plan";
    later.subject = "autumn";
    later.sealed.clear();
    later.open = {{"state", "\"draft\"", "\"published\""}};
    return store::events::append(connection, keys, sealer, programme.id, std::vector{about, later});
}

Stored<void> add_jobs(Connection& connection, const domain::Programme& programme) {
    for (const std::string id : {"waiting", "cancelled"})
        TRY_DO(store::put_job(connection, {.key = {programme.id, id},
                                           .kind = "export",
                                           .input = "invented",
                                           .asked_by = "coordinator",
                                           .asked_at = moment,
                                           .due = moment}));
    TRY_DO(store::cancel_job(connection, {programme.id, "cancelled"}, moment));
    return {};
}

Stored<void> fill(store::Database& database, const store::sealing::KeyRing& keys,
                  const domain::Programme& programme) {
    return store::transact(database, store::Mode::Write, [&](Connection& connection) -> Stored<void> {
        store::sealing::PersonKeys sealer(connection, keys, moment);
        TRY_DO(store::add_programme(connection, sealer, programme));
        TRY_DO(add_people(connection, sealer, programme));
        TRY_DO(add_plan(connection, sealer, programme));
        TRY_DO(add_history(connection, sealer, keys, programme));
        return add_jobs(connection, programme);
    });
}

/// As it stood with the first `count` of the schema's files; rows of later tables are not there yet.
std::string as_released(Connection& connection, std::size_t count) {
    const auto migrations = store::list_migrations().first(count);
    std::string text =
        "-- A database with schema " + std::to_string(count) +
        ", all of it invented. Never to be changed: see README.md.\n\n"
        "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) "
        "STRICT;\n";
    for (const auto& migration : migrations) {
        text += std::string{migration.script} + '\n';
        text += "INSERT INTO schema_version (version, name) VALUES (" + std::to_string(migration.version) +
                ", '" + std::string{migration.name} + "');\n";
    }
    for (const auto& table : released::tables_of(connection, store::Dialect::Sqlite))
        if (table != "schema_version" && text.find("CREATE TABLE " + table + " (") != std::string::npos)
            text += released::rows_as_sql(connection, table);
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: write_released FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder{argv[1]};
    if (!std::filesystem::exists(folder / "key-file.txt"))
        base::check(base::write_file(folder / "key-file.txt", store::sealing::KeyRing::random().to_text())
                        .has_value(),
                    "the key file is written");
    const auto keys = store::sealing::parse_key_ring(*base::read_file(folder / "key-file.txt"));
    const auto programme = exchange::read_programme(
        *base::read_file(std::filesystem::path{WAYMARK_SOURCE_DIR} / "examples" / "lincolnshire.json"));
    const testing_database::TemporaryFolder made;
    const auto database = store::open_database((made.path() / "waymark.db").string());
    base::check(keys && programme && database, "key file, example and database can be read");
    const auto done = fill(**database, *keys, *programme);
    if (!done) {
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
        return 1;
    }
    const auto connection = std::move(*(*database)->connect());
    for (std::size_t count = 1; count <= store::list_migrations().size(); ++count) {
        char name[32];
        std::snprintf(name, sizeof name, "schema-%04d.sql",
                      static_cast<int>(store::list_migrations()[count - 1].version));
        if (!std::filesystem::exists(folder / name))
            base::check(base::write_file(folder / name, as_released(*connection, count)).has_value(),
                        "the file is written");
    }
    return 0;
}
