#include "actions/record/office.h"

#include "actions/load_programme.h"
#include "store/records/records.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::actions::record {

using namespace std::chrono;

void Office::SetUp() {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    m_database = open();
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
