#pragma once
// Who vouches for people that sign in: an OpenID provider as whoever runs the installation describes it.

#include <string>
#include <vector>

namespace waymark::oidc {

/// When a sign-in at the provider counts as one with two factors.
struct SecondFactor {
    bool always = false;  ///< The provider lets nobody in with less; nothing in the token has to say so.
    std::vector<std::string> amr;  ///< Methods, one of which in the token is enough ("mfa").
    std::vector<std::string> acr;  ///< Levels, one of which in the token is enough.
    friend bool operator==(const SecondFactor&, const SecondFactor&) = default;
};

/// How the provider is reached.
struct Reach {
    std::string authorities_file;  ///< Certificates of authorities; none: those that the system trusts.
    std::string proxy;             ///< None: straight. The environment is not asked.
    friend bool operator==(const Reach&, const Reach&) = default;
};

struct Provider {
    std::string id;     ///< In addresses: small letters, digits, hyphens.
    std::string words;  ///< On the button: "Sign in with NHS Care Identity".
    std::string issuer;
    std::string client_id;
    std::string client_secret;  ///< None: a public client, with the proof of possession (PKCE) alone.
    std::vector<std::string> scopes{"openid"};
    std::vector<std::string> wanted_acr;  ///< Levels to ask for, the preferred one first.
    SecondFactor second_factor;
    Reach reach;
    friend bool operator==(const Provider&, const Provider&) = default;
};

}  // namespace waymark::oidc
