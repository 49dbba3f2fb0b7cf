#pragma once
// One request to a provider: https, no redirect, no cookie, no proxy that nobody configured; a limit on time
// and size.

#include <chrono>
#include <optional>
#include <string>

#include "base/result.h"
#include "oidc/provider.h"

namespace waymark::oidc {

inline constexpr std::chrono::seconds answer_time_max{10};
inline constexpr std::size_t answer_bytes_max = std::size_t{1} << 20;

struct Login {
    std::string user;
    std::string password;
};

struct HttpRequest {
    std::string address;
    std::optional<std::string> form;  ///< None: GET.
    std::optional<Login> login;       ///< HTTP Basic.
};

struct HttpAnswer {
    long status = 0;
    std::string media_type;  ///< In small letters, without parameters.
    std::string body;
};

/// The failure names the address, and never what was sent.
base::Result<HttpAnswer> send(const HttpRequest& request, const Reach& reach);

/// The body of a 200 answer to GET that says it is JSON.
base::Result<std::string> get_json(const std::string& address, const Reach& reach);

}  // namespace waymark::oidc
