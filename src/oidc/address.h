#pragma once
// Addresses on the web, taken apart by the same library that will connect to them.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace waymark::oidc {

/// Passes https; http only to this machine itself (127.0.0.1, [::1], localhost). No user, no fragment,
/// nothing outside printable ASCII.
base::Result<void> check_address(std::string_view address);

/// The same, and no query: what an issuer may be.
base::Result<void> check_issuer(std::string_view address);

/// Names and values as a form or a query has them: "a=1&b=two%20words".
using Fields = std::vector<std::pair<std::string, std::string>>;
std::string encode_fields(const Fields& fields);

/// Everything but letters, digits and -._~ as %XX.
std::string percent_encode(std::string_view text);

/// The address with more fields in its query.
std::string with_fields(std::string_view address, const Fields& fields);

}  // namespace waymark::oidc
