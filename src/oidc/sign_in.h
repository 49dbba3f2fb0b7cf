#pragma once
// The whole of it for one provider, from the button to the claims; remembers what the provider says of
// itself.

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

#include "base/result.h"
#include "oidc/attempt.h"
#include "oidc/id_token.h"
#include "oidc/keys.h"
#include "oidc/metadata.h"
#include "oidc/provider.h"

namespace waymark::oidc {

/// Safe to share between threads. Each step may ask the provider and wait for it, up to ten seconds a
/// request: nothing for a thread that serves sockets.
class SignIn {
public:
    using Time = std::chrono::sys_seconds;
    static constexpr std::chrono::seconds metadata_kept{3600};

    explicit SignIn(Provider provider) : m_provider(std::move(provider)) {}

    [[nodiscard]] const Provider& provider() const { return m_provider; }

    /// Where to send the browser; `attempt` is for the caller to keep.
    base::Result<std::string> begin(const Attempt& attempt, const std::string& return_to, Time now);

    /// Who came back. The caller has made sure that the attempt is this browser's and was not used before.
    base::Result<Claims> finish(const Answer& answer, const Attempt& attempt, const std::string& return_to,
                                Time now);

private:
    base::Result<Metadata> metadata(Time now);
    base::Result<KeySet> keys_for(std::string_view token, const Metadata& metadata, Time now);

    const Provider m_provider;
    std::mutex m_mutex;  ///< Never held while the provider is asked.
    std::optional<Metadata> m_metadata;
    Time m_metadata_at;
    KeyCache m_keys;
};

}  // namespace waymark::oidc
