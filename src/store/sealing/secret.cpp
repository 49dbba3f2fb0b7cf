#include "store/sealing/secret.h"

#include <sodium.h>

#include <algorithm>
#include <new>

#include "store/sealing/cryptography.h"

namespace waymark::store::sealing {

Secret::Secret(std::size_t size, bool guarded) : m_size(size), m_guarded(guarded) {
    make_ready();
    m_bytes = guarded ? static_cast<unsigned char*>(sodium_malloc(size)) : new unsigned char[size]();
    if (m_bytes == nullptr) throw std::bad_alloc{};
}

Secret::Secret(std::string_view bytes) : Secret(bytes.size(), false) { std::ranges::copy(bytes, m_bytes); }

Secret Secret::random(std::size_t size) {
    Secret secret(size, false);
    randombytes_buf(secret.m_bytes, size);
    return secret;
}

Secret Secret::guarded(const Secret& bytes) {
    Secret secret(bytes.size(), true);
    std::ranges::copy(bytes.view(), secret.m_bytes);
    return secret;
}

Secret::~Secret() {
    if (m_guarded) {
        sodium_free(m_bytes);  // Wipes first.
    } else if (m_bytes != nullptr) {
        sodium_memzero(m_bytes, m_size);
        delete[] m_bytes;
    }
}

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace waymark::store::sealing
