#pragma once
// How often somebody failed to get in lately, by account and by network address: whoever guesses has to wait.

#include <cstdint>
#include <optional>
#include <string_view>

#include "store/accounts/account.h"

namespace waymark::store::accounts {

/// At most so many failures in a while; then nothing is tried until it is over.
struct Patience {
    std::string_view of;  ///< "account", "address": its own count.
    std::int64_t failures = 0;
    Moment lasts = 0;
};

/// As Cyber Essentials asks: no more than 10 guesses in 5 minutes for an account. An address may be a whole
/// hospital's.
inline constexpr Patience account_patience{"account", 10, 5 * 60'000};
/// The codes of a second factor, which somebody tries who has the password already.
inline constexpr Patience code_patience{"code", 10, 5 * 60'000};
inline constexpr Patience address_patience{"address", 100, 5 * 60'000};

/// Counts one more attempt, which is a failure until it is forgiven: of a hundred guesses at the same moment
/// no more are tried than of a hundred in a row. The moment from which on it may be tried again where there
/// have been too many, and nothing where it may be tried now.
Stored<std::optional<Moment>> take_chance(Connection& connection, const sealing::KeyRing& keys,
                                          const Patience& patience, std::string_view who, Moment now);
/// It was no failure after all.
Stored<void> give_back_chance(Connection& connection, const sealing::KeyRing& keys, const Patience& patience,
                              std::string_view who);
/// They have shown who they are: none of their failures counts any more.
Stored<void> forget_failures(Connection& connection, const sealing::KeyRing& keys, const Patience& patience,
                             std::string_view who);

}  // namespace waymark::store::accounts
