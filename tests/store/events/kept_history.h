#pragma once
// A history in a real database, for tests on both.

#include <string>
#include <vector>

#include "database/databases.h"
#include "store/events/audit.h"
#include "store/events/event.h"
#include "store/events/read.h"
#include "store/events/write.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::store::events {

using testing_database::told;

class KeptHistory : public testing_database::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        if (!IsSkipped()) m_database = open();
    }

    Stored<void> tell(std::string_view chain, const std::vector<Event>& events) {
        return transact(*m_database, Mode::Write, [&](Connection& connection) {
            sealing::PersonKeys sealer{connection, m_keys, now};
            return append(connection, m_keys, sealer, chain, events);
        });
    }

    std::vector<Past> about(std::string_view person) {
        const auto found = transact(*m_database, Mode::Read, [&](Connection& connection) {
            sealing::PersonKeys sealer{connection, m_keys, now};
            return all_events_about(connection, sealer, person);
        });
        EXPECT_TRUE(found) << told(found);
        return found.value_or(std::vector<Past>{});
    }

    Audit audited(const std::vector<Head>& kept = {}) {
        const auto done = transact(*m_database, Mode::Read,
                                   [&](Connection& connection) { return audit(connection, m_keys, kept); });
        EXPECT_TRUE(done) << told(done);
        return done.value_or(Audit{});
    }

    static std::string sentences(const std::vector<Fault>& faults) {
        std::string text;
        for (const auto& fault : faults) text += to_sentence(fault) + '\n';
        return text;
    }

    /// A day or so after the one before.
    Event event(const char* verb, const char* subject, std::vector<Change> open = {}) {
        Event made;
        made.moment = (m_moment += 30'000'000);
        made.actor = "kay";
        made.origin = "pages";
        made.verb = verb;
        made.purpose = "run-programme";
        made.kind = "apprentice";
        made.subject = subject;
        made.open = std::move(open);
        return made;
    }
    Event event_about(const char* person, std::vector<Change> sealed, const char* why = "") {
        auto made = event("change-apprentice", person, {{"hours", "37", "30"}});
        made.person = person;
        made.sealed = std::move(sealed);
        made.why = why;
        return made;
    }

    static constexpr std::int64_t now = 1'900'000'000'000;
    std::int64_t m_moment = 1'800'000'000'000;
    const sealing::KeyRing m_keys = sealing::KeyRing::random();
    std::unique_ptr<Database> m_database;
};

}  // namespace waymark::store::events
