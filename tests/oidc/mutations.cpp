// Tokens that are wrong in one thing each: what an attacker would try, and what a provider would get wrong.

#include "base/check.h"
#include "oidc/base64url.h"
#include "oidc/workshop.h"

namespace waymark::oidc::forge {

namespace {

namespace json = boost::json;
using std::string_literals::operator""s;

/// Collects them; keys are the published ones where nothing else is said.
class List {
public:
    explicit List(const Workshop& shop) : m_shop(shop) {}
    void add(std::string name, std::string token, std::string reason) {
        add(std::move(name), std::move(token), std::move(reason), m_shop.published());
    }
    void add(std::string name, std::string token, std::string reason, json::array keys) {
        m_list.push_back({std::move(name), std::move(token), std::move(reason), std::move(keys)});
    }
    std::vector<Mutation> take() { return std::move(m_list); }

private:
    const Workshop& m_shop;
    std::vector<Mutation> m_list;
};

void add_algorithms(List& list, const Workshop& shop) {
    const auto right_claims = text_of(shop.claims());
    const std::string not_taken = "in a way that is not taken";
    const auto under = [&](const json::value& algorithm) {
        return text_of(with(Workshop::header("", "r1"), "alg", algorithm));
    };
    for (const char* none : {"none", "None", "NONE", "nOnE"}) {
        list.add(std::string{"alg "} + none + ", no signature", compact(under(none), right_claims, ""),
                 not_taken);
        list.add(std::string{"alg "} + none + ", signature kept",
                 token(under(none), right_claims, shop.rsa, "RS256"), not_taken);
    }
    const std::string shared = under("HS256");
    const auto input = signing_input(shared, right_claims);
    for (const auto& [name, secret] :
         {std::pair{"the public key as a file has it", shop.rsa.pem()},
          std::pair{"the published key", text_of(shop.rsa.jwk("r1"))}, std::pair{"nothing", std::string{}},
          std::pair{"the client id", shop.provider.client_id}})
        list.add(std::string{"HS256 with "} + name + " as secret",
                 compact(shared, right_claims, hmac(secret, input)), not_taken);
    list.add("alg in small letters", shop.token_under(Workshop::header("rs256", "r1")), not_taken);
    list.add("alg with a blank", shop.token_under(Workshop::header("RS256 ", "r1")), not_taken);
    for (const char* other : {"RS384", "RS512"})
        list.add(std::string{"honestly signed by "} + other,
                 token(under(other), right_claims, shop.rsa, other), not_taken);
    list.add("honestly signed by ES384",
             token(text_of(Workshop::header("ES384", "p")), right_claims, shop.p384, "ES384"), not_taken,
             {shop.p384.jwk("p"), shop.rsa.jwk("r1")});
    list.add("alg EdDSA", shop.token_under(Workshop::header("EdDSA", "r1")), not_taken);
    list.add("alg missing", shop.token_under(without(Workshop::header("RS256", "r1"), "alg")), not_taken);
    list.add("alg a number", token(under(256), right_claims, shop.rsa, "RS256"), not_taken);
    list.add("alg a list", token(under({"RS256"}), right_claims, shop.rsa, "RS256"), not_taken);
    list.add("alg null", token(under(nullptr), right_claims, shop.rsa, "RS256"), not_taken);
    list.add("ES256 under the RSA key's name",
             token(text_of(Workshop::header("ES256", "r1")), right_claims, shop.elliptic, "ES256"),
             "its key is not for");
    list.add("RS256 under the elliptic key's name", shop.token_under(Workshop::header("RS256", "e1")),
             "its key is not for");
    list.add("PS256 signature under RS256", token(under("RS256"), right_claims, shop.rsa, "PS256"),
             "does not hold");
    list.add("RS256 signature under PS256", token(under("PS256"), right_claims, shop.rsa, "RS256"),
             "does not hold");
    list.add("RS512 signature under RS256", token(under("RS256"), right_claims, shop.rsa, "RS512"),
             "does not hold");
}

void add_keys(List& list, const Workshop& shop) {
    const auto right_claims = text_of(shop.claims());
    const auto right = Workshop::header("RS256", "r1");
    const auto forged = [&](const json::object& header) {
        return token(text_of(header), right_claims, shop.other_rsa, "RS256");
    };
    list.add("signed by another key", forged(right), "does not hold");
    list.add("signed by an unpublished key under its own name", forged(Workshop::header("RS256", "x1")),
             "does not have");
    for (const char* name :
         {"", "R1", "r1 ", "../../../dev/null", "r1' OR '1'='1", "https://evil.example/key"})
        list.add(std::string{"kid '"} + name + "'", shop.token_under(Workshop::header("RS256", name)),
                 "does not have");
    list.add("kid with a NUL after it", shop.token_under(with(right, "kid", json_text({"r1\0", 3}))),
             "does not have");
    list.add("kid a number", shop.token_under(with(right, "kid", 1)), "no text (kid)");
    list.add("kid null", shop.token_under(with(right, "kid", nullptr)), "no text (kid)");
    list.add("no kid, two keys of the kind", shop.token_under(without(right, "kid")), "has several",
             {shop.rsa.jwk("r1"), shop.other_rsa.jwk("r2")});
    const auto own = shop.other_rsa.jwk("r1");
    list.add("jwk brings the key, no kid", forged(with(without(right, "kid"), "jwk", own)), "does not hold");
    list.add("jwk brings the key, under a published name", forged(with(right, "jwk", own)), "does not hold");
    list.add("jwk brings the key, under its own name",
             forged(with(with(right, "kid", "x1"), "jwk", shop.other_rsa.jwk("x1"))), "does not have");
    list.add("jku leads to the key", forged(with(right, "jku", "https://evil.example/keys")),
             "does not hold");
    list.add("x5u leads to the key", forged(with(right, "x5u", "https://evil.example/cert")),
             "does not hold");
    list.add("x5c brings a certificate", forged(with(right, "x5c", json::array{"MIIB"})), "does not hold");
    list.add("two published keys of one name", shop.token_of(shop.claims()), "there are two of",
             {shop.rsa.jwk("r1"), shop.other_rsa.jwk("r1")});
    list.add("a key for encryption", shop.token_of(shop.claims()), "does not have",
             {with(shop.rsa.jwk("r1"), "use", "enc"), shop.elliptic.jwk("e1")});
    list.add("a key that may sign and not verify", shop.token_of(shop.claims()), "does not have",
             {with(shop.rsa.jwk("r1"), "key_ops", json::array{"sign"}), shop.elliptic.jwk("e1")});
    list.add("a key for PS256 alone", shop.token_of(shop.claims()), "its key is not for",
             {with(shop.rsa.jwk("r1"), "alg", "PS256")});
    list.add("an RSA key of 1024 bits", token(text_of(right), right_claims, shop.small_rsa, "RS256"),
             "1024 bits, fewer than 2048", {shop.small_rsa.jwk("r1")});
    list.add("an elliptic key off its curve",
             token(text_of(Workshop::header("ES256", "e1")), right_claims, shop.elliptic, "ES256"),
             "does not have",
             {with(shop.elliptic.jwk("e1"), "y", shop.elliptic.jwk("e1").at("x")), shop.rsa.jwk("r1")});
    list.add("an RSA key with the exponent 1", compact(text_of(right), right_claims, std::string(256, '\1')),
             "does not have", {with(shop.rsa.jwk("r1"), "e", "AQ"), shop.elliptic.jwk("e1")});
    list.add(
        "a shared secret published as a key",
        compact(text_of(Workshop::header("HS256", "s")), right_claims,
                hmac("secret", signing_input(text_of(Workshop::header("HS256", "s")), right_claims))),
        "not taken",
        {json::object{{"kty", "oct"}, {"kid", "s"}, {"k", encode_base64url("secret")}}, shop.rsa.jwk("r1")});
}

void add_headers(List& list, const Workshop& shop) {
    const auto right_claims = text_of(shop.claims());
    const auto right = Workshop::header("RS256", "r1");
    list.add("crit names exp", shop.token_under(with(right, "crit", json::array{"exp"})), "(crit)");
    list.add("crit with b64", shop.token_under(with(with(right, "crit", json::array{"b64"}), "b64", false)),
             "(crit)");
    list.add("crit empty", shop.token_under(with(right, "crit", json::array{})), "(crit)");
    list.add("crit no list", shop.token_under(with(right, "crit", "exp")), "(crit)");
    list.add("a token within", shop.token_under(with(right, "cty", "JWT")), "(cty)");
    for (const char* type : {"at+jwt", "logout+jwt", "dpop+jwt", "JOSE", ""})
        list.add(std::string{"typ '"} + type + "'", shop.token_under(with(right, "typ", type)), "(typ)");
    list.add("typ a number", shop.token_under(with(right, "typ", 1)), "(typ)");
    const auto raw = [&](std::string_view header) { return token(header, right_claims, shop.rsa, "RS256"); };
    list.add("alg twice, none last", raw(R"({"alg":"RS256","kid":"r1","alg":"none"})"), "same name");
    list.add("alg twice, none first", raw(R"({"alg":"none","kid":"r1","alg":"RS256"})"), "same name");
    list.add("alg twice, once with an escape", raw(R"({"alg":"RS256","kid":"r1","\u0061lg":"none"})"),
             "same name");
    list.add("kid twice", raw(R"({"alg":"RS256","kid":"r1","kid":"e1"})"), "same name");
    list.add("header a list", raw(R"([{"alg":"RS256","kid":"r1"}])"), "no JSON object");
    list.add("header no JSON", raw("alg=RS256"), "no JSON");
    list.add("header empty", raw(""), "no JSON");
    list.add("header with something after it", raw(R"({"alg":"RS256","kid":"r1"}{})"), "no JSON");
    list.add("header with a comment", raw(R"({"alg":"RS256",/**/"kid":"r1"})"), "no JSON");
    list.add("header that is no UTF-8", raw("{\"alg\":\"RS256\",\"kid\":\"r1\",\"x\":\"\xff\"}"), "no JSON");
    list.add("header in UTF-16", raw(std::string("{\0}\0", 4)), "no JSON");
    list.add("header that is long",
             raw(R"({"alg":"RS256","kid":"r1","x":")" + std::string(5000, 'x') + "\"}"), "header");
}

void add_forms(List& list, const Workshop& shop) {
    const auto right = shop.token_of(shop.claims());
    const auto first = right.find('.');
    const auto second = right.rfind('.');
    const auto header = right.substr(0, first);
    const auto payload = right.substr(first + 1, second - first - 1);
    const auto signature = right.substr(second + 1);
    const auto flat =
        text_of(json::object{{"protected", header}, {"payload", payload}, {"signature", signature}});
    const json::object signer{{"protected", header}, {"signature", signature}};
    list.add("JSON form, one signature", flat, "JSON form");
    list.add("JSON form, two signatures",
             text_of(json::object{{"payload", payload}, {"signatures", {signer, signer}}}), "JSON form");
    list.add("encrypted", header + "..AAAA." + payload + "." + signature, "is encrypted");
    list.add("two parts", header + "." + payload, "2 parts");
    list.add("four parts", right + "." + signature, "4 parts");
    list.add("empty", "", "is empty");
    list.add("dots alone", "..", "no JSON");
    list.add("no signature", header + "." + payload + ".", "is not signed");
    list.add("padding after the signature", right + "==", "signature that is not base64url");
    list.add("padding after the payload", header + "." + payload + "=." + signature,
             "payload that is not base64url");
    list.add("padding after the header", header + "=." + payload + "." + signature,
             "header that is not base64url");
    list.add("the other alphabet", header + "." + payload + ".+/" + signature.substr(2), "not base64url");
    list.add("a line break after it", right + "\n", "not base64url");
    list.add("a blank before it", " " + right, "not base64url");
    list.add("a blank in the payload",
             header + "." + payload.substr(0, 8) + " " + payload.substr(8) + "." + signature,
             "not base64url");
    list.add("Bearer before it", "Bearer " + right, "not base64url");
    list.add("very long", shop.token_of(with(shop.claims(), "x", json_text(std::string(20'000, 'x')))),
             "longer than");
    list.add("signature a letter short", right.substr(0, right.size() - 1), "not base64url");
    list.add("signature a byte short", right.substr(0, right.size() - 2), "wrong length");
    list.add("signature a byte long", right.substr(0, right.size() - 1) + "AA", "wrong length");
    // 256 bytes leave four bits over in the last letter; only zeros are what the signer wrote.
    std::string spare = right;
    spare.back() = static_cast<char>(spare.back() + 1);
    list.add("signature with bits left over", spare, "not base64url");
    std::string flipped = right;
    flipped[second + 5] = flipped[second + 5] == 'A' ? 'B' : 'A';
    list.add("signature with a bit flipped", flipped, "does not hold");
    list.add("signature of zeros", header + "." + payload + "." + encode_base64url(std::string(256, '\0')),
             "does not hold");
    list.add("signature beyond the modulus",
             header + "." + payload + "." + encode_base64url(std::string(256, '\xff')), "does not hold");
    list.add("signature of one",
             header + "." + payload + "." + encode_base64url(std::string(255, '\0') + '\1'), "does not hold");
    const auto other = encode_base64url(text_of(with(shop.claims(), "sub", "person-18")));
    list.add("the signature of another payload", header + "." + other + "." + signature, "does not hold");
    list.add("the signature of another header",
             encode_base64url(text_of(with(Workshop::header("RS256", "r1"), "x", 1))) + "." + payload + "." +
                 signature,
             "does not hold");
    list.add("header and payload as one", encode_base64url("{}") + "." + header + "." + signature,
             "not taken");
}

void add_elliptic(List& list, const Workshop& shop) {
    const auto right_claims = text_of(shop.claims());
    const auto header = text_of(Workshop::header("ES256", "e1"));
    const auto input = signing_input(header, right_claims);
    const auto honest = shop.elliptic.sign("ES256", input);
    const auto add = [&](std::string name, std::string_view signature, std::string reason) {
        list.add("ES256, " + std::move(name), compact(header, right_claims, signature), std::move(reason));
    };
    const std::string order =
        "\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff"
        "\xbc\xe6\xfa\xad\xa7\x17\x9e\x84\xf3\xb9\xca\xc2\xfc\x63\x25\x51"s;
    base::check(order.size() == 32, "the order of the curve has 256 bits");
    const std::string zero(32, '\0');
    add("both numbers zero", zero + zero, "does not hold");
    add("r zero", zero + honest.substr(32), "does not hold");
    add("s zero", honest.substr(0, 32) + zero, "does not hold");
    add("both numbers the order", order + order, "does not hold");
    add("r the order", order + honest.substr(32), "does not hold");
    add("both numbers one", std::string(31, '\0') + '\1' + std::string(31, '\0') + '\1', "does not hold");
    add("numbers exchanged", honest.substr(32) + honest.substr(0, 32), "does not hold");
    add("as DER", shop.elliptic.sign_der(input), "wrong length");
    add("each number a byte longer", '\0' + honest.substr(0, 32) + '\0' + honest.substr(32), "wrong length");
    add("a byte at the end", honest + '\0', "wrong length");
    add("half of it", honest.substr(0, 32), "wrong length");
    add("by another key", shop.p384.sign("ES384", input), "wrong length");
    add("of other text", shop.elliptic.sign("ES256", input + "x"), "does not hold");
}

void add_issuer_and_audience(List& list, const Workshop& shop) {
    const auto claim = [&](const char* name, const json::value& value, std::string reason) {
        list.add(std::string{name} + " " + text_of(value).substr(0, 60),
                 shop.token_of(with(shop.claims(), name, value)), std::move(reason));
    };
    const auto gone = [&](const char* name, std::string reason) {
        list.add(std::string{"no "} + name, shop.token_of(without(shop.claims(), name)), std::move(reason));
    };
    gone("iss", "who made it");
    const auto& issuer = shop.provider.issuer;
    for (const auto& other :
         {issuer + "/", issuer + " ", issuer + "/other", issuer.substr(0, issuer.size() - 1),
          "HTTP" + issuer.substr(4), std::string{"https://evil.example"}, std::string{}})
        claim("iss", json_text(other), "not by '" + issuer + "'");
    claim("iss", json::array{json_text(shop.provider.issuer)}, "who made it");
    gone("aud", "whom it is for");
    for (const char* audience : {"other-client", "waymark", "waymark-client2", "WAYMARK-CLIENT", "*", ""})
        claim("aud", audience, "for another application");
    claim("aud", {"a", "b"}, "for another application");
    claim("aud", json::array{}, "whom it is for");
    claim("aud", 17, "whom it is for");
    claim("aud", {"waymark-client", 17}, "whom it is for");
    claim("aud", json::object{{"waymark-client", true}}, "whom it is for");
    claim("aud", {"waymark-client", "other-client"}, "(azp)");
    claim("azp", "other-client", "(azp)");
    claim("azp", 17, "(azp)");
    claim("azp", nullptr, "(azp)");
    list.add("several audiences, asked for by another",
             shop.token_of(
                 with(with(shop.claims(), "aud", {"waymark-client", "other-client"}), "azp", "other-client")),
             "(azp)");
}

void add_times_and_people(List& list, const Workshop& shop) {
    const auto right_claims = text_of(shop.claims());
    const auto claim = [&](const char* name, const json::value& value, std::string reason) {
        list.add(std::string{name} + " " + text_of(value).substr(0, 60),
                 shop.token_of(with(shop.claims(), name, value)), std::move(reason));
    };
    const auto gone = [&](const char* name, std::string reason) {
        list.add(std::string{"no "} + name, shop.token_of(without(shop.claims(), name)), std::move(reason));
    };
    gone("exp", "until when");
    claim("exp", now_number - 60, "has expired");
    claim("exp", 0, "has expired");
    for (const json::value& odd :
         {json::value("1900000000"), json::value(1.9e9 + 0.5), json::value(nullptr), json::value(-1),
          json::value(INT64_MAX), json::value(UINT64_MAX), json::value(json::array{now_number + 300})})
        claim("exp", odd, "(exp)");
    gone("iat", "when it was made");
    claim("iat", now_number + 61, "in the future (iat)");
    claim("iat", now_number - 661, "too long ago");
    claim("iat", "1800000000", "(iat)");
    claim("nbf", now_number + 61, "(nbf)");
    claim("nbf", "soon", "(nbf)");
    gone("nonce", "(nonce)");
    for (const char* other : {"", "nonce-of-another-sign-in", "nonce-of-this-sign-i",
                              "nonce-of-this-sign-in2", "NONCE-OF-THIS-SIGN-IN"})
        claim("nonce", other, "for another sign-in");
    claim("nonce", 17, "(nonce)");
    claim("nonce", {nonce}, "(nonce)");
    gone("sub", "(sub)");
    for (const json::value& odd :
         {json::value(""), json::value(17), json::value(nullptr), json::value(json::array{"person-17"}),
          json_text(std::string(256, 's')), json::value("person\n17"), json::value("pers\u00f6n"),
          json_text({"person-17\0", 10})})
        claim("sub", odd, "(sub)");
    claim("auth_time", now_number + 61, "(auth_time)");
    claim("auth_time", "now", "(auth_time)");
    const auto raw = [&](std::string_view payload) {
        return token(text_of(Workshop::header("RS256", "r1")), payload, shop.rsa, "RS256");
    };
    const auto inner = right_claims.substr(1);
    list.add("sub twice, another first", raw(R"({"sub":"person-18",)" + inner), "same name");
    list.add("sub twice, another last",
             raw(right_claims.substr(0, right_claims.size() - 1) + R"(,"sub":"person-18"})"), "same name");
    list.add("iss twice", raw(R"({"iss":"https://evil.example",)" + inner), "same name");
    list.add("a name twice, deep within", raw(R"({"x":[{"a":1,"a":2}],)" + inner), "same name");
    list.add("nested without end",
             raw(R"({"x":)" + std::string(200, '[') + std::string(200, ']') + "," + inner), "no JSON");
    list.add("payload a list", raw("[" + right_claims + "]"), "no JSON object");
    list.add("payload empty", raw(""), "no JSON");
    list.add("payload another token", raw(shop.token_of(shop.claims())), "no JSON");
    list.add("payload with something after it", raw(right_claims + "x"), "no JSON");
    list.add("payload with a byte order mark", raw("\xef\xbb\xbf" + right_claims), "no JSON");
    list.add("payload that is no UTF-8", raw("{\"x\":\"\xc3\"," + inner), "no JSON");
    list.add("payload cut short", raw(right_claims.substr(0, 100)), "no JSON");
}

}  // namespace

std::vector<Mutation> list_mutations(const Workshop& shop) {
    List list{shop};
    add_algorithms(list, shop);
    add_keys(list, shop);
    add_headers(list, shop);
    add_forms(list, shop);
    add_elliptic(list, shop);
    add_issuer_and_audience(list, shop);
    add_times_and_people(list, shop);
    return list.take();
}

}  // namespace waymark::oidc::forge
