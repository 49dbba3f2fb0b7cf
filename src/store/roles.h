#pragma once
// Roles as records.

#include <optional>
#include <string>

#include "access/roles.h"
#include "records/record.h"

namespace waymark::store {

/// Nothing where the record names no role that there is, or days that are none.
std::optional<access::Grant> grant_of(const records::Record& record);

/// Not yet stored. The id tells grants of one person apart.
records::Record grant_record(const std::string& person, const std::string& id, const access::Grant& grant);

}  // namespace waymark::store
