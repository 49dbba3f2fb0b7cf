// Where the browser is sent, what it may bring back, and how the code is redeemed.

#include "oidc/attempt.h"

#include <gtest/gtest.h>

#include <set>

#include "oidc/address.h"
#include "oidc/redeem.h"
#include "oidc/workshop.h"

namespace waymark::oidc {
namespace {

using namespace forge;

Metadata metadata() {
    auto known = workshop().metadata;
    known.authorization_endpoint = "https://id.example.org/auth";
    known.token_endpoint = "https://id.example.org/token";
    return known;
}

// The verifier and its challenge are the example of RFC 7636, appendix B.
const Attempt attempt{"the-state", "the-nonce", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"};

TEST(Attempt, is_of_three_words_that_nobody_guesses) {
    std::set<std::string> words;
    for (int at = 0; at < 100; ++at) {
        const auto made = new_attempt();
        for (const auto& word : {made.state, made.nonce, made.verifier}) {
            EXPECT_EQ(word.size(), 43U) << "32 bytes, and what RFC 7636 asks of a verifier";
            words.insert(word);
        }
    }
    EXPECT_EQ(words.size(), 300U);
}

TEST(AuthorizationUrl, asks_for_a_code_bound_to_this_attempt) {
    auto provider = workshop().provider;
    provider.scopes = {"openid", "profile"};
    provider.wanted_acr = {"AAL3", "AAL2"};
    EXPECT_EQ(
        authorization_url(provider, metadata(), attempt, "https://here.example/sign-in/example?x=1&y"),
        "https://id.example.org/auth?response_type=code&client_id=waymark-client"
        "&redirect_uri=https%3A%2F%2Fhere.example%2Fsign-in%2Fexample%3Fx%3D1%26y&scope=openid%20profile"
        "&state=the-state&nonce=the-nonce&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        "&code_challenge_method=S256&acr_values=AAL3%20AAL2");
}

TEST(AuthorizationUrl, keeps_a_query_that_the_endpoint_has) {
    EXPECT_EQ(with_fields("https://x/a?p=1", {{"b", "c&d"}}), "https://x/a?p=1&b=c%26d");
    EXPECT_EQ(with_fields("https://x/a?", {{"b", "ü"}}), "https://x/a?b=%C3%BC");
}

std::string failure(const Answer& answer, bool names_issuer = false) {
    auto known = metadata();
    known.names_issuer_in_answer = names_issuer;
    const auto code = read_answer(answer, attempt, known);
    return code ? "code " + *code : code.error().message;
}

TEST(Answer, to_this_attempt_brings_the_code) {
    const std::string issuer = workshop().provider.issuer;
    EXPECT_EQ(failure({"the-state", "", "c0de", ""}), "code c0de");
    EXPECT_EQ(failure({"the-state", issuer, "c0de", ""}), "code c0de");
    EXPECT_EQ(failure({"the-state", issuer, "c0de", ""}, true), "code c0de");
}

TEST(Answer, to_another_attempt_is_refused_before_anything_else) {
    for (const char* state : {"", "the-stat", "the-state2", "THE-STATE", "the-nonce"})
        EXPECT_EQ(failure({state, "https://evil.example", "c0de", "access_denied"}),
                  "the answer is to another sign-in (state)");
    EXPECT_EQ(read_answer({"", "", "c0de", ""}, {}, metadata()).error().message,
              "the answer is to another sign-in (state)")
        << "an attempt that never was has no answer";
}

TEST(Answer, of_another_provider_is_refused) {
    EXPECT_EQ(failure({"the-state", "https://evil.example", "c0de", ""}),
              "the answer is from 'https://evil.example', not from 'https://id.example.org/realm' (iss)");
    EXPECT_TRUE(failure({"the-state", "https://id.example.org/realm/", "c0de", ""}, true).contains("(iss)"));
    EXPECT_TRUE(failure({"the-state", "", "c0de", ""}, true).contains("the provider always does"));
}

TEST(Answer, that_brings_an_error_or_nothing_is_a_failure) {
    EXPECT_EQ(failure({"the-state", "", "c0de", "access_denied"}),
              "the provider signed nobody in: 'access_denied'");
    EXPECT_EQ(failure({"the-state", "", "", "<script>"}),
              "the provider signed nobody in: an error without a usual name");
    EXPECT_EQ(failure({"the-state", "", "", ""}), "the answer has no code");
    EXPECT_EQ(failure({"the-state", "", "a\r\nb", ""}), "the answer has a code that is none");
    EXPECT_EQ(failure({"the-state", "", std::string(4097, 'c'), ""}), "the answer has a code that is none");
}

HttpRequest request(ClientLogin login, const std::string& secret) {
    auto provider = workshop().provider;
    provider.client_id = "way:mark";
    provider.client_secret = secret;
    auto known = metadata();
    known.client_login = login;
    return token_request(provider, known, attempt, "c/d", "https://here.example/back");
}

TEST(TokenRequest, shows_code_and_verifier_and_who_we_are_in_the_way_agreed) {
    const std::string common =
        "grant_type=authorization_code&code=c%2Fd&redirect_uri=https%3A%2F%2Fhere.example%2Fback"
        "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    EXPECT_EQ(request(ClientLogin::None, "").form, common + "&client_id=way%3Amark");
    EXPECT_FALSE(request(ClientLogin::None, "").login);
    EXPECT_EQ(request(ClientLogin::Post, "s&t").form, common + "&client_id=way%3Amark&client_secret=s%26t");
    EXPECT_FALSE(request(ClientLogin::Post, "s&t").login);
    const auto basic = request(ClientLogin::Basic, "s:t%");
    EXPECT_EQ(basic.form, common);
    EXPECT_EQ(basic.login.value().user, "way%3Amark");
    EXPECT_EQ(basic.login.value().password, "s%3At%25");
    EXPECT_EQ(basic.address, "https://id.example.org/token");
}

TEST(TokenAnswer, brings_the_id_token_and_nothing_else) {
    const auto read = [](long status, const std::string& type, const std::string& body) {
        const auto token = read_token_answer({status, type, body});
        return token ? *token : token.error().message;
    };
    EXPECT_EQ(
        read(200, "application/json", R"({"access_token":"a","token_type":"Bearer","id_token":"x.y.z"})"),
        "x.y.z");
    EXPECT_TRUE(read(200, "application/json", R"({"access_token":"a"})").contains("sent no ID token"));
    EXPECT_TRUE(read(200, "application/json", R"({"id_token":["x.y.z"]})").contains("sent no ID token"));
    EXPECT_TRUE(
        read(200, "application/json", R"({"id_token":"a","id_token":"b"})").contains("no JSON object"));
    EXPECT_TRUE(read(200, "text/html", R"({"id_token":"x.y.z"})").contains("no JSON object"));
    EXPECT_EQ(
        read(400, "application/json", R"({"error":"invalid_grant","error_description":"code c0de is used"})"),
        "the provider did not redeem the code (status 400): 'invalid_grant'");
    EXPECT_EQ(read(502, "text/html", "<h1>"),
              "the provider did not redeem the code (status 502): an error without a usual name");
}

}  // namespace
}  // namespace waymark::oidc
