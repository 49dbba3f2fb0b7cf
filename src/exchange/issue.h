#pragma once
// What is wrong with a file, where in it, and what would do.

#include <string>

namespace waymark::exchange {

/// One thing to mend. The doors put the file's name before it.
struct Issue {
    std::string path;     ///< "placements[3].setting", "line 4, column 7", or empty: the file as a whole.
    std::string message;  ///< "no such setting 'acut'; did you mean 'acute'?"
    friend bool operator==(const Issue&, const Issue&) = default;
};

}  // namespace waymark::exchange
