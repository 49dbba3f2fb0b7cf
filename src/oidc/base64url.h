#pragma once
// base64url as RFC 7515 has it: no padding, and one way only to write the same bytes.

#include <optional>
#include <string>
#include <string_view>

namespace waymark::oidc {

std::string encode_base64url(std::string_view bytes);

/// Nothing where another character stands, where there is padding, or where bits are left over that are not
/// zero: a text that could also be written otherwise is not what a signer wrote.
std::optional<std::string> decode_base64url(std::string_view text);

}  // namespace waymark::oidc
