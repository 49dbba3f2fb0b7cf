#pragma once
// Events into their chains, in the transaction of what they tell: both are kept, or neither.

#include <span>
#include <string_view>

#include "store/database.h"
#include "store/events/event.h"
#include "store/sealer.h"
#include "store/sealing/key_ring.h"

namespace waymark::store::events {

/// In the order given. A chain begins with its first event, which the installation's chain is told. Conflict
/// where somebody else wrote to the chain at the same time; Broken where its end was not made with this key
/// file.
Stored<void> append(Connection& connection, const sealing::KeyRing& keys, Sealer& sealer,
                    std::string_view chain, std::span<const Event> events);

}  // namespace waymark::store::events
