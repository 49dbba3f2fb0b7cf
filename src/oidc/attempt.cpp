#include "oidc/attempt.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text.h"
#include "oidc/address.h"
#include "oidc/base64url.h"

namespace waymark::oidc {

namespace {

constexpr std::size_t code_bytes_max = 4096;

std::string random_word() {
    std::array<unsigned char, 32> bytes{};
    base::check(RAND_bytes(bytes.data(), bytes.size()) == 1, "the system has randomness");
    return encode_base64url({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string sha256(std::string_view text) {
    std::array<unsigned char, 32> digest{};
    const int made = EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    base::check(made == 1, "OpenSSL knows SHA-256");
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

bool is_visible(char c) { return c > ' ' && c < '\x7f'; }

}  // namespace

Attempt new_attempt() { return {random_word(), random_word(), random_word()}; }

std::string authorization_url(const Provider& provider, const Metadata& metadata, const Attempt& attempt,
                              const std::string& return_to) {
    Fields fields{
        {"response_type", "code"},
        {"client_id", provider.client_id},
        {"redirect_uri", return_to},
        {"scope", fmt::format("{}", fmt::join(provider.scopes, " "))},
        {"state", attempt.state},
        {"nonce", attempt.nonce},
        {"code_challenge", encode_base64url(sha256(attempt.verifier))},
        {"code_challenge_method", "S256"},
    };
    if (!provider.wanted_acr.empty())
        fields.emplace_back("acr_values", fmt::format("{}", fmt::join(provider.wanted_acr, " ")));
    return with_fields(metadata.authorization_endpoint, fields);
}

base::Result<std::string> read_answer(const Answer& answer, const Attempt& attempt,
                                      const Metadata& metadata) {
    const bool is_ours = !attempt.state.empty() && answer.state.size() == attempt.state.size() &&
                         CRYPTO_memcmp(answer.state.data(), attempt.state.data(), attempt.state.size()) == 0;
    if (!is_ours) return base::fail("the answer is to another sign-in (state)");
    if (metadata.names_issuer_in_answer && answer.issuer.empty())
        return base::fail("the answer does not say who made it (iss), though the provider always does");
    if (!answer.issuer.empty() && answer.issuer != metadata.issuer)
        return base::fail(fmt::format("the answer is from {}, not from {} (iss)", base::quote(answer.issuer),
                                      base::quote(metadata.issuer)));
    if (!answer.error.empty())
        return base::fail(fmt::format("the provider signed nobody in: {}", error_word(answer.error)));
    if (answer.code.empty()) return base::fail("the answer has no code");
    if (answer.code.size() > code_bytes_max || !std::ranges::all_of(answer.code, is_visible))
        return base::fail("the answer has a code that is none");
    return answer.code;
}

std::string error_word(const std::string& error) {
    const auto is_usual = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    if (error.empty() || error.size() > 40 || !std::ranges::all_of(error, is_usual))
        return "an error without a usual name";
    return base::quote(error);
}

}  // namespace waymark::oidc
