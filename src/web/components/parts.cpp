#include "web/components/parts.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace waymark::web {

namespace {

struct IconPath {
    std::string_view name;
    std::string_view path;
};

// From nhsuk-frontend (MIT, see assets/THIRD-PARTY.txt).
constexpr std::array icon_paths{
    IconPath{
        "arrow-right-circle",
        "M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 1.4l-5.6 5.7a1 1 0 0 1-1.5 0 "
        "1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z"},
    IconPath{
        "chevron-right-circle",
        "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-.3 5.8a1 1 0 1 0-1.5 1.4l2.9 2.8-2.9 2.8a1 1 0 0 0 1.5 "
        "1.4l3.5-3.5c.4-.4.4-1 0-1.4Z"},
    IconPath{"user",
             "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm0 2a9 9 0 0 0-5 16.5V18a4 4 0 0 1 4-4h2a4 4 0 0 1 4 "
             "4v1.5A9 "
             "9 0 0 0 12 3Zm0 3a3.5 3.5 0 1 1-3.5 3.5A3.4 3.4 0 0 1 12 6Z"},
};

}  // namespace

Html attribute(std::string_view name, std::string_view value) {
    return value.empty() ? Html() : html(" {}=\"{}\"", name, value);
}

Html attributes(const Attributes& list) {
    Html all;
    for (const auto& [name, value] : list) add(all, " {}=\"{}\"", name, value);
    return all;
}

std::string classes(std::string_view base, std::string_view more) {
    std::string all(base);
    if (!more.empty()) all.append(" ").append(more);
    return all;
}

Html visually_hidden(std::string_view text) {
    return html("<span class=\"nhsuk-u-visually-hidden\">{}</span>", text);
}

Html icon(std::string_view name) {
    const auto it = std::ranges::find(icon_paths, name, &IconPath::name);
    base::check(it != icon_paths.end(), "components name only icons that are there");
    return html(
        "<svg class=\"nhsuk-icon nhsuk-icon--{}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" "
        "width=\"16\" height=\"16\" focusable=\"false\" aria-hidden=\"true\"><path d=\"{}\"/></svg>",
        name, it->path);
}

}  // namespace waymark::web
