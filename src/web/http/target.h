#pragma once
// The target of a request line, taken apart; and the other way round, for links.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::web {

struct Target {
    std::vector<std::string> path;
    std::vector<std::pair<std::string, std::string>> query;
};

/// Nothing where the target is no absolute path with perhaps a query, where an escape is broken, or where a
/// decoded part is no UTF-8 or holds a control character; in the value of a query lines may end, and be
/// indented.
std::optional<Target> parse_target(std::string_view target);

/// What a form sends, application/x-www-form-urlencoded. Nothing where parse_target would find fault with it.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_form(std::string_view body);

/// A path segment or query value with everything escaped that could end it.
std::string escape_url(std::string_view text);

}  // namespace waymark::web
