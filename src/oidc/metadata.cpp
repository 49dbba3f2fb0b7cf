#include "oidc/metadata.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "oidc/address.h"
#include "oidc/http.h"
#include "oidc/json.h"

namespace waymark::oidc {

namespace {

using Object = boost::json::object;

bool has(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

base::Result<std::string> endpoint(const Object& document, std::string_view name) {
    auto address = find_text(document, name);
    if (!address) return base::fail(fmt::format("has no {}", name));
    if (const auto checked = check_address(*address); !checked)
        return base::fail(
            fmt::format("names as {} an address that is refused: {}", name, checked.error().message));
    return std::move(*address);
}

base::Result<std::vector<Algorithm>> shared_algorithms(const Object& document) {
    const auto offered = find_texts(document, "id_token_signing_alg_values_supported");
    if (!offered) return base::fail("does not say how it signs (id_token_signing_alg_values_supported)");
    std::vector<Algorithm> shared;
    for (const auto& row : algorithms)
        if (has(*offered, row.name)) shared.push_back(row.algorithm);
    if (shared.empty()) return base::fail("signs in none of the ways taken here: RS256, PS256, ES256");
    return shared;
}

base::Result<ClientLogin> client_login(const Object& document, const Provider& provider) {
    if (provider.client_secret.empty()) return ClientLogin::None;
    // Not said means client_secret_basic: Discovery 1.0, section 3.
    const auto offered = find_texts(document, "token_endpoint_auth_methods_supported")
                             .value_or(std::vector<std::string>{"client_secret_basic"});
    if (has(offered, "client_secret_basic")) return ClientLogin::Basic;
    if (has(offered, "client_secret_post")) return ClientLogin::Post;
    return base::fail("takes a client secret neither by client_secret_basic nor by client_secret_post");
}

base::Result<Metadata> read_document(std::string_view text, const Provider& provider) {
    TRY(const auto document, parse_object(text));
    Metadata metadata;
    metadata.issuer = find_text(document, "issuer").value_or("");
    if (metadata.issuer != provider.issuer)
        return base::fail(
            fmt::format("is of the issuer {}, not of {} (they must be the same, letter by letter)",
                        base::quote(metadata.issuer), base::quote(provider.issuer)));
    TRY(metadata.authorization_endpoint, endpoint(document, "authorization_endpoint"));
    TRY(metadata.token_endpoint, endpoint(document, "token_endpoint"));
    TRY(metadata.keys_address, endpoint(document, "jwks_uri"));
    TRY(metadata.algorithms, shared_algorithms(document));
    TRY(metadata.client_login, client_login(document, provider));
    // Where the provider lists what it takes, it must take what we always send.
    const auto challenges = find_texts(document, "code_challenge_methods_supported");
    if (challenges && !has(*challenges, "S256")) return base::fail("does not take PKCE with S256");
    const auto flows = find_texts(document, "response_types_supported");
    if (flows && !has(*flows, "code")) return base::fail("does not offer the code flow");
    const auto* names_issuer = document.if_contains("authorization_response_iss_parameter_supported");
    metadata.names_issuer_in_answer =
        names_issuer != nullptr && names_issuer->is_bool() && names_issuer->as_bool();
    return metadata;
}

}  // namespace

std::string metadata_address(const Provider& provider) {
    std::string_view issuer = provider.issuer;
    if (issuer.ends_with('/')) issuer.remove_suffix(1);
    return std::string{issuer} + "/.well-known/openid-configuration";
}

base::Result<Metadata> read_metadata(std::string_view text, const Provider& provider) {
    auto metadata = read_document(text, provider);
    if (!metadata)
        return base::fail(fmt::format("the document {} {}", base::quote(metadata_address(provider)),
                                      metadata.error().message));
    return metadata;
}

base::Result<Metadata> fetch_metadata(const Provider& provider) {
    TRY_DO(check_issuer(provider.issuer));
    TRY(const auto text, get_json(metadata_address(provider), provider.reach));
    return read_metadata(text, provider);
}

}  // namespace waymark::oidc
