#include "actions/record/office.h"

#include <set>

#include "actions/load_programme.h"
#include "bench/record/scans.h"
#include "store/records/records.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::actions::record {

using namespace std::chrono;

namespace {

/// The table that a statement writes; empty where it only reads.
std::string table_written_by(std::string_view text) {
    for (const std::string_view begins : {"INSERT INTO ", "UPDATE ", "DELETE FROM "})
        if (text.starts_with(begins)) {
            text.remove_prefix(begins.size());
            return std::string{text.substr(0, text.find_first_of(" ("))};
        }
    return {};
}

void expect_told(const std::vector<std::string>& transaction) {
    std::string written;
    bool is_told = false;
    for (const auto& text : transaction) {
        const auto table = table_written_by(text);
        is_told = is_told || table == "event";
        for (const auto& row : records::kinds())
            if (row.name == table) written = text;
    }
    EXPECT_TRUE(written.empty() || is_told) << "written, and not told to the history: " << written;
}

/// Said by who asks for a page of all there are, for all there are, or for all of one programme to count it.
bool is_about_everything(const testing_database::Noted& noted) {
    return noted.name == "chains" || noted.name == "who is placed where" ||
           noted.text.find(" FROM programme ORDER BY ") != std::string::npos;
}

/// Each statement once in the whole run: it does not depend on the rows.
void expect_no_scans(testing_database::NotingDatabase& notes) {
    static std::set<std::pair<store::Dialect, std::string>> known;
    const auto connection = std::move(*notes.real().connect());
    const auto dialect = notes.dialect();
    if (dialect == store::Dialect::Postgres) {
        for (const auto* other_way : {"seqscan", "bitmapscan", "sort"})
            EXPECT_TRUE(connection->run_plain(std::string{"SET enable_"} + other_way + " = off"));
    }
    for (const auto& [text, noted] : notes.statements()) {
        if (!known.insert({dialect, text}).second || is_about_everything(noted)) continue;
        const auto scans =
            bench::find_scans(*connection, dialect, {noted.name, noted.text}, noted.parameters);
        ASSERT_TRUE(scans) << text << ": " << scans.error().message;
        EXPECT_EQ(*scans, std::vector<std::string>{}) << text;
    }
}

}  // namespace

void Office::SetUp() {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    m_database = std::make_unique<testing_database::NotingDatabase>(make_database());
    today = sys_days{2017y / March / 1};
    auto loaded = load_programme(WAYMARK_SOURCE_DIR "/examples/lincolnshire.json");
    ASSERT_TRUE(loaded);
    programme = std::move(*loaded);

    const auto begun = begin_installation(desk(), as("admin"), "Ada Minister", today + days{1826});
    ASSERT_TRUE(begun) << told(begun);
    const auto opened = open_programme(desk(), as("admin"),
                                       {programme.id, programme.name, "lead", "Lea Der", today + days{730}});
    ASSERT_TRUE(opened) << told(opened);
    const auto filled = fill_programme(desk(), as("lead"), programme);
    ASSERT_TRUE(filled) << told(filled);
    for (const auto* id : {"coordinator", "mentor"}) {
        auto somebody = records::make_record(records::Kind::Person, programme.id, id);
        somebody.person = id;
        const auto kept = change_record(desk(), as("lead"), {somebody, {{"name", std::string{id}}}});
        ASSERT_TRUE(kept) << told(kept);
    }
    give("coordinator", grant(access::Role::Coordinator));
}

void Office::TearDown() {
    if (!m_database) return;
    for (const auto& transaction : m_database->transactions()) expect_told(transaction);
    expect_no_scans(*m_database);
}

Asking Office::as(const std::string& person) const {
    return {person, today, m_moment += 1000, "test", {}, {}};
}

access::Grant Office::grant(access::Role role, const std::string& organisation) const {
    access::Grant made;
    made.role = role;
    made.programme = programme.id;
    if (!organisation.empty()) made.organisation = organisation;
    made.period = {today, today + days{365}};
    return made;
}

void Office::give(const std::string& person, const access::Grant& grant) {
    const auto given = give_role(desk(), as("lead"), person, grant);
    ASSERT_TRUE(given) << told(given);
}

records::Record Office::find(records::Kind kind, const std::string& id) {
    const auto found = store::transact(*m_database, store::Mode::Read, [&](store::Connection& connection) {
        store::sealing::PersonKeys sealer(connection, m_keys, 0);
        return store::find(connection, sealer, kind, programme.id, id);
    });
    if (!found || !*found) {
        ADD_FAILURE() << "no " << id;
        return {};
    }
    return **found;
}

records::Record Office::person(const std::string& id) {
    const auto found = store::transact(*m_database, store::Mode::Read, [&](store::Connection& connection) {
        store::sealing::PersonKeys sealer(connection, m_keys, 0);
        return store::find(connection, sealer, store::Key{records::Kind::Person, {id}});
    });
    if (!found || !*found) {
        ADD_FAILURE() << "nobody " << id;
        return {};
    }
    return **found;
}

}  // namespace waymark::actions::record
