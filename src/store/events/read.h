#pragma once
// Events out of their chains, a page at a time, by key.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/events/event.h"
#include "store/events/link.h"
#include "store/sealer.h"

namespace waymark::store::events {

inline constexpr std::size_t events_in_page = 100;

/// After which event of a chain to go on; at first none.
struct Place {
    std::int64_t moment = 0;
    std::string chain;
    std::int64_t number = 0;
};

/// What was done to one thing of a programme, oldest first.
Stored<std::vector<Past>> list_events_of(Connection& connection, Sealer& sealer, std::string_view chain,
                                         std::string_view kind, std::string_view subject,
                                         std::int64_t after_number = 0);
/// What concerned a person, in any chain, oldest first.
Stored<std::vector<Past>> list_events_about(Connection& connection, Sealer& sealer, std::string_view person,
                                            const Place& after = {});
/// All of them; for those who need the whole of it and not a page.
Stored<std::vector<Past>> all_events_of(Connection& connection, Sealer& sealer, std::string_view chain,
                                        std::string_view kind, std::string_view subject);
Stored<std::vector<Past>> all_events_about(Connection& connection, Sealer& sealer, std::string_view person);

/// The links themselves, for verification; the chain's columns as they stand.
Stored<std::vector<Link>> list_links(Connection& connection, std::string_view chain,
                                     std::int64_t after_number);
Stored<std::optional<Tip>> find_tip(Connection& connection, std::string_view chain);
Stored<std::vector<Head>> list_heads(Connection& connection, std::string_view chain);
/// Every chain that has a tip, an event or a head.
Stored<std::vector<std::string>> list_chains(Connection& connection);

}  // namespace waymark::store::events
