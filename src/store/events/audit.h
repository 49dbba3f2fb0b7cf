#pragma once
// Every chain of a database, verified; and where each of them ends now, signed, to be kept elsewhere.

#include <cstdint>
#include <vector>

#include "store/database.h"
#include "store/events/fault.h"
#include "store/events/link.h"

namespace waymark::store::events {

struct Audit {
    std::int64_t chains = 0;
    std::int64_t events = 0;
    std::vector<Fault> faults;
    std::vector<Head> heads;  ///< Of each chain whose end is genuine.
};

/// In a transaction of the caller's, so that it sees one state. Heads that were kept elsewhere show what
/// nothing inside the database can: that an older state of it was restored.
Stored<Audit> audit(Connection& connection, const sealing::KeyRing& keys, const std::vector<Head>& kept);

}  // namespace waymark::store::events
