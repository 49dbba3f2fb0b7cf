#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace waymark::base {

void stop_for_bug(const char* claim, std::source_location where) {
    std::fprintf(stderr, "waymark: this is a bug: not so: %s (%s:%u)\n", claim, where.file_name(),
                 where.line());
    std::abort();
}

}  // namespace waymark::base
