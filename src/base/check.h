#pragma once
// A bug stops the program, in every build. Input never reaches a check.

#include <source_location>

namespace waymark::base {

[[noreturn]] void stop_for_bug(const char* claim, std::source_location where);

/// check(places >= 0, "places are counted"): the claim is what the programmer relied on.
inline void check(bool holds, const char* claim,
                  std::source_location where = std::source_location::current()) {
    if (!holds) stop_for_bug(claim, where);
}

}  // namespace waymark::base
