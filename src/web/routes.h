#pragma once
// Every address that Waymark answers, in one table.

#include <span>

#include "web/desk.h"
#include "web/http/router.h"

namespace waymark::web {

std::span<const Route> list_routes();

/// Finds the route and calls its handler; 404 where there is none.
Response answer(Desk& desk, const Request& request);

/// A file of the program's own, by the name in its address.
Response asset_response(const Request& request, const std::string& file);

/// The page for a status of 400 and more.
Response error_page(int status);

}  // namespace waymark::web
