#include "base/check.h"

#include <fmt/format.h>

#include <cstdio>

namespace waymark::base {

void stop_for_bug(const char* claim, std::source_location where) {
    const std::string message =
        fmt::format("this is a bug: not so: {} ({}:{})", claim, where.file_name(), where.line());
    fmt::print(stderr, "waymark: {}\n", message);
    throw Bug(message);
}

}  // namespace waymark::base
