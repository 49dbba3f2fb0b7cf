#pragma once
// The one clock that all servers of a database share: the database's own.

#include "store/database.h"
#include "store/jobs/job.h"

namespace waymark::store {

/// What time it is where the database is. The servers' own clocks may differ by more than a lease.
Stored<Moment> read_clock(Connection& connection, Dialect dialect);

}  // namespace waymark::store
