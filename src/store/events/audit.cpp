#include "store/events/audit.h"

#include <limits>
#include <set>
#include <string>

#include "base/result.h"
#include "store/events/read.h"
#include "store/events/verify.h"

namespace waymark::store::events {

namespace {

constexpr Query count_events{"count_events", "SELECT COUNT(*) FROM event WHERE chain = ?"};

Stored<void> verify_chain(Connection& connection, const std::string& chain, const std::vector<Head>& kept,
                          const sealing::KeyRing& keys, Verification& verification, Audit& audit) {
    TRY(const auto tip, find_tip(connection, chain));
    TRY(auto heads, list_heads(connection, chain));
    std::vector<Head> kept_here;
    for (const auto& head : kept)
        if (head.chain == chain) kept_here.push_back(head);
    verification.begin(chain, tip, std::move(heads), std::move(kept_here));
    const auto before = verification.events();
    for (auto last = std::numeric_limits<std::int64_t>::min();;) {
        TRY(const auto links, list_links(connection, chain, last));
        for (const auto& link : links) verification.add(link);
        if (links.empty()) break;
        last = links.back().number;
    }
    // What paging by number cannot see, because it has a number twice or none that can be.
    TRY(const auto counted, connection.run(count_events, chain));
    if (counted[0].integer(0) != verification.events() - before) verification.add_unseen();
    verification.end();
    if (tip && is_genuine(*tip, keys)) audit.heads.push_back(sign_head(*tip, keys));
    return {};
}

}  // namespace

Stored<Audit> audit(Connection& connection, const sealing::KeyRing& keys, const std::vector<Head>& kept) {
    Audit audit;
    TRY(const auto found, list_chains(connection));
    std::set<std::string> chains{found.begin(), found.end()};
    for (const auto& head : kept) chains.insert(head.chain);
    Verification verification{keys};
    for (const auto& chain : chains) TRY_DO(verify_chain(connection, chain, kept, keys, verification, audit));
    audit.faults = verification.finish();
    audit.chains = verification.chains();
    audit.events = verification.events();
    return audit;
}

}  // namespace waymark::store::events
