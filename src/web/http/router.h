#pragma once
// Which function answers which path. The table is data: tests walk it, and later issues add columns
// (permission, method) without touching the functions.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/http/message.h"

namespace waymark::web {

class Desk;

/// What a handler may ask for: the desk with its programmes, the request, and what the pattern caught.
struct Call {
    Desk& desk;
    const Request& request;
    std::vector<std::string> caught;
};

struct Route {
    std::string_view name;
    std::string_view pattern;  ///< "/programmes/{programme}/hosts": a part in braces catches one segment.
    Response (*handle)(const Call&);
};

/// What the pattern's braces caught, or nothing where the path does not fit.
std::optional<std::vector<std::string>> match(std::string_view pattern, const std::vector<std::string>& path);

struct Matched {
    const Route* route;
    std::vector<std::string> caught;
};

/// The first route of the table that fits.
std::optional<Matched> find_route(std::span<const Route> routes, const std::vector<std::string>& path);

}  // namespace waymark::web
