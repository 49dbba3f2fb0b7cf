#pragma once
// The only clock that tells what day it is. Everything below the commands is
// handed it.

#include <cstdint>

namespace waymark::cli {

/// Milliseconds since 1970 in UTC.
std::int64_t now();

}  // namespace waymark::cli
