#include "oidc/workshop.h"

namespace waymark::oidc::forge {

namespace json = boost::json;

Workshop::Workshop(std::string issuer) {
    provider.id = "example";
    provider.words = "Sign in with the example provider";
    provider.issuer = std::move(issuer);
    provider.client_id = "waymark-client";
    provider.second_factor.amr = {"mfa"};
    metadata.issuer = provider.issuer;
    metadata.algorithms = {Algorithm::Rs256, Algorithm::Ps256, Algorithm::Es256};
}

json::array Workshop::published() const { return {rsa.jwk("r1"), elliptic.jwk("e1")}; }

json::object Workshop::claims() const {
    return {{"iss", provider.issuer},       {"sub", "person-17"},    {"aud", provider.client_id},
            {"exp", now_number + 300},      {"iat", now_number - 5}, {"nonce", nonce},
            {"auth_time", now_number - 20}, {"amr", {"pwd", "mfa"}}, {"email", "somebody@example.org"}};
}

json::object Workshop::header(std::string_view algorithm, std::string_view key) {
    return {{"alg", algorithm}, {"kid", key}, {"typ", "JWT"}};
}

std::string Workshop::token_of(const json::object& claims) const {
    return token(text_of(header("RS256", "r1")), text_of(claims), rsa, "RS256");
}

std::string Workshop::token_under(const json::object& header) const {
    return token(text_of(header), text_of(claims()), rsa, "RS256");
}

base::Result<Claims> Workshop::verify(const std::string& token, const json::array& keys) const {
    TRY(const auto set, read_keys(text_of(json::object{{"keys", keys}})));
    return verify_id_token(token, provider, metadata, set, nonce, now);
}

const Workshop& workshop() {
    static const Workshop made{"https://id.example.org/realm"};
    return made;
}

json::object with(json::object object, std::string_view name, json::value value) {
    object[name] = std::move(value);
    return object;
}

json::object without(json::object object, std::string_view name) {
    object.erase(name);
    return object;
}

std::string text_of(const json::value& value) { return json::serialize(value); }

json::value json_text(std::string_view text) {
    return json::value(json::string_view{text.data(), text.size()});
}

}  // namespace waymark::oidc::forge
