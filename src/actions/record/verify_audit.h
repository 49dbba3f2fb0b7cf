#pragma once
// Whether the history of an installation is as it was written.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database.h"
#include "store/events/audit.h"

namespace waymark::actions {

/// Heads that were kept elsewhere, a line each. A line that is none is named.
base::Result<std::vector<store::events::Head>> read_kept_heads(std::string_view text);

/// Of one state of the database.
store::Stored<store::events::Audit> verify_audit(store::Database& database,
                                                 const store::sealing::KeyRing& keys,
                                                 const std::vector<store::events::Head>& kept);

}  // namespace waymark::actions
