// The provider's document about itself.

#include "oidc/metadata.h"

#include <gtest/gtest.h>

#include "oidc/workshop.h"

namespace waymark::oidc {
namespace {

using namespace forge;
namespace json = boost::json;

json::object document() {
    return {{"issuer", "https://id.example.org/realm"},
            {"authorization_endpoint", "https://id.example.org/auth"},
            {"token_endpoint", "https://id.example.org/token"},
            {"jwks_uri", "https://id.example.org/keys"},
            {"response_types_supported", {"code", "id_token"}},
            {"code_challenge_methods_supported", {"S256"}},
            {"token_endpoint_auth_methods_supported", {"client_secret_post", "client_secret_basic"}},
            {"id_token_signing_alg_values_supported", {"HS256", "none", "ES256", "RS256"}},
            {"authorization_response_iss_parameter_supported", true}};
}

Provider provider(std::string secret = "s") {
    auto known = workshop().provider;
    known.client_secret = std::move(secret);
    return known;
}

std::string failure(const json::object& changed) {
    const auto read = read_metadata(text_of(changed), provider());
    return read ? "no failure" : read.error().message;
}

TEST(Metadata, says_where_to_go_and_how) {
    EXPECT_EQ(read_metadata(text_of(document()), provider()).value(),
              (Metadata{"https://id.example.org/realm",
                        "https://id.example.org/auth",
                        "https://id.example.org/token",
                        "https://id.example.org/keys",
                        {Algorithm::Rs256, Algorithm::Es256},
                        ClientLogin::Basic,
                        true}));
}

TEST(Metadata, is_found_below_the_issuer) {
    EXPECT_EQ(metadata_address(provider()), "https://id.example.org/realm/.well-known/openid-configuration");
    auto slash = provider();
    slash.issuer = "https://id.example.org/";
    EXPECT_EQ(metadata_address(slash), "https://id.example.org/.well-known/openid-configuration");
}

TEST(Metadata, of_another_issuer_is_refused) {
    for (const json::value& other :
         {json::value("https://id.example.org/realm/"), json::value("https://id.example.org/Realm"),
          json::value("https://id.example.org"), json::value(""), json::value(nullptr),
          json::value(json::array{"https://id.example.org/realm"}),
          json::value("https://id.example.org/{tenantid}")})
        EXPECT_TRUE(failure(with(document(), "issuer", other)).contains("letter by letter"))
            << text_of(other);
    EXPECT_TRUE(failure(without(document(), "issuer")).contains("letter by letter"));
}

TEST(Metadata, leads_to_secured_addresses_only) {
    for (const char* name : {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
        EXPECT_TRUE(failure(without(document(), name)).ends_with(std::string{"has no "} + name));
        for (const char* address : {"http://id.example.org/x", "file:///etc/passwd", "javascript:alert(1)",
                                    "https://a@b/", "https://b/#x", ""})
            EXPECT_TRUE(failure(with(document(), name, address)).contains("an address that is refused"))
                << address;
        EXPECT_EQ(failure(with(document(), name, "http://127.0.0.1:99/x")), "no failure");
    }
}

TEST(Metadata, must_offer_what_is_taken_here) {
    EXPECT_TRUE(failure(with(document(), "id_token_signing_alg_values_supported", {"HS256", "none"}))
                    .contains("none of the ways"));
    EXPECT_TRUE(
        failure(without(document(), "id_token_signing_alg_values_supported")).contains("how it signs"));
    EXPECT_TRUE(failure(with(document(), "code_challenge_methods_supported", {"plain"})).contains("PKCE"));
    EXPECT_TRUE(
        failure(with(document(), "response_types_supported", json::array{"id_token"})).contains("code flow"));
    EXPECT_EQ(failure(without(document(), "code_challenge_methods_supported")), "no failure");
}

TEST(Metadata, says_how_the_secret_is_shown) {
    const auto login = [](const json::object& text, const std::string& secret) {
        return read_metadata(text_of(text), provider(secret)).value().client_login;
    };
    const char* const name = "token_endpoint_auth_methods_supported";
    EXPECT_EQ(login(with(document(), name, json::array{"client_secret_post"}), "s"), ClientLogin::Post);
    EXPECT_EQ(login(without(document(), name), "s"), ClientLogin::Basic);
    EXPECT_EQ(login(document(), ""), ClientLogin::None);
    EXPECT_TRUE(failure(with(document(), name, json::array{"private_key_jwt"})).contains("neither by"));
}

TEST(Metadata, that_is_no_such_document_is_refused) {
    for (const char* text : {"", "[]", "null", "{",
                             R"({"issuer":"https://id.example.org/realm","issuer":"https://evil.example"})"})
        EXPECT_FALSE(read_metadata(text, provider())) << text;
}

}  // namespace
}  // namespace waymark::oidc
