#pragma once
// From the address that an installation was given to its database.

#include <memory>
#include <string>

#include "store/database.h"

namespace waymark::store {

/// "postgres://…" is a server, "sqlite:FILE" and anything else a file. The schema is brought up to this
/// program's; a database that is newer than the program is refused and left as it is.
Stored<std::unique_ptr<Database>> open_database(const std::string& address);

}  // namespace waymark::store
