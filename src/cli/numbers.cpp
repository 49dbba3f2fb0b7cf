#include "cli/numbers.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace waymark::cli {

std::string grouped(std::int64_t number) { return base::grouped(number); }

std::string counted(std::int64_t number, const std::string& one, const std::string& many) {
    const auto& word = number == 1 ? one : (many.empty() ? one + "s" : many);
    return grouped(number) + " " + word;
}

std::string per_head(std::int64_t points, std::size_t heads) {
    return fmt::format("{:.1f} points a head",
                       static_cast<double>(points) / static_cast<double>(std::max<std::size_t>(1, heads)));
}

}  // namespace waymark::cli
