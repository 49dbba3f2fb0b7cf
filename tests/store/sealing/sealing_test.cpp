// What is sealed opens for whom it was sealed, and for nobody and nothing else.

#include <gtest/gtest.h>

#include <set>

#include "base/random.h"
#include "store/sealing/cryptography.h"

namespace waymark::store::sealing {
namespace {

constexpr std::size_t nonce_at = 1;
constexpr std::size_t nonce_length = 24;

TEST(Sealing, gives_back_what_was_sealed) {
    const auto key = Secret::random(key_bytes);
    for (const std::size_t length : {0U, 1U, 63U, 64U, 65U, 1000U}) {
        const std::string text(length, 'x');
        EXPECT_EQ(open(key, seal(key, text, "person/identifying"), "person/identifying"), text) << length;
    }
    const std::string odd{"\x80\x00\x80 \xc5\xb5", 6};
    EXPECT_EQ(open(key, seal(key, odd, ""), ""), odd);
}

TEST(Sealing, opens_under_no_other_key_and_for_nothing_else) {
    const auto key = Secret::random(key_bytes);
    const auto sealed = seal(key, "Wren", "a");
    EXPECT_EQ(open(Secret::random(key_bytes), sealed, "a"), std::nullopt);
    EXPECT_EQ(open(key, sealed, "b"), std::nullopt);
    EXPECT_EQ(open(key, sealed, ""), std::nullopt);
}

TEST(Sealing, notices_every_flipped_bit_and_every_cut) {
    const auto key = Secret::random(key_bytes);
    const auto sealed = seal(key, "Wren", "a");
    for (std::size_t bit = 0; bit < sealed.bytes.size() * 8; ++bit) {
        auto other = sealed;
        other.bytes[bit / 8] = static_cast<char>(other.bytes[bit / 8] ^ (1 << (bit % 8)));
        ASSERT_EQ(open(key, other, "a"), std::nullopt) << bit;
    }
    for (std::size_t length = 0; length < sealed.bytes.size(); ++length)
        ASSERT_EQ(open(key, {sealed.bytes.substr(0, length)}, "a"), std::nullopt) << length;
    EXPECT_EQ(open(key, {sealed.bytes + "x"}, "a"), std::nullopt);
}

TEST(Sealing, never_uses_a_nonce_twice) {
    const auto key = Secret::random(key_bytes);
    std::set<std::string> nonces;
    constexpr std::size_t times = 20'000;
    for (std::size_t i = 0; i < times; ++i)
        nonces.insert(seal(key, "the same", "a").bytes.substr(nonce_at, nonce_length));
    EXPECT_EQ(nonces.size(), times);
}

TEST(Sealing, does_not_tell_short_words_apart_by_their_length) {
    const auto key = Secret::random(key_bytes);
    EXPECT_EQ(seal(key, "no", "a").bytes.size(), seal(key, "yes, since childhood", "a").bytes.size());
}

TEST(Sealing, codes_hold_for_one_key_and_text) {
    const auto key = Secret::random(key_bytes);
    const auto code = authenticate(key, "tip");
    EXPECT_TRUE(is_authentic(key, "tip", code));
    EXPECT_FALSE(is_authentic(key, "top", code));
    EXPECT_FALSE(is_authentic(Secret::random(key_bytes), "tip", code));
    EXPECT_FALSE(is_authentic(key, "tip", {code.bytes.substr(1)}));
    EXPECT_FALSE(is_authentic(key, "tip", {}));
}

TEST(Sealing, signatures_hold_for_one_key_and_text) {
    const auto seed = Secret::random(key_bytes);
    const auto shown = public_key(seed);
    const auto signature = sign(seed, "head");
    EXPECT_TRUE(is_signed(shown, "head", signature));
    EXPECT_FALSE(is_signed(shown, "heads", signature));
    EXPECT_FALSE(is_signed(public_key(Secret::random(key_bytes)), "head", signature));
    EXPECT_FALSE(is_signed(shown, "head", {}));
    EXPECT_FALSE(is_signed({}, "head", signature));
}

TEST(Sealing, each_use_has_a_key_of_its_own) {
    const auto master = Secret::random(key_bytes);
    std::set<std::string> keys{std::string{master.view()}};
    for (const auto use : {Use::WrapPersonKeys, Use::AuthenticateEvents, Use::AuthenticateTips})
        keys.insert(std::string{derive(master, use).view()});
    EXPECT_EQ(keys.size(), 4U);
    EXPECT_EQ(derive(master, Use::WrapPersonKeys).view(), derive(master, Use::WrapPersonKeys).view());
}

// Known answers, computed elsewhere: an empty text (FIPS 180-4), RFC 8032 section 7.1 test 1.
TEST(Sealing, hashes_and_signs_as_everybody_does) {
    EXPECT_EQ(to_hex(hash("").bytes), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const Secret seed{*from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")};
    EXPECT_EQ(to_hex(public_key(seed).bytes),
              "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    EXPECT_EQ(
        to_hex(sign(seed, "").bytes),
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b");
}

TEST(Sealing, reads_only_its_own_digits) {
    EXPECT_EQ(from_hex("00ff"), (std::string{"\0\xff", 2}));
    EXPECT_EQ(from_hex(""), "");
    for (const char* const wrong : {"0", "0g", "00 ff", "00FF", "0x00"})
        EXPECT_EQ(from_hex(wrong), std::nullopt);
}

}  // namespace
}  // namespace waymark::store::sealing
