#include "oidc/id_token.h"

#include <fmt/format.h>
#include <openssl/crypto.h>

#include <algorithm>

#include "base/text.h"
#include "oidc/json.h"
#include "oidc/signed_token.h"

namespace waymark::oidc {

namespace {

using Object = boost::json::object;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::size_t subject_max = 255;
/// The last moment that a calendar with four digits for the year has: later is a number gone wrong.
constexpr std::int64_t time_max = 253'402'300'799;

bool is_same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

base::Result<void> check_issuer_claim(const Object& claims, const Provider& provider) {
    const auto issuer = find_text(claims, "iss");
    if (!issuer) return base::fail("does not say who made it (iss)");
    if (*issuer != provider.issuer)
        return base::fail(fmt::format("is made by {}, not by {} (iss)", base::quote(*issuer),
                                      base::quote(provider.issuer)));
    return {};
}

base::Result<void> check_audience(const Object& claims, const Provider& provider) {
    auto audience = find_texts(claims, "aud");
    if (const auto one = find_text(claims, "aud")) audience = std::vector{*one};
    if (!audience || audience->empty()) return base::fail("does not say whom it is for (aud)");
    if (std::ranges::find(*audience, provider.client_id) == audience->end())
        return base::fail("is for another application (aud)");
    const auto party = find_text(claims, "azp");
    if (claims.contains("azp") ? party != provider.client_id : audience->size() > 1)
        return base::fail("was asked for by another application (azp)");
    return {};
}

/// A moment that may be missing; where it is there, it is a whole number of seconds that a calendar knows.
base::Result<std::optional<sys_seconds>> moment(const Object& claims, std::string_view name) {
    if (!claims.contains(name)) return std::nullopt;
    const auto number = find_number(claims, name);
    if (!number || *number < 0 || *number > time_max)
        return base::fail(fmt::format("has a time that is no whole number of seconds ({})", name));
    return sys_seconds{seconds{*number}};
}

base::Result<void> check_times(const Object& claims, sys_seconds now) {
    TRY(const auto expires, moment(claims, "exp"));
    TRY(const auto issued, moment(claims, "iat"));
    TRY(const auto begins, moment(claims, "nbf"));
    if (!expires) return base::fail("does not say until when it holds (exp)");
    if (!issued) return base::fail("does not say when it was made (iat)");
    if (now >= *expires + leeway) return base::fail("has expired (exp)");
    if (*issued > now + leeway)
        return base::fail("was made in the future (iat): one of the two clocks is wrong");
    if (now > *issued + token_age_max + leeway) return base::fail("was made too long ago (iat)");
    if (begins && *begins > now + leeway) return base::fail("does not hold yet (nbf)");
    return {};
}

base::Result<void> check_nonce(const Object& claims, std::string_view nonce) {
    const auto found = find_text(claims, "nonce");
    if (!found) return base::fail("does not say which sign-in it is for (nonce)");
    if (nonce.empty() || !is_same_secret(*found, nonce)) return base::fail("is for another sign-in (nonce)");
    return {};
}

base::Result<std::string> read_subject(const Object& claims) {
    auto subject = find_text(claims, "sub");
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
    if (!subject || subject->empty()) return base::fail("does not say who it is about (sub)");
    if (subject->size() > subject_max || !std::ranges::all_of(*subject, is_plain))
        return base::fail("has a subject that is longer than 255 characters or not ASCII (sub)");
    return std::move(*subject);
}

bool has_second_factor(const Object& claims, const SecondFactor& rule) {
    if (rule.always) return true;
    const auto level = find_text(claims, "acr");
    if (level && std::ranges::find(rule.acr, *level) != rule.acr.end()) return true;
    const auto methods = find_texts(claims, "amr");
    return methods && std::ranges::any_of(*methods, [&](const std::string& method) {
               return std::ranges::find(rule.amr, method) != rule.amr.end();
           });
}

base::Result<Claims> read_claims(std::string_view payload, const Provider& provider, std::string_view nonce,
                                 sys_seconds now) {
    auto parsed = parse_object(payload);
    if (!parsed) return base::fail(fmt::format("has a payload that {}", parsed.error().message));
    const auto& object = *parsed;
    TRY_DO(check_issuer_claim(object, provider));
    TRY_DO(check_audience(object, provider));
    TRY_DO(check_times(object, now));
    TRY_DO(check_nonce(object, nonce));
    Claims claims;
    claims.issuer = provider.issuer;
    TRY(claims.subject, read_subject(object));
    TRY(claims.auth_time, moment(object, "auth_time"));
    if (claims.auth_time && *claims.auth_time > now + leeway)
        return base::fail("says that somebody signed in in the future (auth_time)");
    claims.second_factor = has_second_factor(object, provider.second_factor);
    return claims;
}

}  // namespace

base::Result<Claims> verify_id_token(std::string_view token, const Provider& provider,
                                     const Metadata& metadata, const KeySet& keys, std::string_view nonce,
                                     sys_seconds now) {
    TRY(const auto payload, open_signed(token, metadata.algorithms, keys));
    auto claims = read_claims(payload, provider, nonce, now);
    if (!claims) return base::fail("the ID token " + claims.error().message);
    return claims;
}

}  // namespace waymark::oidc
