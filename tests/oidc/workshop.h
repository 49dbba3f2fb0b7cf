#pragma once
// An invented provider, its keys, and tokens that are right, to be made wrong in one thing each.

#include <chrono>
#include <string>
#include <vector>

#include "oidc/forge.h"
#include "oidc/id_token.h"

namespace waymark::oidc::forge {

inline constexpr std::chrono::sys_seconds now{std::chrono::seconds{1'800'000'000}};
inline constexpr std::int64_t now_number = 1'800'000'000;
inline constexpr std::string_view nonce = "nonce-of-this-sign-in";

struct Workshop {
    explicit Workshop(std::string issuer);

    Provider provider;
    Metadata metadata;
    PrivateKey rsa = PrivateKey::rsa(2048);               ///< Published as "r1".
    PrivateKey elliptic = PrivateKey::elliptic("P-256");  ///< Published as "e1".
    PrivateKey other_rsa = PrivateKey::rsa(2048);         ///< An attacker's.
    PrivateKey small_rsa = PrivateKey::rsa(1024);
    PrivateKey p384 = PrivateKey::elliptic("P-384");

    [[nodiscard]] boost::json::array published() const;
    [[nodiscard]] boost::json::object claims() const;
    [[nodiscard]] static boost::json::object header(std::string_view algorithm, std::string_view key);
    /// A token with these claims, signed by "r1".
    [[nodiscard]] std::string token_of(const boost::json::object& claims) const;
    /// A token with this header and the right claims, signed by "r1" with RS256.
    [[nodiscard]] std::string token_under(const boost::json::object& header) const;
    [[nodiscard]] base::Result<Claims> verify(const std::string& token, const boost::json::array& keys) const;
};

/// Of https://id.example.org/realm. Made once: keys take their time.
const Workshop& workshop();

boost::json::object with(boost::json::object object, std::string_view name, boost::json::value value);
boost::json::object without(boost::json::object object, std::string_view name);
std::string text_of(const boost::json::value& value);
/// A text as JSON has it.
boost::json::value json_text(std::string_view text);

/// A token that must be refused, and a part of the sentence that must say why.
struct Mutation {
    std::string name;
    std::string token;
    std::string reason;
    boost::json::array keys;
};
std::vector<Mutation> list_mutations(const Workshop& shop);

}  // namespace waymark::oidc::forge
