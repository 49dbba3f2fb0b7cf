#pragma once
// The few operations that the record needs, each in one way only. What they are made of is decided here and
// nowhere else.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"
#include "store/sealing/secret.h"

namespace waymark::store::sealing {

inline constexpr std::size_t key_bytes = 32;
inline constexpr std::size_t hash_bytes = 32;

/// Done by itself before anything else; twice does no harm.
void make_ready();

/// SHA-256, so that anybody can compute it anew.
Bytes hash(std::string_view bytes);

/// HMAC with SHA-512 cut to 32 bytes: only who has the key can make it, or tell whether it holds (in the same
/// time either way).
Bytes authenticate(const Secret& key, std::string_view bytes);
bool is_authentic(const Secret& key, std::string_view bytes, const Bytes& code);

/// Ed25519 from a seed: only who has it can sign, anybody can tell whether a signature holds.
Bytes public_key(const Secret& seed);
Bytes sign(const Secret& seed, std::string_view bytes);
bool is_signed(const Bytes& public_key, std::string_view bytes, const Bytes& signature);

/// XChaCha20-Poly1305 under a fresh random nonce. The text is filled up to the next 64 bytes first, so that
/// the length does not tell which of a few words it is. Opens only with the same key and the same `bound`.
Bytes seal(const Secret& key, std::string_view text, std::string_view bound);
std::optional<std::string> open(const Secret& key, const Bytes& sealed, std::string_view bound);

/// What a key from the key file is used for. Each use has a key of its own, so that what one makes is never
/// taken for what another makes.
enum class Use : std::uint64_t {
    WrapPersonKeys = 1,
    AuthenticateEvents = 2,
    AuthenticateTips = 3,
    NameAccounts = 4,
    MakePseudonyms = 5,
    SealJobs = 6
};
Secret derive(const Secret& master, Use use);

std::string to_hex(std::string_view bytes);
/// Nothing where it is not pairs of 0-9 and a-f.
std::optional<std::string> from_hex(std::string_view text);

}  // namespace waymark::store::sealing
