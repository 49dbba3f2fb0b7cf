// Any bytes as what a provider says of itself, as its keys, as its answer to a code, and as the file that
// describes providers: refused with a sentence, or read into what the rest relies on.

#include <cstdint>

#include "base/check.h"
#include "base/utf8.h"
#include "oidc/address.h"
#include "oidc/providers_file.h"
#include "oidc/redeem.h"
#include "oidc/workshop.h"

namespace {

using namespace waymark;
using namespace waymark::oidc;

void check_sentence(const std::string& message) {
    base::check(!message.empty() && message.size() < 4000, "a refusal says something, and not without end");
    base::check(!base::find_invalid_utf8(message), "a refusal is UTF-8");
}

void read_as_metadata(const std::string& text) {
    const auto& provider = forge::workshop().provider;
    const auto metadata = read_metadata(text, provider);
    if (!metadata) return check_sentence(metadata.error().message);
    base::check(metadata->issuer == provider.issuer, "nobody speaks for another");
    for (const auto& address :
         {metadata->authorization_endpoint, metadata->token_endpoint, metadata->keys_address})
        base::check(check_address(address).has_value(), "only addresses that are secured are gone to");
    base::check(!metadata->algorithms.empty(), "there is a way of signing");
}

void read_as_keys(const std::string& text) {
    const auto set = read_keys(text);
    if (!set) return check_sentence(set.error().message);
    base::check(!set->keys.empty() && set->keys.size() <= 64, "there are keys, and not without end");
    for (const auto& key : set->keys) base::check(key.bits > 0, "a key has a size");
}

void read_as_file(const std::string& text) {
    const auto entries = parse_providers(text);
    if (!entries) {
        for (const auto& [line, message] : entries.error()) {
            base::check(line >= 0, "lines count from one");
            check_sentence(message);
        }
        return;
    }
    for (const auto& [provider, secret_file, line] : *entries) {
        base::check(check_issuer(provider.issuer).has_value(), "an issuer is an address that is secured");
        base::check(!provider.id.empty() && !provider.client_id.empty(), "a provider is described in full");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    read_as_metadata(text);
    read_as_keys(text);
    read_as_file(text);
    if (const auto token = read_token_answer({200, "application/json", text}); !token)
        check_sentence(token.error().message);
    return 0;
}
