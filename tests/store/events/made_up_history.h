#pragma once
// Chains in memory as a database would hold them, so that thousands can be tampered with.

#include <map>
#include <string>
#include <vector>

#include "base/random.h"
#include "store/events/verify.h"

namespace waymark::store::events {

struct MadeUpChain {
    std::vector<Link> links;
    std::optional<Tip> tip;
    std::vector<Head> heads;
    friend bool operator==(const MadeUpChain&, const MadeUpChain&) = default;
};
using MadeUpHistory = std::map<std::string, MadeUpChain>;

/// A link with everything but a place.
Link some_event(base::Random& random, std::int64_t moment);

/// Appends as the store does: the head of the day before with the first event of a day.
void append(MadeUpChain& chain, Link link, const sealing::KeyRing& keys);

/// Three programmes of `events` each over some days, and the installation.
MadeUpHistory make_history(base::Random& random, std::size_t events, const sealing::KeyRing& keys);

/// The head of each chain as it stands.
std::vector<Head> list_heads(const MadeUpHistory& history, const sealing::KeyRing& keys);

std::vector<Fault> verify(const MadeUpHistory& history, const std::vector<Head>& kept,
                          const sealing::KeyRing& keys);

}  // namespace waymark::store::events
