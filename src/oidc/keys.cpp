#include "oidc/keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "base/text.h"
#include "oidc/base64url.h"
#include "oidc/http.h"
#include "oidc/json.h"
#include "oidc/signature.h"

namespace waymark::oidc {

namespace {

using Object = boost::json::object;

constexpr std::size_t keys_max = 64;
constexpr std::size_t name_max = 255;

int count_bits(std::string_view number) {
    const auto first = number.find_first_not_of('\0');
    if (first == std::string_view::npos) return 0;
    const auto leading = static_cast<unsigned char>(number[first]);
    return static_cast<int>(8 * (number.size() - first - 1)) + std::bit_width(leading);
}

/// Odd, and more than 1: with 1, everything is signed.
bool is_exponent(std::string_view number) {
    return count_bits(number) >= 2 && count_bits(number) <= 32 &&
           (static_cast<unsigned char>(number.back()) & 1U) != 0;
}

bool is_for_signatures(const Object& key) {
    if (const auto* use = key.if_contains("use"); use != nullptr && find_text(key, "use") != "sig")
        return false;
    if (!key.contains("key_ops")) return true;
    const auto uses = find_texts(key, "key_ops");
    return uses && std::ranges::find(*uses, "verify") != uses->end();
}

std::optional<Key> rsa_key(const Object& object) {
    const auto modulus = find_text(object, "n");
    const auto exponent = find_text(object, "e");
    if (!modulus || !exponent) return {};
    const auto modulus_bytes = decode_base64url(*modulus);
    const auto exponent_bytes = decode_base64url(*exponent);
    if (!modulus_bytes || !exponent_bytes || exponent_bytes->empty() || !is_exponent(*exponent_bytes))
        return {};
    Key key;
    key.kind = KeyKind::Rsa;
    key.bits = count_bits(*modulus_bytes);
    key.jwk = fmt::format(R"({{"kty":"RSA","n":"{}","e":"{}"}})", *modulus, *exponent);
    return key;
}

std::optional<Key> p256_key(const Object& object) {
    const auto x = find_text(object, "x");
    const auto y = find_text(object, "y");
    if (find_text(object, "crv") != "P-256" || !x || !y) return {};
    const auto x_bytes = decode_base64url(*x);
    const auto y_bytes = decode_base64url(*y);
    if (!x_bytes || !y_bytes || x_bytes->size() != 32 || y_bytes->size() != 32) return {};
    Key key;
    key.kind = KeyKind::P256;
    key.bits = 256;
    key.jwk = fmt::format(R"({{"kty":"EC","crv":"P-256","x":"{}","y":"{}"}})", *x, *y);
    return key;
}

/// Nothing where it is not a key for the signatures taken here.
std::optional<Key> read_key(const Object& object) {
    if (!is_for_signatures(object)) return {};
    const auto kind = find_text(object, "kty");
    auto key = kind == "RSA" ? rsa_key(object) : kind == "EC" ? p256_key(object) : std::nullopt;
    if (!key) return {};
    if (object.contains("alg")) {
        const auto row = find_algorithm(find_text(object, "alg").value_or(""));
        if (!row || row->kind != key->kind) return {};
        key->only_for = row->algorithm;
    }
    if (object.contains("kid")) {
        key->name = find_text(object, "kid");
        if (!key->name || key->name->size() > name_max) return {};
    }
    if (!is_public_key(key->jwk)) return {};
    return key;
}

base::Result<KeySet> read_set(std::string_view text) {
    TRY(const auto document, parse_object(text));
    const auto* list = document.if_contains("keys");
    if (list == nullptr || !list->is_array()) return base::fail("has no list of keys");
    if (list->as_array().size() > keys_max) return base::fail(fmt::format("has more than {} keys", keys_max));
    KeySet set;
    for (const auto& item : list->as_array()) {
        if (!item.is_object()) return base::fail("has a key that is no object");
        const auto& object = item.as_object();
        if (object.contains("d")) return base::fail("publishes a private key, so anybody could sign");
        if (auto key = read_key(object); key && std::ranges::find(set.keys, *key) == set.keys.end())
            set.keys.push_back(std::move(*key));
    }
    if (set.keys.empty()) return base::fail("has no key for RS256, PS256 or ES256");
    return set;
}

}  // namespace

bool KeySet::has(std::string_view name) const {
    return std::ranges::any_of(keys, [&](const Key& key) { return key.name == name; });
}

base::Result<KeySet> read_keys(std::string_view text) {
    auto set = read_set(text);
    if (!set) return base::fail("the provider's key set " + set.error().message);
    return set;
}

base::Result<KeySet> fetch_keys(const Metadata& metadata, const Reach& reach) {
    TRY(const auto text, get_json(metadata.keys_address, reach));
    return read_keys(text);
}

bool KeyCache::should_ask(const std::optional<std::string>& key_name, Time now) const {
    const auto believed = keys(now);
    if (!believed) return true;
    if (!key_name || believed->has(*key_name)) return false;
    // A clock that was put back must not keep us from asking until it has caught up.
    return !m_asked || now < *m_asked || now - *m_asked >= pause;
}

void KeyCache::keep(KeySet keys, Time now) {
    m_keys = std::move(keys);
    m_fetched = now;
}

std::optional<KeySet> KeyCache::keys(Time now) const {
    if (!m_fetched || now < *m_fetched || now - *m_fetched >= kept) return {};
    return m_keys;
}

}  // namespace waymark::oidc
