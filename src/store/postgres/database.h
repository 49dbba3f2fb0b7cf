#pragma once
// A server, for several programs at once: PostgreSQL 15, or what speaks like it.

#include <memory>
#include <string>

#include "store/database.h"

namespace waymark::store::postgres {

/// `address` is a libpq address: postgres://user@host/database. Says Unreachable where nobody answers.
Stored<std::unique_ptr<Database>> open(const std::string& address);

}  // namespace waymark::store::postgres
