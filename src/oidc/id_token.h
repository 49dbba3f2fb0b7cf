#pragma once
// Who somebody is, by a provider's ID token (OpenID Connect Core 1.0, section 3.1.3.7). No clock, no network.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "oidc/keys.h"
#include "oidc/metadata.h"
#include "oidc/provider.h"

namespace waymark::oidc {

inline constexpr std::chrono::seconds leeway{60};          ///< Between the provider's clock and ours.
inline constexpr std::chrono::seconds token_age_max{600};  ///< A token is made for the sign-in it ends.

/// Somebody is issuer and subject together, and nothing else: an address of e-mail passes from one person to
/// another, and whoever keeps a provider may write any into it.
struct Claims {
    std::string issuer;
    std::string subject;
    bool second_factor = false;
    std::optional<std::chrono::sys_seconds> auth_time;  ///< When they showed the provider who they are.
    friend bool operator==(const Claims&, const Claims&) = default;
};

base::Result<Claims> verify_id_token(std::string_view token, const Provider& provider,
                                     const Metadata& metadata, const KeySet& keys, std::string_view nonce,
                                     std::chrono::sys_seconds now);

}  // namespace waymark::oidc
