#pragma once
// Version 1 of the change file.

#include <expected>
#include <vector>

#include "domain/changes/change.h"
#include "exchange/issue.h"
#include "exchange/json/tree.h"

namespace waymark::exchange::change_v1 {

std::expected<domain::ChangeSet, std::vector<Issue>> read(json::Value document,
                                                          const domain::Programme& programme);

}  // namespace waymark::exchange::change_v1
