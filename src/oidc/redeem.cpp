#include "oidc/redeem.h"

#include <fmt/format.h>

#include "oidc/address.h"
#include "oidc/json.h"

namespace waymark::oidc {

HttpRequest token_request(const Provider& provider, const Metadata& metadata, const Attempt& attempt,
                          const std::string& code, const std::string& return_to) {
    Fields form{
        {"grant_type", "authorization_code"},
        {"code", code},
        {"redirect_uri", return_to},
        {"code_verifier", attempt.verifier},
    };
    HttpRequest request{metadata.token_endpoint, {}, {}};
    if (metadata.client_login == ClientLogin::Basic)
        // Encoded first, as RFC 6749 section 2.3.1 has it: a colon in the id would end the id.
        request.login = Login{percent_encode(provider.client_id), percent_encode(provider.client_secret)};
    else
        form.emplace_back("client_id", provider.client_id);
    if (metadata.client_login == ClientLogin::Post)
        form.emplace_back("client_secret", provider.client_secret);
    request.form = encode_fields(form);
    return request;
}

base::Result<std::string> read_token_answer(const HttpAnswer& answer) {
    const auto object = parse_object(answer.body);
    if (answer.status != 200) {
        const auto error = object ? find_text(*object, "error").value_or("") : "";
        return base::fail(fmt::format("the provider did not redeem the code (status {}): {}", answer.status,
                                      error_word(error)));
    }
    if (answer.media_type != "application/json" || !object)
        return base::fail("the provider redeemed the code by something that is no JSON object");
    auto token = find_text(*object, "id_token");
    if (!token)
        return base::fail(
            "the provider redeemed the code and sent no ID token (is openid among the scopes?)");
    return std::move(*token);
}

base::Result<std::string> redeem(const Provider& provider, const Metadata& metadata, const Attempt& attempt,
                                 const std::string& code, const std::string& return_to) {
    TRY(const auto answer, send(token_request(provider, metadata, attempt, code, return_to), provider.reach));
    return read_token_answer(answer);
}

}  // namespace waymark::oidc
