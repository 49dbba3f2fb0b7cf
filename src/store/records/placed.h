#pragma once
// Who is placed where by the plan that people were told: for counting, and never shown row by row.

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"

namespace waymark::store {

struct Placed {
    std::string placement;
    std::string apprentice;
};

/// Each pair once.
Stored<std::vector<Placed>> list_placed(Connection& connection, const std::string& programme);

Stored<std::int64_t> count_apprentices(Connection& connection, const std::string& programme);

}  // namespace waymark::store
