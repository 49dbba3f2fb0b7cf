#pragma once
// A place for an apprentice in a draft, where one is left.

#include <optional>
#include <string>
#include <variant>

#include "base/date.h"
#include "store/records/records.h"

namespace waymark::store {

/// No place is left in this week.
struct NoPlace {
    base::Day week;
};
/// The apprentice is in another place in some of these weeks.
struct Elsewhere {
    records::Record stay;
};
struct NoPlacement {};

/// Adds the stay (version 0), or moves it (the version that is stored), where its placement has a place in
/// every week and the apprentice is nowhere else. Two who want the last place queue: one gets it.
Stored<std::variant<std::int64_t, NoPlace, Elsewhere, Stale, NoPlacement>> book(Connection& connection,
                                                                                Sealer& sealer,
                                                                                const records::Record& stay);

}  // namespace waymark::store
