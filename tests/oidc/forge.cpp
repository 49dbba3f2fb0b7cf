#include "oidc/forge.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <array>

#include "base/check.h"
#include "oidc/base64url.h"

namespace waymark::oidc::forge {

namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

const EVP_MD* digest_of(std::string_view algorithm) {
    if (algorithm.ends_with("384")) return EVP_sha384();
    if (algorithm.ends_with("512")) return EVP_sha512();
    return EVP_sha256();
}

std::string number(const EVP_PKEY* key, const char* which, int size = 0) {
    BIGNUM* value = nullptr;
    base::check(EVP_PKEY_get_bn_param(key, which, &value) == 1, "the key has the number");
    std::string bytes(static_cast<std::size_t>(size > 0 ? size : BN_num_bytes(value)), '\0');
    BN_bn2binpad(value, bytes_of(bytes), static_cast<int>(bytes.size()));
    BN_free(value);
    return bytes;
}

std::string raw_signature(EVP_PKEY* key, const EVP_MD* digest, std::string_view text, bool is_pss) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    EVP_PKEY_CTX* options = nullptr;
    base::check(EVP_DigestSignInit(context.get(), &options, digest, nullptr, key) == 1, "signing begins");
    if (is_pss) {
        EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST);
    }
    std::size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, bytes_of(text), text.size());
    std::string signature(size, '\0');
    base::check(EVP_DigestSign(context.get(), bytes_of(signature), &size, bytes_of(text), text.size()) == 1,
                "signed");
    signature.resize(size);
    return signature;
}

}  // namespace

PrivateKey PrivateKey::rsa(int bits) {
    return PrivateKey{EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(bits))};
}

PrivateKey PrivateKey::elliptic(const char* curve) {
    return PrivateKey{EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve)};
}

std::string PrivateKey::sign(std::string_view algorithm, std::string_view text) const {
    auto made = raw_signature(m_key.get(), digest_of(algorithm), text, algorithm.starts_with("PS"));
    if (!algorithm.starts_with("ES")) return made;
    const auto* at = bytes_of(std::string_view{made});
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair{
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(made.size())), &ECDSA_SIG_free};
    const int half = (EVP_PKEY_get_bits(m_key.get()) + 7) / 8;
    std::string signature(static_cast<std::size_t>(2 * half), '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), bytes_of(signature), half);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), bytes_of(signature) + half, half);
    return signature;
}

std::string PrivateKey::sign_der(std::string_view text) const {
    return raw_signature(m_key.get(), EVP_sha256(), text, false);
}

boost::json::object PrivateKey::jwk(std::string_view name) const {
    boost::json::object key{{"kid", name}, {"use", "sig"}};
    if (EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA) {
        key["kty"] = "RSA";
        key["n"] = encode_base64url(number(m_key.get(), OSSL_PKEY_PARAM_RSA_N));
        key["e"] = encode_base64url(number(m_key.get(), OSSL_PKEY_PARAM_RSA_E));
        return key;
    }
    const int bits = EVP_PKEY_get_bits(m_key.get());
    key["kty"] = "EC";
    key["crv"] = bits == 256 ? "P-256" : "P-384";
    key["x"] = encode_base64url(number(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X, bits / 8));
    key["y"] = encode_base64url(number(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, bits / 8));
    return key;
}

std::string PrivateKey::pem() const {
    const std::unique_ptr<BIO, decltype(&BIO_free)> out{BIO_new(BIO_s_mem()), &BIO_free};
    PEM_write_bio_PUBKEY(out.get(), m_key.get());
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string hmac(std::string_view secret, std::string_view text) {
    std::string code(32, '\0');
    unsigned int size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytes_of(text), text.size(),
         bytes_of(code), &size);
    return code;
}

std::string signing_input(std::string_view header, std::string_view payload) {
    return encode_base64url(header) + '.' + encode_base64url(payload);
}

std::string compact(std::string_view header, std::string_view payload, std::string_view signature) {
    return signing_input(header, payload) + '.' + encode_base64url(signature);
}

std::string token(std::string_view header, std::string_view payload, const PrivateKey& key,
                  std::string_view algorithm) {
    return compact(header, payload, key.sign(algorithm, signing_input(header, payload)));
}

}  // namespace waymark::oidc::forge
