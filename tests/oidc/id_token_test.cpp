// The ID token: what is right is accepted, and whatever is wrong in one thing is refused for that thing.

#include "oidc/id_token.h"

#include <gtest/gtest.h>

#include "oidc/signed_token.h"
#include "oidc/workshop.h"

namespace waymark::oidc {
namespace {

using namespace forge;
namespace json = boost::json;

base::Result<Claims> verify(const std::string& token) {
    return workshop().verify(token, workshop().published());
}

std::string message_of(const base::Result<Claims>& result) {
    return result ? "accepted" : result.error().message;
}

TEST(IdToken, of_the_provider_says_who_somebody_is) {
    const auto claims = verify(workshop().token_of(workshop().claims()));
    ASSERT_TRUE(claims) << claims.error().message;
    EXPECT_EQ(*claims,
              (Claims{workshop().provider.issuer, "person-17", true, now - std::chrono::seconds{20}}));
}

TEST(IdToken, is_taken_in_each_of_the_three_ways_of_signing) {
    const auto& shop = workshop();
    const auto payload = text_of(shop.claims());
    for (const char* way : {"RS256", "PS256"})
        EXPECT_EQ(message_of(verify(token(text_of(Workshop::header(way, "r1")), payload, shop.rsa, way))),
                  "accepted")
            << way;
    EXPECT_EQ(
        message_of(verify(token(text_of(Workshop::header("ES256", "e1")), payload, shop.elliptic, "ES256"))),
        "accepted");
}

TEST(IdToken, that_is_wrong_in_one_thing_is_refused_for_it) {
    const auto mutations = list_mutations(workshop());
    ASSERT_GE(mutations.size(), 60U);
    for (const auto& [name, token, reason, keys] : mutations) {
        const auto message = message_of(workshop().verify(token, keys));
        EXPECT_TRUE(message.contains(reason)) << name << ": " << message << "\nexpected: … " << reason;
        EXPECT_TRUE(message.starts_with("the ID token ")) << name << ": " << message;
    }
    RecordProperty("mutations", static_cast<int>(mutations.size()));
    std::printf("%zu mutations refused\n", mutations.size());
}

TEST(IdToken, that_is_refused_does_not_stand_in_the_sentence_that_says_so) {
    for (const auto& [name, token, reason, keys] : list_mutations(workshop())) {
        const auto message = message_of(workshop().verify(token, keys));
        EXPECT_FALSE(token.size() > 20 && message.contains(token)) << name;
        for (const char* private_part : {"person-17", "somebody@example.org", "nonce-of-this-sign-in"})
            EXPECT_FALSE(message.contains(private_part)) << name << ": " << message;
    }
}

TEST(IdToken, may_have_what_is_harmless) {
    const auto& shop = workshop();
    const auto right = Workshop::header("RS256", "r1");
    for (const auto& header :
         {without(right, "typ"), with(right, "typ", "jwt"), with(right, "typ", "application/jwt"),
          without(right, "kid"), with(right, "x5t", "abc"), with(right, "jku", "https://evil.example/keys"),
          with(right, "jwk", shop.other_rsa.jwk("r1"))})
        EXPECT_EQ(message_of(verify(shop.token_under(header))), "accepted") << text_of(header);
    const auto claims = shop.claims();
    for (const auto& changed :
         {without(claims, "auth_time"), without(claims, "email"), without(claims, "amr"),
          with(claims, "aud", {"waymark-client"}), with(claims, "azp", "waymark-client"),
          with(with(claims, "aud", {"a", "waymark-client"}), "azp", "waymark-client"),
          with(claims, "exp", now_number - 59), with(claims, "iat", now_number + 60),
          with(claims, "iat", now_number - 660), with(claims, "nbf", now_number + 60),
          with(claims, "sub", json_text(std::string(255, 's'))), with(claims, "email_verified", false),
          with(claims, "iat", now_number - 59), with(claims, "zip", "DEF")})
        EXPECT_EQ(message_of(verify(shop.token_of(changed))), "accepted") << text_of(changed);
}

TEST(IdToken, of_one_sign_in_is_not_taken_for_another) {
    const auto& shop = workshop();
    const auto token = shop.token_of(shop.claims());
    const auto keys = read_keys(text_of(json::object{{"keys", shop.published()}}));
    const auto second =
        verify_id_token(token, shop.provider, shop.metadata, *keys, "nonce-of-the-next-sign-in", now);
    EXPECT_EQ(message_of(second), "the ID token is for another sign-in (nonce)");
    EXPECT_EQ(message_of(verify_id_token(token, shop.provider, shop.metadata, *keys, "", now)),
              "the ID token is for another sign-in (nonce)");
    EXPECT_EQ(message_of(verify_id_token(token, shop.provider, shop.metadata, *keys, nonce,
                                         now + std::chrono::seconds{360})),
              "the ID token has expired (exp)");
}

TEST(IdToken, of_one_provider_is_not_taken_for_anothers) {
    const auto& shop = workshop();
    auto other = shop.provider;
    other.issuer = "https://login.example.net/";
    auto metadata = shop.metadata;
    metadata.issuer = other.issuer;
    const auto keys = read_keys(text_of(json::object{{"keys", shop.published()}}));
    const auto claims = verify_id_token(shop.token_of(shop.claims()), other, metadata, *keys, nonce, now);
    EXPECT_TRUE(message_of(claims).contains("(iss)"));
}

TEST(IdToken, is_signed_only_in_ways_that_the_provider_announces) {
    const auto& shop = workshop();
    auto metadata = shop.metadata;
    metadata.algorithms = {Algorithm::Es256};
    const auto keys = read_keys(text_of(json::object{{"keys", shop.published()}}));
    const auto claims =
        verify_id_token(shop.token_of(shop.claims()), shop.provider, metadata, *keys, nonce, now);
    EXPECT_TRUE(message_of(claims).contains("not taken from this provider (alg 'RS256')"));
}

bool has_second_factor(const SecondFactor& rule, const json::object& claims) {
    const auto& shop = workshop();
    auto provider = shop.provider;
    provider.second_factor = rule;
    const auto keys = read_keys(text_of(json::object{{"keys", shop.published()}}));
    const auto read = verify_id_token(shop.token_of(claims), provider, shop.metadata, *keys, nonce, now);
    return read.value().second_factor;
}

TEST(IdToken, tells_of_a_second_factor_only_in_the_words_configured) {
    const auto claims = with(with(workshop().claims(), "amr", {"pwd", "otp"}), "acr", "AAL2");
    EXPECT_FALSE(has_second_factor({}, claims));
    EXPECT_TRUE(has_second_factor({true, {}, {}}, claims));
    EXPECT_TRUE(has_second_factor({false, {"mfa", "otp"}, {}}, claims));
    EXPECT_FALSE(has_second_factor({false, {"mfa"}, {}}, claims));
    EXPECT_TRUE(has_second_factor({false, {}, {"AAL3", "AAL2"}}, claims));
    EXPECT_FALSE(has_second_factor({false, {}, {"AAL3"}}, claims));
    EXPECT_FALSE(has_second_factor({false, {"otp"}, {}}, with(claims, "amr", "otp"))) << "amr is a list";
    EXPECT_FALSE(has_second_factor({false, {}, {"AAL2"}}, with(claims, "acr", {"AAL2"}))) << "acr is a text";
}

TEST(IdToken, names_its_key_before_anything_is_proven) {
    const auto& shop = workshop();
    EXPECT_EQ(key_name(shop.token_of(shop.claims())), "r1");
    EXPECT_EQ(key_name(shop.token_under(without(Workshop::header("RS256", "r1"), "kid"))), std::nullopt);
    EXPECT_EQ(key_name("no token"), std::nullopt);
}

}  // namespace
}  // namespace waymark::oidc
