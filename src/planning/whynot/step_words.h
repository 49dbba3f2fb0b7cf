#pragma once
// Moves, differences and lists as sentences say them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "planning/whynot/chains.h"

namespace waymark::planning {

/// "1 point", "1,200 points"
std::string counted(std::int64_t number, std::string_view one);

/// "35 points more", "no points more", "9,965 points less"
std::string signed_points(std::int64_t points);

/// "70 points more (1 unfilled block more: 10,000 points more; unease: 40 points less)"
std::string difference_words(const domain::Price& difference);

/// "a03 takes a05's place at Ward 4, a05 goes from there to Ward 7 (20 points more)"
std::string steps_words(const std::vector<Step>& steps, const domain::Programme& programme);

}  // namespace waymark::planning
