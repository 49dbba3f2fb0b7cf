#pragma once
// From the schema that a database has to the one that this program knows.

#include <cstdint>
#include <span>
#include <string_view>

#include "store/database.h"

namespace waymark::store {

/// One numbered file of store/schema/.
struct Migration {
    std::int64_t version = 0;
    std::string_view name;
    std::string_view script;
};

/// Those that are built into the program, in order.
std::span<const Migration> list_migrations();

/// Applies what is missing, each in a transaction of its own, so that whoever is stopped at any statement
/// goes on there the next time. Several may try at once; each migration is applied once. Newer where the
/// database has a version that is not in the list: then nothing is written.
Stored<void> migrate(Database& database, std::span<const Migration> migrations);

}  // namespace waymark::store
