// The whole flow against a provider on this machine that answers as the test says: honest, forgetful,
// changing its keys, or evil.

#include "oidc/sign_in.h"

#include <gtest/gtest.h>

#include "oidc/loopback.h"
#include "oidc/workshop.h"

namespace waymark::oidc {
namespace {

using namespace forge;
namespace json = boost::json;
using std::chrono::seconds;

const Attempt attempt{"the-state", std::string{nonce}, "the-verifier"};
const std::string return_to = "https://here.example/back";

/// What it hands out can be changed between two requests.
class FakeProvider {
public:
    FakeProvider() : m_server([this](const Seen& seen) { return answer(seen); }) {}

    [[nodiscard]] Provider described() const {
        auto provider = workshop().provider;
        provider.issuer = m_server.address();
        return provider;
    }
    /// Workshop's claims, made by this one.
    [[nodiscard]] json::object claims() const {
        return with(workshop().claims(), "iss", json_text(m_server.address()));
    }
    void sign(const json::object& claims) { token = workshop().token_of(claims); }
    [[nodiscard]] int asked_for(const std::string& path) const {
        int times = 0;
        for (const auto& seen : m_server.seen()) times += seen.line.contains(" " + path + " ") ? 1 : 0;
        return times;
    }
    [[nodiscard]] std::vector<Seen> seen() const { return m_server.seen(); }

    std::string token;
    std::string issuer;  ///< Another than its own.
    json::array keys = workshop().published();
    bool has_keys = true;

private:
    std::string answer(const Seen& seen) {
        const auto self = m_server.address();
        if (seen.line.starts_with("GET /.well-known/openid-configuration "))
            return json_answer(text_of(
                json::object{{"issuer", issuer.empty() ? self : issuer},
                             {"authorization_endpoint", self + "/auth"},
                             {"token_endpoint", self + "/token"},
                             {"jwks_uri", self + "/keys"},
                             {"id_token_signing_alg_values_supported", {"RS256", "PS256", "ES256"}}}));
        if (seen.line.starts_with("GET /keys "))
            return has_keys ? json_answer(text_of(json::object{{"keys", keys}}))
                            : http_answer(503, "text/plain", "");
        if (seen.line.starts_with("POST /token "))
            return json_answer(
                text_of(json::object{{"access_token", "a"}, {"token_type", "Bearer"}, {"id_token", token}}));
        return http_answer(404, "text/plain", "");
    }

