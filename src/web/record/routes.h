#pragma once
// Every address at which the record is served, in one table: tests walk it.

#include <span>

#include "web/record/visit.h"

namespace waymark::web::record {

std::span<const Route> list_routes();

/// Finds the route and who is looking, and calls the handler. What is not there and what is not theirs is
/// answered in the same words.
Response answer(const Site& site, const Request& request);

}  // namespace waymark::web::record
