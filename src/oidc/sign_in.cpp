#include "oidc/sign_in.h"

#include "oidc/redeem.h"
#include "oidc/signed_token.h"

namespace waymark::oidc {

base::Result<std::string> SignIn::begin(const Attempt& attempt, const std::string& return_to, Time now) {
    TRY(const auto known, metadata(now));
    return authorization_url(m_provider, known, attempt, return_to);
}

base::Result<Claims> SignIn::finish(const Answer& answer, const Attempt& attempt,
                                    const std::string& return_to, Time now) {
    TRY(const auto known, metadata(now));
    TRY(const auto code, read_answer(answer, attempt, known));
    TRY(const auto token, redeem(m_provider, known, attempt, code, return_to));
    TRY(const auto keys, keys_for(token, known, now));
    return verify_id_token(token, m_provider, known, keys, attempt.nonce, now);
}

base::Result<Metadata> SignIn::metadata(Time now) {
    {
        const std::scoped_lock lock{m_mutex};
        if (m_metadata && now >= m_metadata_at && now - m_metadata_at < metadata_kept) return *m_metadata;
    }
    TRY(auto fetched, fetch_metadata(m_provider));
    const std::scoped_lock lock{m_mutex};
    m_metadata = fetched;
    m_metadata_at = now;
    return fetched;
}

base::Result<KeySet> SignIn::keys_for(std::string_view token, const Metadata& known, Time now) {
    std::optional<KeySet> believed;
    {
        const std::scoped_lock lock{m_mutex};
        believed = m_keys.keys(now);
        if (!m_keys.should_ask(key_name(token), now)) return std::move(*believed);
        m_keys.asks(now);
    }
    auto fetched = fetch_keys(known, m_provider.reach);
    if (!fetched) {
        // The keys of before may do: a token whose key is not among them is refused all the same.
        if (believed) return std::move(*believed);
        return fetched;
    }
    const std::scoped_lock lock{m_mutex};
    m_keys.keep(*fetched, now);
    return fetched;
}

}  // namespace waymark::oidc
