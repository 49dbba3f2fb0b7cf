#pragma once
// The version, from CMakeLists.txt.

#include <string_view>

namespace waymark::cli {

inline constexpr std::string_view version = WAYMARK_VERSION;

}  // namespace waymark::cli
