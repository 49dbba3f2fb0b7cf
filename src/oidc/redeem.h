#pragma once
// The code that the browser brought, exchanged for the ID token: from this machine to the provider's.

#include <string>
#include <string_view>

#include "base/result.h"
#include "oidc/attempt.h"
#include "oidc/http.h"
#include "oidc/metadata.h"
#include "oidc/provider.h"

namespace waymark::oidc {

HttpRequest token_request(const Provider& provider, const Metadata& metadata, const Attempt& attempt,
                          const std::string& code, const std::string& return_to);

/// The ID token, not yet looked at. What else the provider hands out is let go.
base::Result<std::string> read_token_answer(const HttpAnswer& answer);

base::Result<std::string> redeem(const Provider& provider, const Metadata& metadata, const Attempt& attempt,
                                 const std::string& code, const std::string& return_to);

}  // namespace waymark::oidc
