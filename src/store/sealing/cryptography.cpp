#include "store/sealing/cryptography.h"

#include <sodium.h>

#include <algorithm>

#include "base/check.h"

namespace waymark::store::sealing {

namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t fill_bytes = 64;
/// The first byte of everything sealed: which of several ways it was sealed in, once there is another.
constexpr char first_way = 1;

static_assert(key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES && key_bytes == crypto_auth_KEYBYTES &&
              key_bytes == crypto_kdf_KEYBYTES && key_bytes == crypto_sign_SEEDBYTES);
static_assert(hash_bytes == crypto_hash_sha256_BYTES);

/// The pair that a seed stands for.
struct Pair {
    std::string shown = std::string(crypto_sign_PUBLICKEYBYTES, '\0');
    Secret hidden{std::string(crypto_sign_SECRETKEYBYTES, '\0')};
};

Pair pair_of(const Secret& seed) {
    base::check(seed.size() == crypto_sign_SEEDBYTES, "a signing seed has its length");
    Pair pair;
    crypto_sign_seed_keypair(bytes_of(pair.shown), pair.hidden.data(), seed.data());
    return pair;
}

}  // namespace

void make_ready() {
    static const bool ready = sodium_init() >= 0;
    base::check(ready, "libsodium finds randomness");
}

Bytes hash(std::string_view bytes) {
    std::string made(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(made), bytes_of(bytes), bytes.size());
    return {std::move(made)};
}

Bytes authenticate(const Secret& key, std::string_view bytes) {
    base::check(key.size() == crypto_auth_KEYBYTES, "a key has its length");
    std::string made(crypto_auth_BYTES, '\0');
    crypto_auth(bytes_of(made), bytes_of(bytes), bytes.size(), key.data());
    return {std::move(made)};
}

bool is_authentic(const Secret& key, std::string_view bytes, const Bytes& code) {
    base::check(key.size() == crypto_auth_KEYBYTES, "a key has its length");
    return code.bytes.size() == crypto_auth_BYTES &&
           crypto_auth_verify(bytes_of(std::string_view{code.bytes}), bytes_of(bytes), bytes.size(),
                              key.data()) == 0;
}

Bytes public_key(const Secret& seed) { return {pair_of(seed).shown}; }

Bytes sign(const Secret& seed, std::string_view bytes) {
    const auto pair = pair_of(seed);
    std::string made(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes_of(made), nullptr, bytes_of(bytes), bytes.size(), pair.hidden.data());
    return {std::move(made)};
}

bool is_signed(const Bytes& public_key, std::string_view bytes, const Bytes& signature) {
    return public_key.bytes.size() == crypto_sign_PUBLICKEYBYTES &&
           signature.bytes.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytes_of(std::string_view{signature.bytes}), bytes_of(bytes),
                                       bytes.size(), bytes_of(std::string_view{public_key.bytes})) == 0;
}

Bytes seal(const Secret& key, std::string_view text, std::string_view bound) {
    base::check(key.size() == key_bytes, "a key has its length");
    Secret filled(std::string((text.size() / fill_bytes + 1) * fill_bytes, '\0'));
    std::ranges::copy(text, filled.data());
    std::size_t length = 0;
    const int padded = sodium_pad(&length, filled.data(), text.size(), fill_bytes, filled.size());
    base::check(padded == 0 && length == filled.size(), "there is room to fill up");

    std::string made(1 + nonce_bytes + length + tag_bytes, '\0');
    made[0] = first_way;
    unsigned char* nonce = bytes_of(made) + 1;
    randombytes_buf(nonce, nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_bytes, nullptr, filled.data(), length,
                                               bytes_of(bound), bound.size(), nullptr, nonce, key.data());
    return {std::move(made)};
}

std::optional<std::string> open(const Secret& key, const Bytes& sealed, std::string_view bound) {
    base::check(key.size() == key_bytes, "a key has its length");
    const std::string_view all{sealed.bytes};
    if (all.size() < 1 + nonce_bytes + tag_bytes || all[0] != first_way) return std::nullopt;
    const unsigned char* nonce = bytes_of(all) + 1;
    const std::size_t rest = all.size() - 1 - nonce_bytes;
    std::string text(rest - tag_bytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(text), nullptr, nullptr, nonce + nonce_bytes,
                                                   rest, bytes_of(bound), bound.size(), nonce,
                                                   key.data()) != 0)
        return std::nullopt;
    std::size_t length = 0;
    if (text.empty() || sodium_unpad(&length, bytes_of(text), text.size(), fill_bytes) != 0)
        return std::nullopt;
    text.resize(length);
    return text;
}

Secret derive(const Secret& master, Use use) {
    base::check(master.size() == crypto_kdf_KEYBYTES, "a key has its length");
    Secret made(std::string(key_bytes, '\0'));
    crypto_kdf_derive_from_key(made.data(), made.size(), static_cast<std::uint64_t>(use), "waymark1",
                               master.data());
    return made;
}

std::string to_hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes_of(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (text.size() % 2 != 0 || text.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    if (sodium_hex2bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr) !=
            0 ||
        length != bytes.size())
        return std::nullopt;
    return bytes;
}

}  // namespace waymark::store::sealing
