#pragma once
// The part of MiniZinc's data files that Medical Student Scheduling uses: a number, or numbers in brackets.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waymark::mss {

/// By name: all numbers of the value, in the order of the file, whatever its brackets.
using Dzn = std::map<std::string, std::vector<std::int64_t>, std::less<>>;

base::Result<Dzn> read_dzn(std::string_view text);

}  // namespace waymark::mss
