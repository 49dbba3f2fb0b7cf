#pragma once
// Queues for what two writers must not decide about at the same time.

#include <string_view>

#include "store/database.h"

namespace waymark::store {

/// Until this transaction has ended, nobody else gets a turn for the thing. A lock that every engine has: one
/// row that both would write. What is decided by reading many rows, such as whether a place is left, then
/// does not rest on the engine noticing that two have read the same rows.
Stored<void> take_turn(Connection& connection, std::string_view programme, std::string_view thing);

}  // namespace waymark::store
