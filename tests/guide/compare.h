#pragma once
// Does a command say what the page says it does?

#include <string>
#include <string_view>
#include <vector>

namespace waymark::guide {

/// "..." stands for any text within a line, and alone on a line for any lines, none too.
bool matches_line(std::string_view expected, std::string_view actual);
bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual);

}  // namespace waymark::guide
