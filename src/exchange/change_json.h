#pragma once
// Change files: docs/CHANGE-FILE.md, read against their programme.

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/changes/change.h"
#include "domain/programmes/programme.h"
#include "exchange/issue.h"

namespace waymark::exchange {

/// The changes in a file of any version that this Waymark knows; or everything that is wrong with it, listed
/// as read_programme lists it.
std::expected<domain::ChangeSet, std::vector<Issue>> read_changes(std::string_view text,
                                                                  const domain::Programme& programme);

}  // namespace waymark::exchange
