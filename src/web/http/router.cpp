#include "web/http/router.h"

namespace waymark::web {

std::optional<std::vector<std::string>> match(std::string_view pattern,
                                              const std::vector<std::string>& path) {
    std::vector<std::string> caught;
    std::size_t at = 0;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);  // the slash
        if (pattern.empty()) break;
        const auto end = pattern.find('/');
        const auto part = pattern.substr(0, end);
        pattern.remove_prefix(part.size());
        if (at == path.size()) return {};
        if (part.starts_with('{'))
            caught.push_back(path[at]);
        else if (part != path[at])
            return {};
        ++at;
    }
    if (at != path.size()) return {};
    return caught;
}

std::optional<Matched> find_route(std::span<const Route> routes, const std::vector<std::string>& path) {
    for (const auto& route : routes)
        if (auto caught = match(route.pattern, path)) return Matched{&route, std::move(*caught)};
    return {};
}

}  // namespace waymark::web
