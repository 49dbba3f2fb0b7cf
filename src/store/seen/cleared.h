#pragma once
// Cleared for this placement: yes, no, by when. All that a host ever learns of vaccinations, checks and
// birthdays.

#include <optional>

#include "store/seen/seen.h"

namespace waymark::store {

struct Cleared {
    bool yes = false;
    base::Day by;  ///< The first day of the stay: from then on it has to be yes.
    friend bool operator==(const Cleared&, const Cleared&) = default;
};

/// For a stay at a placement. Nothing where these eyes do not see the stay, or not even the answer.
Stored<std::optional<Cleared>> ask_cleared(Connection& connection, Sealer& sealer, const Eyes& eyes,
                                           const Key& stay);

}  // namespace waymark::store
