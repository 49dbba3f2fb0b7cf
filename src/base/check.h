#pragma once
// A bug stops what relied on the claim, in every build. Input never reaches a check.

#include <source_location>
#include <stdexcept>

namespace waymark::base {

/// Thrown by check so that the server can answer one request with "this is our fault" and go on. Nobody else
/// catches it: uncaught, it stops the program.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

[[noreturn]] void stop_for_bug(const char* claim, std::source_location where);

/// check(places >= 0, "places are counted"): the claim is what the programmer relied on.
inline void check(bool holds, const char* claim,
                  std::source_location where = std::source_location::current()) {
    if (!holds) stop_for_bug(claim, where);
}

}  // namespace waymark::base
