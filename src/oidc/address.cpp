#include "oidc/address.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"

namespace waymark::oidc {

namespace {

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

/// One part of an address; empty where there is none.
std::string part_of(const Url& url, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK) return {};
    std::string copy = text;
    curl_free(text);
    return copy;
}

bool is_printable(char c) { return c > ' ' && c < '\x7f'; }

bool is_this_machine(std::string_view host) {
    return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

base::Result<void> check_parts(std::string_view address, bool may_have_query) {
    const auto refuse = [&](std::string_view why) {
        return base::fail(fmt::format("{} {}", base::quote(address), why));
    };
    if (address.size() > 2048) return base::fail("an address is longer than 2048 characters");
    if (!std::ranges::all_of(address, is_printable) || address.contains('\\'))
        return refuse("has characters that no address has");
    const Url url{curl_url()};
    if (!url || curl_url_set(url.get(), CURLUPART_URL, std::string{address}.c_str(),
                             CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return refuse("is no address on the web");
    const auto scheme = part_of(url, CURLUPART_SCHEME);
    if (scheme != "https" && (scheme != "http" || !is_this_machine(part_of(url, CURLUPART_HOST))))
        return refuse("is not https (http is only for this machine itself)");
    if (!part_of(url, CURLUPART_USER).empty() || !part_of(url, CURLUPART_PASSWORD).empty())
        return base::fail("an address has a user or a password in it");
    if (address.contains('#')) return refuse("has a fragment (#)");
    if (!may_have_query && address.contains('?')) return refuse("has a query (?)");
    return {};
}

}  // namespace

base::Result<void> check_address(std::string_view address) { return check_parts(address, true); }

base::Result<void> check_issuer(std::string_view address) { return check_parts(address, false); }

std::string percent_encode(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                              std::string_view{"-._~"}.contains(c);
        if (is_plain)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

std::string encode_fields(const Fields& fields) {
    std::string encoded;
    for (const auto& [name, value] : fields) {
        if (!encoded.empty()) encoded += '&';
        encoded += percent_encode(name) + '=' + percent_encode(value);
    }
    return encoded;
}

std::string with_fields(std::string_view address, const Fields& fields) {
    const char* joint = !address.contains('?')                             ? "?"
                        : address.ends_with('?') || address.ends_with('&') ? ""
                                                                           : "&";
    return fmt::format("{}{}{}", address, joint, encode_fields(fields));
}

}  // namespace waymark::oidc
