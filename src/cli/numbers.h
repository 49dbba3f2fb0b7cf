#pragma once
// Numbers as people read them.

#include <cstdint>
#include <string>

namespace waymark::cli {

/// 1234567 as "1,234,567".
std::string grouped(std::int64_t number);

/// "1 apprentice", "1,200 apprentices"; `many` where adding an s will not do.
std::string counted(std::int64_t number, const std::string& one, const std::string& many = {});

/// "0.6 points a head": how much each apprentice could at most still gain.
std::string per_head(std::int64_t points, std::size_t heads);

}  // namespace waymark::cli
