// Any bytes as an ID token, as the header and as the payload of one that is signed as it should be: refused
// with a sentence, or about the one person that the payload names.

#include <cstdint>

#include "base/check.h"
#include "base/utf8.h"
#include "oidc/signed_token.h"
#include "oidc/workshop.h"

namespace {

using namespace waymark;
using namespace waymark::oidc;

void judge(const std::string& token, const KeySet& keys) {
    const auto& shop = forge::workshop();
    const auto claims = verify_id_token(token, shop.provider, shop.metadata, keys, forge::nonce, forge::now);
    if (!claims) {
        const auto& message = claims.error().message;
        base::check(message.size() > 20 && message.size() < 1000,
                    "a refusal says something, and not without end");
        base::check(!base::find_invalid_utf8(message), "a refusal is UTF-8");
        return;
    }
    base::check(claims->issuer == shop.provider.issuer, "nobody else's people are let in");
    base::check(!claims->subject.empty() && claims->subject.size() <= 255, "everybody is somebody");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto& shop = forge::workshop();
    static const auto keys =
        read_keys(forge::text_of(boost::json::object{{"keys", shop.published()}})).value();
    const std::string text{reinterpret_cast<const char*>(data), size};
    (void)key_name(text);
    judge(text, keys);
    // Signing is what takes the time; the elliptic key signs quickly.
    judge(forge::token(R"({"alg":"ES256","kid":"e1"})", text, shop.elliptic, "ES256"), keys);
    judge(forge::token(text, forge::text_of(shop.claims()), shop.elliptic, "ES256"), keys);
    return 0;
}
