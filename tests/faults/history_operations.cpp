// What is done is written into the history, and somebody is erased from it.

#include <array>
#include <span>
#include <vector>

#include "base/result.h"
#include "faults/operations.h"
#include "store/events/audit.h"
#include "store/events/write.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::faults {

namespace {

using store::Connection;
using store::Database;
using store::Mode;
using store::Stored;
using store::Trouble;
using store::sealing::PersonKeys;

constexpr std::int64_t now = 1'800'000'000'000;

/// One key file for all runs of the test.
const store::sealing::KeyRing& keys() {
    static const auto made = store::sealing::KeyRing::random();
    return made;
}

store::events::Event event_about(const std::string& person, int number) {
    store::events::Event event;
    event.moment = now + number;
    event.actor = "carol";
    event.origin = "pages";
    event.verb = "set preference";
    event.purpose = "planning";
    event.kind = "apprentice";
    event.subject = person;
    event.person = person;
    event.open = {{"preference", "50", std::to_string(number)}};
    event.sealed = {{"note", "", "\"in her own words\""}};
    return event;
}

Stored<void> tell(Connection& connection, const std::string& person, int count) {
    PersonKeys sealer{connection, keys(), now};
    std::vector<store::events::Event> events;
    for (int number = 0; number < count; ++number) events.push_back(event_about(person, number));
    return store::events::append(connection, keys(), sealer, "leeds", events);
}

Stored<void> begin_history(Database& database) {
    return store::transact(database, Mode::Write, [](Connection& connection) -> Stored<void> {
        TRY_DO(tell(connection, "ada", 5));
        return tell(connection, "ben", 5);
    });
}

Stored<void> append(Database& database) {
    return store::transact(database, Mode::Write,
                           [](Connection& connection) { return tell(connection, "cleo", 20); });
}

Stored<void> destroy_key(Connection& connection) {
    PersonKeys sealer{connection, keys(), now + 1};
    TRY_DO(sealer.destroy("ada"));
    auto event = event_about("ada", 100);
    event.sealed.clear();
    return store::events::append(connection, keys(), sealer, "leeds", std::span(&event, 1));
}

/// The key goes and the history says so, in one transaction; then the traces of the key.
Stored<void> erase(Database& database) {
    TRY_DO(store::transact_even_if_full(database, destroy_key));
    TRY(const auto connection, database.connect());
    return connection->wipe_traces();
}

Stored<void> audit(Database& database) {
    return store::transact(database, Mode::Read, [](Connection& connection) -> Stored<void> {
        TRY(const auto found, store::events::audit(connection, keys(), {}));
        if (!found.faults.empty() || found.events < 10)
            return store::trouble(Trouble::Broken, "nobody has tampered with this history");
        return {};
    });
}

}  // namespace

std::vector<Operation> list_history_operations() {
    return {
        {"write history", begin_history, append},
        {"audit the history", begin_history, audit},
        {"erase a person", begin_history, erase},
    };
}

}  // namespace waymark::faults
