#include "oidc/signature.h"

#include <cjose/jwk.h>
#include <cjose/jws.h>
#include <openssl/err.h>

#include <memory>

namespace waymark::oidc {

namespace {

struct FreeKey {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
};
struct FreeToken {
    void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};
using Key = std::unique_ptr<cjose_jwk_t, FreeKey>;

Key import_key(const std::string& jwk) {
    cjose_err error{};
    return Key{cjose_jwk_import(jwk.data(), jwk.size(), &error)};
}

/// What OpenSSL found wrong stays in a queue of the thread, where the next who asks would find it.
struct CleanQueue {
    CleanQueue() = default;
    CleanQueue(const CleanQueue&) = delete;
    CleanQueue& operator=(const CleanQueue&) = delete;
    ~CleanQueue() { ERR_clear_error(); }
};

}  // namespace

bool is_public_key(const std::string& jwk) {
    const CleanQueue clean;
    return import_key(jwk) != nullptr;
}

bool is_signed_by(std::string_view token, const std::string& jwk) {
    const CleanQueue clean;
    const auto key = import_key(jwk);
    if (!key) return false;
    cjose_err error{};
    const std::unique_ptr<cjose_jws_t, FreeToken> opened{
        cjose_jws_import(token.data(), token.size(), &error)};
    return opened != nullptr && cjose_jws_verify(opened.get(), key.get(), &error);
}

}  // namespace waymark::oidc
