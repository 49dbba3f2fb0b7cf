#pragma once
// What is wrong with a chain: which chain, which event, what was done to it.

#include <cstdint>
#include <optional>
#include <string>

namespace waymark::store::events {

enum class FaultKind {
    Changed,      ///< Does not hold what was written there.
    Removed,      ///< Numbers are missing.
    Inserted,     ///< A number that stands there twice, or after the end.
    Moved,        ///< Written for another place or another chain.
    Forked,       ///< Genuine, but not what followed the event before it: an older state was restored and
                  ///< continued.
    TipGone,      ///< Nothing says where the chain ends.
    TipChanged,   ///< What says it was not made with the key file.
    TipOlder,     ///< What says it is older than the events.
    HeadGone,     ///< A day's head is missing.
    HeadChanged,  ///< A head is not what the key file signed.
    HeadDiffers,  ///< A head was signed for another event than the one that is there.
    RolledBack,   ///< The chain is shorter than a head says it was.
    ChainGone,    ///< A chain that was begun or has a head, and has no event.
    BegunTwice,   ///< A chain was begun, and begun again.
    NeverBegun,   ///< A chain of which the installation's history does not know.
};

struct Fault {
    FaultKind kind = FaultKind::Changed;
    std::string chain;
    std::int64_t first = 0;  ///< The event, or the first of several.
    std::int64_t last = 0;
    std::string detail = {};  ///< A day; for Moved, where it was written for: "leeds 17".
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// "leeds, event 17: does not hold what was written there."
std::string to_sentence(const Fault& fault);

}  // namespace waymark::store::events
