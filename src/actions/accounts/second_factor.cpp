#include "actions/accounts/second_factor.h"

#include <liboath/oath.h>

#include <cstdlib>
#include <memory>

#include "base/check.h"
#include "store/sealing/password.h"
#include "store/sealing/secret.h"

namespace waymark::actions::accounts {

namespace {

constexpr std::size_t secret_bytes = 20;
constexpr unsigned digits = 6;
constexpr std::int64_t step_milliseconds = 30'000;
constexpr std::int64_t step_seconds = 30;

struct Free {
    void operator()(char* text) const { std::free(text); }
};
using Allocated = std::unique_ptr<char, Free>;

std::optional<std::string> bytes_of(std::string_view secret) {
    char* bytes = nullptr;
    std::size_t size = 0;
    if (oath_base32_decode(secret.data(), secret.size(), &bytes, &size) != OATH_OK) return std::nullopt;
    const Allocated owned{bytes};
    if (size != secret_bytes) return std::nullopt;
    return std::string(bytes, size);
}

std::string code_of_step(const std::string& bytes, std::int64_t step) {
    std::string code(digits + 1, '\0');
    base::check(oath_totp_generate(bytes.data(), bytes.size(), step * step_seconds, step_seconds, 0, digits,
                                   code.data()) == OATH_OK,
                "a code can be made from a secret");
    code.resize(digits);
    return code;
}

/// In the same time wherever they differ.
bool are_equal(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned char differs = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        differs = static_cast<unsigned char>(differs | (one[i] ^ other[i]));
    return differs == 0;
}

std::string without_spaces(std::string_view text) {
    std::string tight;
    for (const char sign : text)
        if (sign != ' ' && sign != '-') tight += sign;
    return tight;
}

}  // namespace

std::string new_secret() {
    const auto secret = store::sealing::Secret::random(secret_bytes);
    char* text = nullptr;
    std::size_t size = 0;
    base::check(oath_base32_encode(secret.view().data(), secret.size(), &text, &size) == OATH_OK,
                "bytes can be written in base 32");
    const Allocated owned{text};
    return {text, size};
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, std::int64_t moment,
                                         std::int64_t last_step) {
    const auto bytes = bytes_of(secret);
    if (!bytes) return std::nullopt;
    const auto typed = without_spaces(code);
    const auto now = moment / step_milliseconds;
    std::optional<std::int64_t> found;
    for (auto step = now - 1; step <= now + 1; ++step)
        if (step > last_step && step >= 0 && are_equal(code_of_step(*bytes, step), typed)) found = step;
    return found;
}

std::string code_at(std::string_view secret, std::int64_t moment) {
    const auto bytes = bytes_of(secret);
    return bytes ? code_of_step(*bytes, moment / step_milliseconds) : std::string{};
}

std::string address_for_authenticator(std::string_view secret, std::string_view name) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string label;
    for (const char sign : name) {
        const auto byte = static_cast<unsigned char>(sign);
        const bool plain = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
                           (sign >= '0' && sign <= '9') || std::string_view{"-._~@"}.contains(sign);
        if (plain)
            label += sign;
        else
            label.append({'%', hex[byte >> 4U], hex[byte & 15U]});
    }
    return "otpauth://totp/Waymark:" + label + "?secret=" + std::string{secret} + "&issuer=Waymark";
}

std::string in_fours(std::string_view code) {
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0) text += ' ';
        text += code[i];
    }
    return text;
}

std::vector<std::string> new_recovery_codes() {
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < recovery_codes; ++i) codes.push_back(store::sealing::random_code(12));
    return codes;
}

}  // namespace waymark::actions::accounts
