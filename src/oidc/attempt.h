#pragma once
// One attempt to sign in: where the browser is sent, and what it brings back.

#include <string>

#include "base/result.h"
#include "oidc/metadata.h"
#include "oidc/provider.h"

namespace waymark::oidc {

/// Kept by whoever began it, bound to the browser that began it, used once. All three are secrets.
struct Attempt {
    std::string state;     ///< Comes back in the answer: it is the answer to this attempt.
    std::string nonce;     ///< Comes back in the token: the token was made for this attempt.
    std::string verifier;  ///< Shown when the code is redeemed: it is we who began (PKCE).
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

/// 256 random bits for each of the three, from the system.
Attempt new_attempt();

/// Where the browser is sent. `return_to`: our own address that the provider knows, to which it sends the
/// browser back.
std::string authorization_url(const Provider& provider, const Metadata& metadata, const Attempt& attempt,
                              const std::string& return_to);

/// The fields of the address that the browser came back with; empty where there is none. A field that comes
/// twice is the caller's to refuse.
struct Answer {
    std::string state;
    std::string issuer;  ///< iss, RFC 9207.
    std::string code;
    std::string error;
};

/// The code, where the answer is to this attempt and from this provider.
base::Result<std::string> read_answer(const Answer& answer, const Attempt& attempt, const Metadata& metadata);

/// "access_denied" in quotes, where the provider's word for an error is such a word.
std::string error_word(const std::string& error);

}  // namespace waymark::oidc
