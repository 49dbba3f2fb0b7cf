#pragma once
// The options that say how long a search may take, which several commands have.

#include <atomic>

#include "cli/given.h"
#include "planner/limits.h"

namespace waymark::cli {

/// From --seconds, --iterations, --threads and --seed.
planner::Limits search_limits(const Given& given, const std::atomic<bool>& stop);

}  // namespace waymark::cli
