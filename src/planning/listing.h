#pragma once
// Names in a sentence.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::planning {

/// "Ward 4, Ward 5 and 12 others", with `last` for the "and"; all of them where `named` is 0, or one more
/// would do. Names with a comma of their own are set apart by semicolons.
std::string list_some(const std::vector<std::string>& names, std::string_view last, std::size_t named);

}  // namespace waymark::planning
