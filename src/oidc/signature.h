#pragma once
// Signatures of tokens, checked by cjose. Everything that a token may say about how to check it has been
// decided before.

#include <string>
#include <string_view>

namespace waymark::oidc {

/// Whether cjose makes a public key of it: numbers that are none, or a point off the curve, make none.
bool is_public_key(const std::string& jwk);

/// Whether the compact token is signed by the key that the JSON describes, in the way that its own header
/// says.
bool is_signed_by(std::string_view token, const std::string& jwk);

}  // namespace waymark::oidc
