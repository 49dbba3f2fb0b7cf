#pragma once
// What a provider says about itself (OpenID Connect Discovery 1.0).

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "oidc/algorithm.h"
#include "oidc/provider.h"

namespace waymark::oidc {

/// How the token endpoint learns that it is us.
enum class ClientLogin { Basic, Post, None };

struct Metadata {
    std::string issuer;
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string keys_address;
    std::vector<Algorithm> algorithms;  ///< Of those we take, what the provider signs ID tokens with.
    ClientLogin client_login = ClientLogin::Basic;
    bool names_issuer_in_answer = false;  ///< RFC 9207: its answer says whose it is.
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

/// Where the provider's document is: below the issuer.
std::string metadata_address(const Provider& provider);

/// Refused where the issuer is not the configured one, byte for byte: otherwise one provider could speak for
/// another.
base::Result<Metadata> read_metadata(std::string_view text, const Provider& provider);

base::Result<Metadata> fetch_metadata(const Provider& provider);

}  // namespace waymark::oidc
