#pragma once
// A correct programme file made up from a seed: every key now and then, in any order of references, with ids
// that need escapes. Invented.

#include <cstdint>
#include <string>

namespace waymark::exchange {

std::string random_programme_file(std::uint64_t seed);

}  // namespace waymark::exchange
