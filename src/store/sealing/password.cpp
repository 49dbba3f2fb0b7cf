#include "store/sealing/password.h"

#include <sodium.h>

#include <array>
#include <semaphore>

#include "base/check.h"
#include "store/sealing/cryptography.h"

namespace waymark::store::sealing {

namespace {

constexpr unsigned long long passes = 1;
constexpr std::size_t memory_bytes = std::size_t{47'104} * 1024;

/// As many at a time as a small machine has room and cores for: otherwise signing in is a way to stop the
/// server.
std::counting_semaphore<>& turns() {
    static std::counting_semaphore<> all(2);
    return all;
}

class Turn {
public:
    Turn() { turns().acquire(); }
    ~Turn() { turns().release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
};

}  // namespace

std::string hash_password(std::string_view password) {
    make_ready();
    std::array<char, crypto_pwhash_STRBYTES> made{};
    const Turn turn;
    base::check(crypto_pwhash_str_alg(made.data(), password.data(), password.size(), passes, memory_bytes,
                                      crypto_pwhash_ALG_ARGON2ID13) == 0,
                "there is memory for a password's hash");
    return made.data();
}

bool fits_password(const std::string& hash, std::string_view password) {
    make_ready();
    const Turn turn;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool is_outdated(const std::string& hash) {
    make_ready();
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory_bytes) != 0;
}

const std::string& hash_of_nobody() {
    static const std::string hash = hash_password(random_code(26));
    return hash;
}

std::string random_code(std::size_t digits) {
    // Crockford's base 32: no I, L, O or U.
    constexpr std::string_view all = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    make_ready();
    std::string code;
    for (std::size_t i = 0; i < digits; ++i) code += all[randombytes_uniform(all.size())];
    return code;
}

}  // namespace waymark::store::sealing
