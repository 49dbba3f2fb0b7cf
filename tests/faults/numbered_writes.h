#pragma once
// Writes that can be counted afterwards: number n is one transaction of two jobs, which belong together.

#include <string>

#include "store/database.h"

namespace waymark::faults {

/// The programme whose jobs these are.
inline constexpr const char* numbered_programme = "numbered";

store::Stored<void> write_numbered(store::Connection& connection, int number);

struct Numbered {
    int newest = 0;       ///< All from 1 to this are there.
    std::string problem;  ///< Empty: no gap, no half, and the database is sound.
};

/// Reads all of them; `from` leaves out those that were looked at before.
Numbered find_numbered(store::Connection& connection, int from = 1);

/// What a healthy database says of itself: "sound", or what is wrong with it. SQLite looks at every page;
/// PostgreSQL has no such question.
std::string soundness_of(store::Connection& connection, store::Dialect dialect);

}  // namespace waymark::faults
