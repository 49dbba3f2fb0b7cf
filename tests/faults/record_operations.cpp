// What the desk asks of the store: programmes, records, plans.

#include "base/check.h"
#include "base/result.h"
#include "exchange/everything.h"
#include "exchange/programme_json.h"
#include "faults/operations.h"
#include "records/record.h"
#include "store/records/plans.h"
#include "store/records/records.h"
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

const domain::Programme& programme() {
    static const auto read = exchange::read_programme(exchange::everything);
    base::check(read.has_value(), "the example of every key is a programme");
    return *read;
}

/// Ada in ward 1, and somewhere else later; Ben nowhere.
domain::Plan plan() {
    using Where = std::optional<base::Ref<domain::Placement>>;
    return {programme().id, {{Where{{0}}, Where{}, Where{{1}}}, {Where{}, Where{}, Where{}}}, 1234, 1000};
}

template <class Body>
Stored<void> write(Database& database, Body body) {
    return store::transact(database, Mode::Write, [&](Connection& connection) -> Stored<void> {
        PersonKeys sealer{connection, keys(), now};
        TRY_DO(body(connection, sealer));
        return {};
    });
}

Stored<void> add(Database& database) {
    return write(database, [](Connection& connection, PersonKeys& sealer) {
        return store::add_programme(connection, sealer, programme());
    });
}

Stored<void> add_draft(Database& database, const std::string& id) {
    return write(database, [&](Connection& connection, PersonKeys& sealer) {
        return store::add_draft(connection, sealer, programme(), plan(), id);
    });
}

Stored<void> add_second_draft(Database& database) { return add_draft(database, "second"); }

Stored<void> publish(Database& database, const std::string& id) {
    return write(database, [&](Connection& connection, PersonKeys& sealer) -> Stored<void> {
        TRY(const auto outcome, store::publish(connection, sealer, {programme().id, id, 1, "carol", now}));
        if (!std::holds_alternative<store::Published>(outcome))
            return store::trouble(Trouble::Broken, "nobody else publishes here");
        return {};
    });
}

Stored<void> add_with_published(Database& database) {
    TRY_DO(add(database));
    TRY_DO(add_draft(database, "first"));
    TRY_DO(publish(database, "first"));
    return add_draft(database, "second");
}

Stored<void> publish_second(Database& database) { return publish(database, "second"); }

/// As somebody who has seen the newest version changes a name.
Stored<void> save_placement(Database& database) {
    return write(database, [](Connection& connection, PersonKeys& sealer) -> Stored<void> {
        TRY(auto found, store::find(connection, sealer, records::Kind::Placement, programme().id, "w1"));
        base::check(found.has_value(), "the programme has the placement");
        records::set(*found, "name", std::string{"Ward 1, by the sea"});
        TRY(const auto saved, store::save(connection, sealer, *found));
        base::check(saved.has_value(), "nobody else writes here");
        return {};
    });
}

Stored<void> nothing(Database& /*database*/) { return {}; }

}  // namespace

std::vector<Operation> list_record_operations() {
    return {
        {"add a programme", nothing, add},
        {"save a record", add, save_placement},
        {"draft a plan", add, add_second_draft},
        {"publish a plan", add_with_published, publish_second},
    };
}

}  // namespace waymark::faults
