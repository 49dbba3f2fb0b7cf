#pragma once
// The signatures that are taken, and no others: never "none", and never one made with a shared secret.

#include <array>
#include <optional>
#include <string_view>

namespace waymark::oidc {

enum class Algorithm { Rs256, Ps256, Es256 };
enum class KeyKind { Rsa, P256 };

struct AlgorithmRow {
    Algorithm algorithm;
    std::string_view name;
    KeyKind kind;
};
inline constexpr std::array algorithms{
    AlgorithmRow{Algorithm::Rs256, "RS256", KeyKind::Rsa},
    AlgorithmRow{Algorithm::Ps256, "PS256", KeyKind::Rsa},
    AlgorithmRow{Algorithm::Es256, "ES256", KeyKind::P256},
};

/// Letter by letter: "rs256" is none of them.
constexpr std::optional<AlgorithmRow> find_algorithm(std::string_view name) {
    for (const auto& row : algorithms)
        if (row.name == name) return row;
    return {};
}

}  // namespace waymark::oidc
