#pragma once
// A signed token in its compact form (RFC 7515): which key it names, and what it says once the signature
// holds.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "oidc/keys.h"

namespace waymark::oidc {

inline constexpr std::size_t token_bytes_max = std::size_t{16} << 10;

/// The name of the key, as the token has it: nothing proves it yet. Only to know whether to ask for new keys.
std::optional<std::string> key_name(std::string_view token);

/// The payload of a token that one of the keys has signed in one of these ways. Of the header, only alg, kid,
/// typ, cty and crit are read; a key or an address of one that it brings along (jwk, jku, x5c, x5u) is not.
base::Result<std::string> open_signed(std::string_view token, const std::vector<Algorithm>& taken,
                                      const KeySet& keys);

}  // namespace waymark::oidc
