#pragma once
// The public keys that a provider signs with (a JWK set, RFC 7517), and how long they are believed.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "oidc/algorithm.h"
#include "oidc/metadata.h"

namespace waymark::oidc {

struct Key {
    std::optional<std::string> name;  ///< kid.
    KeyKind kind = KeyKind::Rsa;
    std::optional<Algorithm> only_for;  ///< The key says that it signs in this way alone.
    int bits = 0;
    std::string jwk;  ///< The public numbers as JSON, and nothing else of what was published.
    friend bool operator==(const Key&, const Key&) = default;
};

struct KeySet {
    std::vector<Key> keys;
    [[nodiscard]] bool has(std::string_view name) const;
};

/// Keys for other uses and of other kinds are left out. A set with a private key in it is refused: whoever
/// read it can sign.
base::Result<KeySet> read_keys(std::string_view text);

base::Result<KeySet> fetch_keys(const Metadata& metadata, const Reach& reach);

/// Remembers keys for an hour. A token with a key that is not among them is a reason to ask again, since
/// providers change their keys, but not twice within half a minute.
class KeyCache {
public:
    using Time = std::chrono::sys_seconds;
    static constexpr std::chrono::seconds kept{3600};
    static constexpr std::chrono::seconds pause{30};

    [[nodiscard]] bool should_ask(const std::optional<std::string>& key_name, Time now) const;
    /// Before the provider is asked, however that ends.
    void asks(Time now) { m_asked = now; }
    void keep(KeySet keys, Time now);
    /// Nothing where there are none, or they are too old to believe.
    [[nodiscard]] std::optional<KeySet> keys(Time now) const;

private:
    KeySet m_keys;
    std::optional<Time> m_asked;
    std::optional<Time> m_fetched;
};

}  // namespace waymark::oidc
