#include "cli/now.h"

#include <chrono>

namespace waymark::cli {

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}  // namespace waymark::cli
