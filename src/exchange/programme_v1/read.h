#pragma once
// Version 1 of the programme file.

#include <expected>
#include <vector>

#include "domain/programmes/programme.h"
#include "exchange/issue.h"
#include "exchange/json/tree.h"

namespace waymark::exchange::programme_v1 {

std::expected<domain::Programme, std::vector<Issue>> read(json::Value document);

}  // namespace waymark::exchange::programme_v1
