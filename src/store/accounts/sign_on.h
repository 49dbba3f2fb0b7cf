#pragma once
// Somebody who went to another provider to be signed in, until they come back.

#include <optional>
#include <string>

#include "store/accounts/account.h"

namespace waymark::store::accounts {

struct SignOn {
    Bytes code;     ///< What the state hashes to that goes with them.
    Bytes browser;  ///< What the cookie hashes to that the same browser brings back.
    std::string provider;
    std::string nonce;
    std::string verifier;
    std::optional<Bytes> invitation;  ///< That they accept by it.
    Moment ends_at = 0;
};

inline constexpr Moment sign_on_lasts = 10 * 60'000;

Stored<void> put_sign_on(Connection& connection, const SignOn& sign_on);
/// Once: it is gone then. Nothing where there is none, or it is over.
Stored<std::optional<SignOn>> take_sign_on(Connection& connection, const Bytes& code, Moment now);

/// Sessions, invitations, attempts, sign-ons and links that are over.
Stored<std::int64_t> forget_what_is_over(Connection& connection, Moment now);

}  // namespace waymark::store::accounts
