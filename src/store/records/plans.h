#pragma once
// Plans on their way from draft to published to superseded.

#include <optional>
#include <string>
#include <variant>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "store/records/records.h"

namespace waymark::store {

/// Everything of the programme that a file can hold, new to the store.
Stored<void> add_programme(Connection& connection, Sealer& sealer, const domain::Programme& programme);

/// Put together from its records. Nothing where there is no such programme.
Stored<std::optional<domain::Programme>> load_programme(Connection& connection, Sealer& sealer,
                                                        const std::string& programme);

/// A draft with all its stays; it follows the plan that is published now.
Stored<void> add_draft(Connection& connection, Sealer& sealer, const domain::Programme& programme,
                       const domain::Plan& plan, const std::string& id);

Stored<std::optional<domain::Plan>> load_plan(Connection& connection, Sealer& sealer,
                                              const domain::Programme& programme, const std::string& id);

/// The plan that people were told.
Stored<std::optional<records::Record>> find_published(Connection& connection, Sealer& sealer,
                                                      const std::string& programme);

struct Publication {
    std::string programme;
    std::string plan;
    std::int64_t version = 0;  ///< Of the plan, as whoever publishes it has seen it.
    std::string by;            ///< A person.
    std::int64_t moment = 0;
};

/// Another plan was published since this one was made; the record says by whom and when.
struct Overtaken {
    records::Record published;
};
/// There is no such draft.
struct NoDraft {};

struct Published {
    std::int64_t version = 0;                   ///< Of the plan, now.
    std::optional<records::Record> superseded;  ///< The plan before, as it is now.
};

/// Of several at once one wins; the others learn who did, and when.
Stored<std::variant<Published, Overtaken, Stale, NoDraft>> publish(Connection& connection, Sealer& sealer,
                                                                   const Publication& publication);

}  // namespace waymark::store