    Loopback m_server;
};

base::Result<Claims> finish(SignIn& sign_in, std::chrono::sys_seconds at = now) {
    return sign_in.finish({attempt.state, "", "c0de", ""}, attempt, return_to, at);
}

std::string message_of(const base::Result<Claims>& result) {
    return result ? "accepted" : result.error().message;
}

TEST(SignIn, goes_from_the_button_to_the_claims) {
    FakeProvider fake;
    fake.sign(fake.claims());
    SignIn sign_in{fake.described()};
    EXPECT_TRUE(sign_in.begin(attempt, return_to, now)
                    .value()
                    .starts_with(fake.described().issuer + "/auth?response_type=code&"));
    const auto claims = finish(sign_in);
    ASSERT_TRUE(claims) << claims.error().message;
    EXPECT_EQ(claims->issuer, fake.described().issuer);
    EXPECT_EQ(claims->subject, "person-17");
    EXPECT_TRUE(finish(sign_in));
    EXPECT_EQ(fake.asked_for("/.well-known/openid-configuration"), 1);
    EXPECT_EQ(fake.asked_for("/keys"), 1);
    EXPECT_EQ(fake.asked_for("/token"), 2);
}

TEST(SignIn, shows_a_secret_to_the_token_endpoint_alone) {
    FakeProvider fake;
    fake.sign(fake.claims());
    auto provider = fake.described();
    provider.client_secret = "s3cret";
    SignIn sign_in{provider};
    EXPECT_FALSE(sign_in.begin(attempt, return_to, now).value().contains("s3cret"));
    EXPECT_EQ(message_of(finish(sign_in)), "accepted");
    for (const auto& seen : fake.seen())
        EXPECT_EQ(seen.headers.contains("Authorization: Basic d2F5bWFyay1jbGllbnQ6czNjcmV0\r\n"),
                  seen.line.starts_with("POST /token "));
}

TEST(SignIn, refuses_every_token_that_is_wrong_in_one_thing_when_the_provider_sends_it) {
    FakeProvider fake;
    auto shop = workshop();
    shop.provider.issuer = fake.described().issuer;
    const auto mutations = list_mutations(shop);
    ASSERT_GE(mutations.size(), 60U);
    for (const auto& [name, token, reason, keys] : mutations) {
        fake.token = token;
        fake.keys = keys;
        SignIn sign_in{fake.described()};
        const auto message = message_of(finish(sign_in));
        EXPECT_TRUE(message.contains(reason)) << name << ": " << message << "\nexpected: … " << reason;
    }
}

TEST(SignIn, takes_a_token_only_once_bound_to_its_attempt) {
    FakeProvider fake;
    fake.sign(fake.claims());
    SignIn sign_in{fake.described()};
    EXPECT_EQ(message_of(finish(sign_in)), "accepted");
    auto next = attempt;
    next.nonce = "nonce-of-the-next-sign-in";
    EXPECT_EQ(message_of(sign_in.finish({next.state, "", "c0de", ""}, next, return_to, now)),
              "the ID token is for another sign-in (nonce)");
    EXPECT_EQ(message_of(sign_in.finish({"stolen", "", "c0de", ""}, attempt, return_to, now)),
              "the answer is to another sign-in (state)");
    EXPECT_EQ(fake.asked_for("/token"), 2) << "a code for another attempt is not redeemed";
}

TEST(SignIn, follows_when_the_provider_changes_its_keys) {
    FakeProvider fake;
    fake.sign(fake.claims());
    SignIn sign_in{fake.described()};
    EXPECT_EQ(message_of(finish(sign_in)), "accepted");
    const auto& shop = workshop();
    fake.keys = {shop.other_rsa.jwk("r2")};
    fake.token =
        token(text_of(Workshop::header("RS256", "r2")), text_of(fake.claims()), shop.other_rsa, "RS256");
    EXPECT_EQ(message_of(finish(sign_in, now + seconds{31})), "accepted");
    EXPECT_EQ(fake.asked_for("/keys"), 2);
    fake.sign(fake.claims());
    EXPECT_TRUE(message_of(finish(sign_in, now + seconds{32})).contains("does not have"))
        << "the key of before is gone";
    EXPECT_EQ(fake.asked_for("/keys"), 2) << "not asked again so soon";
}

TEST(SignIn, goes_on_with_the_keys_it_has_while_new_ones_cannot_be_fetched) {
    FakeProvider fake;
    fake.sign(fake.claims());
    SignIn sign_in{fake.described()};
    EXPECT_EQ(message_of(finish(sign_in)), "accepted");
    fake.has_keys = false;
    fake.token = workshop().token_under(Workshop::header("RS256", "new"));
    EXPECT_TRUE(message_of(finish(sign_in, now + seconds{31})).contains("does not have"));
    fake.sign(fake.claims());
    EXPECT_EQ(message_of(finish(sign_in, now + seconds{32})), "accepted");
    SignIn another{fake.described()};
    EXPECT_TRUE(message_of(finish(another)).contains("answers with status 503"));
}

TEST(SignIn, is_with_the_provider_configured_and_no_other) {
    FakeProvider fake;
    fake.issuer = "https://id.example.org/realm";
    fake.token = workshop().token_of(workshop().claims());
    SignIn sign_in{fake.described()};
    EXPECT_TRUE(sign_in.begin(attempt, return_to, now).error().message.contains("letter by letter"));
    EXPECT_TRUE(message_of(finish(sign_in)).contains("letter by letter"));
    EXPECT_EQ(fake.asked_for("/token"), 0);
}

}  // namespace
}  // namespace waymark::oidc
