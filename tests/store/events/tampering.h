#pragma once
// What somebody may do who can write to the database and has not the key file; or has an older copy of it.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/events/made_up_history.h"

namespace waymark::store::events {

struct Tampering {
    std::string_view name;
    /// Changes the history, and says which chains it touched; nothing where chance chose what changes
    /// nothing.
    std::set<std::string> (*apply)(MadeUpHistory& history, base::Random& random,
                                   const sealing::KeyRing& keys);
    /// At least one of these must be found in one of the chains.
    std::vector<FaultKind> kinds;
    /// Only a head that was kept elsewhere can show it.
    bool needs_head = false;
};

const std::vector<Tampering>& list_tamperings();

}  // namespace waymark::store::events
