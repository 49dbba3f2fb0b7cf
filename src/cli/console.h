#pragma once
// Where a command writes: results to `out`, progress and complaints to `err`.

#include <iosfwd>

namespace waymark::cli {

struct Console {
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false;
};

}  // namespace waymark::cli
