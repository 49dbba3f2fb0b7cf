#pragma once
// Roles as records, and who somebody is by what they hold.

#include <optional>
#include <string>

#include "access/roles.h"
#include "records/record.h"
#include "store/database.h"
#include "store/sealer.h"

namespace waymark::store {

/// Nothing where the record names no role that there is, or days that are none.
std::optional<access::Grant> grant_of(const records::Record& record);

/// Not yet stored. The id tells grants of one person apart.
records::Record grant_record(const std::string& person, const std::string& id, const access::Grant& grant);

/// With every role they hold or held; the policy looks at the days.
Stored<access::Viewer> load_viewer(Connection& connection, Sealer& sealer, const std::string& person);

}  // namespace waymark::store
