#pragma once
// All that is kept of one person.

#include <string>
#include <vector>

#include "records/record.h"
#include "store/database.h"
#include "store/sealer.h"

namespace waymark::actions::record {

/// In every programme: the person, special-category data, roles, and as an apprentice with clearances and
/// stays.
store::Stored<std::vector<records::Record>> list_records_about(store::Connection& connection,
                                                               store::Sealer& sealer,
                                                               const std::string& person);

/// The chain for what is done to all of it.
std::string chain_of(const std::vector<records::Record>& about_them);

}  // namespace waymark::actions::record
