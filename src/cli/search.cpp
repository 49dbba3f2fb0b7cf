#include "cli/search.h"

#include <algorithm>
#include <cstdint>

namespace waymark::cli {

namespace {

constexpr std::int64_t threads_max = 1024;

}  // namespace

planner::Limits search_limits(const Given& given, const std::atomic<bool>& stop) {
    return {.seconds = given.seconds("seconds"),
            .iterations = given.find_count("iterations"),
            .threads = static_cast<int>(std::min(given.count("threads"), threads_max)),
            .seed = static_cast<std::uint64_t>(given.count("seed")),
            .stop = &stop};
}

}  // namespace waymark::cli
