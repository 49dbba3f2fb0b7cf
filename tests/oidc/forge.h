#pragma once
// A provider's workshop for tests: keys made by OpenSSL, and tokens signed with them in any way, right or
// wrong.

#include <openssl/evp.h>

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace waymark::oidc::forge {

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

/// A private key, and what of it may be published.
class PrivateKey {
public:
    static PrivateKey rsa(int bits);
    static PrivateKey elliptic(const char* curve);  ///< "P-256", "P-384".

    /// The raw signature: RS256, RS384, RS512, PS256, or ES256, ES384 as two numbers.
    [[nodiscard]] std::string sign(std::string_view algorithm, std::string_view text) const;
    /// The same elliptic signature as most libraries hand it out (DER), which no token has.
    [[nodiscard]] std::string sign_der(std::string_view text) const;
    /// The public half as JSON, with a name.
    [[nodiscard]] boost::json::object jwk(std::string_view name) const;
    [[nodiscard]] std::string pem() const;  ///< The public half, as files have it.

private:
    explicit PrivateKey(EVP_PKEY* key) : m_key(key, FreeKey{}) {}
    std::shared_ptr<EVP_PKEY> m_key;
};

std::string hmac(std::string_view secret, std::string_view text);

/// header.payload.signature of texts as they are.
std::string compact(std::string_view header, std::string_view payload, std::string_view signature);
/// What a signature is about.
std::string signing_input(std::string_view header, std::string_view payload);
/// Signed in the way named.
std::string token(std::string_view header, std::string_view payload, const PrivateKey& key,
                  std::string_view algorithm);

}  // namespace waymark::oidc::forge
