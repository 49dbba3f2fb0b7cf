// Key sets, and how long they are believed.

#include "oidc/keys.h"

#include <gtest/gtest.h>

#include "oidc/base64url.h"
#include "oidc/workshop.h"

namespace waymark::oidc {
namespace {

using namespace forge;
namespace json = boost::json;
using std::chrono::seconds;

std::size_t count(const json::array& keys) {
    const auto set = read_keys(text_of(json::object{{"keys", keys}}));
    return set ? set->keys.size() : 0;
}

TEST(KeySet, holds_the_keys_for_the_signatures_taken_here) {
    const auto& shop = workshop();
    const auto set = read_keys(text_of(json::object{{"keys", shop.published()}}));
    ASSERT_TRUE(set) << set.error().message;
    ASSERT_EQ(set->keys.size(), 2U);
    EXPECT_EQ(set->keys[0].kind, KeyKind::Rsa);
    EXPECT_EQ(set->keys[0].bits, 2048);
    EXPECT_EQ(set->keys[1].kind, KeyKind::P256);
    EXPECT_TRUE(set->has("r1"));
    EXPECT_FALSE(set->has("R1"));
}

TEST(KeySet, leaves_out_keys_that_are_of_no_use) {
    const auto& shop = workshop();
    const auto rsa = shop.rsa.jwk("r1");
    const auto elliptic = shop.elliptic.jwk("e1");
    EXPECT_EQ(count({rsa}), 1U);
    for (const auto& odd : {with(rsa, "use", "enc"),
                            with(rsa, "use", 1),
                            with(rsa, "key_ops", {"wrapKey", "encrypt"}),
                            with(rsa, "alg", "RSA-OAEP"),
                            with(rsa, "alg", "ES256"),
                            with(rsa, "alg", "none"),
                            with(rsa, "kty", "rsa"),
                            with(rsa, "kty", "oct"),
                            with(rsa, "e", "AQ"),
                            with(rsa, "e", "AAAA"),
                            with(rsa, "e", ""),
                            with(rsa, "e", "Ag"),
                            with(rsa, "n", "!!"),
                            with(rsa, "n", "AQAB="),
                            without(rsa, "n"),
                            without(rsa, "e"),
                            with(rsa, "kid", 17),
                            with(rsa, "kid", json_text(std::string(256, 'k'))),
                            shop.p384.jwk("p"),
                            with(elliptic, "crv", "P-384"),
                            with(elliptic, "x", "AAAA"),
                            with(elliptic, "y", elliptic.at("x")),
                            with(elliptic, "crv", "secp256k1"),
                            json::object{{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", "AAAA"}}})
        EXPECT_EQ(count({odd, rsa}), 1U) << text_of(odd);
    EXPECT_EQ(count({rsa, rsa}), 1U) << "the same key twice is one key";
}

TEST(KeySet, that_cannot_be_trusted_or_used_is_refused) {
    const auto& shop = workshop();
    const auto failure = [](const std::string& text) {
        const auto set = read_keys(text);
        return set ? "no failure" : set.error().message;
    };
    EXPECT_EQ(failure(text_of(json::object{{"keys", {with(shop.rsa.jwk("r1"), "d", "AQAB")}}})),
              "the provider's key set publishes a private key, so anybody could sign");
    EXPECT_TRUE(failure(R"({"keys":[]})").ends_with("has no key for RS256, PS256 or ES256"));
    EXPECT_TRUE(failure(R"({"keys":{}})").ends_with("has no list of keys"));
    EXPECT_TRUE(failure(R"({"keys":[17]})").ends_with("has a key that is no object"));
    EXPECT_TRUE(failure("{}").ends_with("has no list of keys"));
    EXPECT_TRUE(failure("").ends_with("is no JSON"));
    json::array many;
    for (int at = 0; at < 65; ++at) many.push_back(shop.rsa.jwk("r" + std::to_string(at)));
    EXPECT_TRUE(failure(text_of(json::object{{"keys", many}})).ends_with("has more than 64 keys"));
}

TEST(KeyCache, asks_first_then_every_hour_and_once_for_a_key_that_is_new) {
    KeyCache cache;
    EXPECT_TRUE(cache.should_ask("r1", now));
    EXPECT_FALSE(cache.keys(now));
    cache.asks(now);
    cache.keep({{Key{"r1", KeyKind::Rsa, {}, 2048, "{}"}}}, now);
    EXPECT_FALSE(cache.should_ask("r1", now + seconds{3599}));
    EXPECT_FALSE(cache.should_ask(std::nullopt, now + seconds{3599}));
    EXPECT_TRUE(cache.should_ask("r1", now + seconds{3600}));
    EXPECT_FALSE(cache.keys(now + seconds{3600}))
        << "old keys are not believed, whether or not there are new ones";

    EXPECT_FALSE(cache.should_ask("r2", now + seconds{29}));
    EXPECT_TRUE(cache.should_ask("r2", now + seconds{30}));
    cache.asks(now + seconds{30});
    EXPECT_FALSE(cache.should_ask("r2", now + seconds{59}));
    EXPECT_FALSE(cache.should_ask("r3", now + seconds{59}));
    EXPECT_TRUE(cache.keys(now + seconds{59})) << "a key that is not found takes nothing from the others";
}

TEST(KeyCache, does_not_wait_for_a_clock_that_was_put_back) {
    KeyCache cache;
    cache.asks(now);
    cache.keep({{Key{"r1", KeyKind::Rsa, {}, 2048, "{}"}}}, now);
    EXPECT_TRUE(cache.should_ask("r1", now - seconds{86'400}));
    EXPECT_FALSE(cache.keys(now - seconds{1}));
}

TEST(Base64url, has_one_way_to_write_each_text) {
    for (const std::string bytes : {"", "f", "fo", "foo", "foob", "\xff\xfe\xfd"})
        EXPECT_EQ(decode_base64url(encode_base64url(bytes)), bytes);
    EXPECT_EQ(encode_base64url("\xff\xfe\xfd"), "__79");
    for (const char* odd :
         {"A", "AAAAA", "AB", "AAB", "Zg==", "Zm8=", "+/+/", "Zm 9", "Zm9v\n", "Zm9v.", "\xc3\xa9"})
        EXPECT_EQ(decode_base64url(odd), std::nullopt) << odd;
}

}  // namespace
}  // namespace waymark::oidc
