#include "oidc/http.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/check.h"
#include "base/text.h"
#include "oidc/address.h"

namespace waymark::oidc {

namespace {

struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// Once in a program, whoever comes first.
void make_ready() {
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    base::check(ready, "libcurl can be set up");
}

/// An option that libcurl refuses is a bug: without it the request would be less careful than it claims.
template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
    base::check(curl_easy_setopt(handle, option, value) == CURLE_OK, "libcurl knows the option");
}

std::size_t keep_piece(const char* piece, std::size_t, std::size_t size, void* body) {
    auto& kept = *static_cast<std::string*>(body);
    if (size > answer_bytes_max - kept.size()) return CURL_WRITEFUNC_ERROR;
    kept.append(piece, size);
    return size;
}

std::string why(CURLcode code) {
    switch (code) {
        case CURLE_WRITE_ERROR:
        case CURLE_FILESIZE_EXCEEDED:
            return fmt::format("answers with more than {} bytes", base::grouped(answer_bytes_max));
        case CURLE_OPERATION_TIMEDOUT:
            return fmt::format("did not answer within {} seconds", answer_time_max.count());
        case CURLE_COULDNT_RESOLVE_HOST:
            return "is on a machine whose name is not known here";
        case CURLE_COULDNT_CONNECT:
            return "cannot be connected to";
        case CURLE_PEER_FAILED_VERIFICATION:
            return "shows a certificate that is not trusted here (authorities-file names another list)";
        case CURLE_SSL_CACERT_BADFILE:
            return "cannot be asked: the authorities-file cannot be read";
        default:
            return fmt::format("cannot be asked: {}", curl_easy_strerror(code));
    }
}

std::string media_type(CURL* handle) {
    const char* text = nullptr;
    if (curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &text) != CURLE_OK || text == nullptr) return {};
    std::string type = text;
    type = type.substr(0, type.find_first_of("; \t"));
    std::ranges::transform(type, type.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return type;
}

}  // namespace

base::Result<HttpAnswer> send(const HttpRequest& request, const Reach& reach) {
    TRY_DO(check_address(request.address));
    make_ready();
    const std::unique_ptr<CURL, FreeHandle> owner{curl_easy_init()};
    base::check(owner != nullptr, "libcurl has memory for a request");
    CURL* handle = owner.get();
    const std::unique_ptr<curl_slist, FreeList> headers{
        curl_slist_append(nullptr, "Accept: application/json")};
    HttpAnswer answer;

    set(handle, CURLOPT_URL, request.address.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, request.address.starts_with("http:") ? "http" : "https");
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!reach.authorities_file.empty()) set(handle, CURLOPT_CAINFO, reach.authorities_file.c_str());
    set(handle, CURLOPT_PROXY, reach.proxy.c_str());  // Empty: none, whatever the environment says.
    set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(handle, CURLOPT_TIMEOUT, static_cast<long>(answer_time_max.count()));
    set(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(answer_time_max.count()));
    set(handle, CURLOPT_NOSIGNAL, 1L);  // A signal for a slow name server would hit another thread.
    set(handle, CURLOPT_MAXFILESIZE, static_cast<long>(answer_bytes_max));
    set(handle, CURLOPT_WRITEFUNCTION, &keep_piece);
    set(handle, CURLOPT_WRITEDATA, static_cast<void*>(&answer.body));
    set(handle, CURLOPT_HTTPHEADER, headers.get());
    set(handle, CURLOPT_USERAGENT, "waymark");
    if (request.form) {
        set(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.form->size()));
        set(handle, CURLOPT_POSTFIELDS, request.form->c_str());
    }
    if (request.login) {
        set(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        set(handle, CURLOPT_USERNAME, request.login->user.c_str());
        set(handle, CURLOPT_PASSWORD, request.login->password.c_str());
    }

    const auto done = curl_easy_perform(handle);
    if (done != CURLE_OK) return base::fail(fmt::format("{} {}", base::quote(request.address), why(done)));
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
    answer.media_type = media_type(handle);
    if (answer.status >= 300 && answer.status < 400)
        return base::fail(fmt::format("{} answers with a redirect ({}), which is not followed",
                                      base::quote(request.address), answer.status));
    return answer;
}

base::Result<std::string> get_json(const std::string& address, const Reach& reach) {
    TRY(auto answer, send({address, {}, {}}, reach));
    if (answer.status != 200)
        return base::fail(fmt::format("{} answers with status {}", base::quote(address), answer.status));
    if (answer.media_type != "application/json" && !answer.media_type.ends_with("+json"))
        return base::fail(fmt::format("{} answers with {}, not with JSON", base::quote(address),
                                      base::quote(answer.media_type)));
    return std::move(answer.body);
}

}  // namespace waymark::oidc
