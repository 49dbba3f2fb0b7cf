#include "actions/accounts/patience.h"

#include <fmt/format.h>

#include <algorithm>

namespace waymark::actions::accounts {

namespace kept = store::accounts;

store::Stored<std::optional<std::int64_t>> take_chances(store::Connection& connection,
                                                        const store::sealing::KeyRing& keys,
                                                        const Caller& caller, const Tried& tried) {
    TRY(const auto by_account, kept::take_chance(connection, keys, tried.patience, tried.who, caller.moment));
    if (by_account) return by_account;
    return kept::take_chance(connection, keys, kept::address_patience, caller.address, caller.moment);
}

store::Stored<void> forgive(store::Connection& connection, const store::sealing::KeyRing& keys,
                            const Caller& caller, const Tried& tried) {
    TRY_DO(kept::forget_failures(connection, keys, tried.patience, tried.who));
    return kept::give_back_chance(connection, keys, kept::address_patience, caller.address);
}

std::string words_for_waiting(std::int64_t milliseconds) {
    const auto minutes = std::max<std::int64_t>(1, (milliseconds + kept::minute - 1) / kept::minute);
    return fmt::format("There have been too many attempts. Try again in {} minute{}.", minutes,
                       minutes == 1 ? "" : "s");
}

}  // namespace waymark::actions::accounts
