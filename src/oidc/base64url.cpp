#include "oidc/base64url.h"

#include <cstdint>

namespace waymark::oidc {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string encode_base64url(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t waiting = 0;
    int bits = 0;
    for (const char byte : bytes) {
        waiting = waiting << 8U | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6;) text += alphabet[waiting >> static_cast<unsigned>(bits -= 6) & 63U];
    }
    if (bits > 0) text += alphabet[waiting << static_cast<unsigned>(6 - bits) & 63U];
    return text;
}

std::optional<std::string> decode_base64url(std::string_view text) {
    if (text.size() % 4 == 1) return {};
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t waiting = 0;
    int bits = 0;
    for (const char letter : text) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos) return {};
        waiting = waiting << 6U | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(waiting >> static_cast<unsigned>(bits) & 255U);
    }
    if ((waiting & ((1U << static_cast<unsigned>(bits)) - 1U)) != 0) return {};
    return bytes;
}

}  // namespace waymark::oidc
