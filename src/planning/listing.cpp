#include "planning/listing.h"

#include <fmt/format.h>

#include <algorithm>

namespace waymark::planning {

std::string list_some(const std::vector<std::string>& names, std::string_view last, std::size_t named) {
    const auto shown = named == 0 || names.size() <= named + 1 ? names.size() : named;
    const bool has_comma = std::any_of(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown),
                                       [](const auto& name) { return name.find(',') != std::string::npos; });
    const std::string_view between = has_comma ? "; " : ", ";
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool is_last = i + 1 == names.size();
        if (i > 0 && is_last) text += fmt::format("{}{} ", has_comma ? "; " : " ", last);
        if (i > 0 && !is_last) text += between;
        text += names[i];
    }
    if (shown < names.size()) text += fmt::format(" {} {} others", last, names.size() - shown);
    return text;
}

}  // namespace waymark::planning
