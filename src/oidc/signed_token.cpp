#include "oidc/signed_token.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "oidc/base64url.h"
#include "oidc/json.h"
#include "oidc/signature.h"

namespace waymark::oidc {

namespace {

constexpr std::size_t header_bytes_max = 4096;
constexpr int rsa_bits_min = 2048;
constexpr int rsa_bits_max = 8192;  // More only costs time, which a token must not decide about.

/// The three parts of the compact form, still in base64url.
struct Parts {
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
};

struct Header {
    AlgorithmRow algorithm;
    std::optional<std::string> key_name;
};

base::Result<Parts> split(std::string_view token) {
    if (token.empty()) return base::fail("is empty");
    if (token.size() > token_bytes_max)
        return base::fail(fmt::format("is longer than {} bytes", base::grouped(token_bytes_max)));
    if (token.front() == '{') return base::fail("is in the JSON form; only the compact form is read");
    const auto dots = std::ranges::count(token, '.');
    if (dots == 4) return base::fail("is encrypted, which is not read");
    if (dots != 2) return base::fail(fmt::format("has {} parts instead of 3", dots + 1));
    const auto first = token.find('.');
    const auto second = token.find('.', first + 1);
    return Parts{token.substr(0, first), token.substr(first + 1, second - first - 1),
                 token.substr(second + 1)};
}

bool is_same_apart_from_capitals(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

/// An access token or a logout token of the same provider is signed with the same keys; its type tells.
bool is_plain_type(const boost::json::object& header) {
    if (!header.contains("typ")) return true;
    const auto type = find_text(header, "typ").value_or("");
    return is_same_apart_from_capitals(type, "jwt") || is_same_apart_from_capitals(type, "application/jwt");
}

base::Result<Header> read_header(std::string_view part, const std::vector<Algorithm>& taken) {
    const auto text = decode_base64url(part);
    if (!text || part.size() > header_bytes_max) return base::fail("has a header that is not base64url");
    auto parsed = parse_object(*text);
    if (!parsed) return base::fail(fmt::format("has a header that {}", parsed.error().message));
    const auto& object = *parsed;
    const auto name = find_text(object, "alg");
    const auto row = find_algorithm(name.value_or(""));
    if (!row || std::ranges::find(taken, row->algorithm) == taken.end())
        return base::fail(fmt::format("is signed in a way that is not taken from this provider (alg {})",
                                      name ? base::quote(*name) : "missing"));
    if (object.contains("crit")) return base::fail("asks for extensions that are not known here (crit)");
    if (object.contains("cty")) return base::fail("holds another token (cty)");
    if (!is_plain_type(object)) return base::fail("is of another type than an ID token (typ)");
    Header header{*row, {}};
    if (object.contains("kid")) {
        header.key_name = find_text(object, "kid");
        if (!header.key_name) return base::fail("names its key by something that is no text (kid)");
    }
    return header;
}

/// The one key that it can be. By name where the token has one; else there must be no choice.
base::Result<const Key*> choose_key(const Header& header, const KeySet& keys) {
    const Key* chosen = nullptr;
    bool has_name = false;
    for (const auto& key : keys.keys) {
        if (header.key_name && key.name != header.key_name) continue;
        has_name = true;
        if (key.kind != header.algorithm.kind) continue;
        if (key.only_for && *key.only_for != header.algorithm.algorithm) continue;
        if (chosen != nullptr)
            return base::fail(header.key_name ? "names a key that there are two of (kid)"
                                              : "names no key (kid), and the provider has several");
        chosen = &key;
    }
    if (!has_name) return base::fail("names a key that the provider does not have (kid)");
    if (chosen == nullptr)
        return base::fail(fmt::format("is signed by {}, which its key is not for", header.algorithm.name));
    return chosen;
}

base::Result<void> check_size(const Key& key, std::size_t signature_bytes) {
    if (key.kind == KeyKind::Rsa && key.bits < rsa_bits_min)
        return base::fail(
            fmt::format("is signed with an RSA key of {} bits, fewer than {}", key.bits, rsa_bits_min));
    if (key.kind == KeyKind::Rsa && key.bits > rsa_bits_max)
        return base::fail(
            fmt::format("is signed with an RSA key of {} bits, more than {}", key.bits, rsa_bits_max));
    const auto expected = key.kind == KeyKind::P256 ? 64 : (key.bits + 7) / 8;
    if (signature_bytes != static_cast<std::size_t>(expected))
        return base::fail("has a signature of the wrong length");
    return {};
}

base::Result<std::string> open_parts(std::string_view token, const std::vector<Algorithm>& taken,
                                     const KeySet& keys) {
    TRY(const auto parts, split(token));
    TRY(const auto header, read_header(parts.header, taken));
    auto payload = decode_base64url(parts.payload);
    const auto signature = decode_base64url(parts.signature);
    if (!payload) return base::fail("has a payload that is not base64url");
    if (!signature) return base::fail("has a signature that is not base64url");
    if (signature->empty()) return base::fail("is not signed");
    TRY(const auto* key, choose_key(header, keys));
    TRY_DO(check_size(*key, signature->size()));
    if (!is_signed_by(token, key->jwk)) return base::fail("has a signature that does not hold");
    return std::move(*payload);
}

}  // namespace

std::optional<std::string> key_name(std::string_view token) {
    const auto parts = split(token);
    if (!parts || parts->header.size() > header_bytes_max) return {};
    const auto text = decode_base64url(parts->header);
    if (!text) return {};
    const auto object = parse_object(*text);
    if (!object) return {};
    return find_text(*object, "kid");
}

base::Result<std::string> open_signed(std::string_view token, const std::vector<Algorithm>& taken,
                                      const KeySet& keys) {
    auto payload = open_parts(token, taken, keys);
    if (!payload) return base::fail("the ID token " + payload.error().message);
    return payload;
}

}  // namespace waymark::oidc
