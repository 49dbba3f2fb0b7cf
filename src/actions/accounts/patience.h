#pragma once
// Who guesses has to wait: by account and by network address, in one place for every way in.

#include <cstdint>
#include <optional>
#include <string>

#include "actions/accounts/caller.h"
#include "store/accounts/attempt.h"

namespace waymark::actions::accounts {

/// What is tried, beside the address that it is tried from.
struct Tried {
    const store::accounts::Patience& patience;
    std::string who;
};

/// Counts one more attempt at each. The moment to wait for, where there have been too many at either.
store::Stored<std::optional<std::int64_t>> take_chances(store::Connection& connection,
                                                        const store::sealing::KeyRing& keys,
                                                        const Caller& caller, const Tried& tried);
/// It was right.
store::Stored<void> forgive(store::Connection& connection, const store::sealing::KeyRing& keys,
                            const Caller& caller, const Tried& tried);

/// "Too many attempts. Try again in 4 minutes."
std::string words_for_waiting(std::int64_t milliseconds);

}  // namespace waymark::actions::accounts
