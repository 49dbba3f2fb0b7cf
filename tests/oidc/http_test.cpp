// Requests to a provider: what is never done, whatever the answer or the environment says.

#include "oidc/http.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "oidc/loopback.h"

namespace waymark::oidc {
namespace {

using namespace forge;

std::string failure(const std::string& address) {
    const auto got = get_json(address, {});
    return got ? "no failure" : got.error().message;
}

TEST(Http, brings_the_body_of_a_json_answer) {
    const Loopback server{[](const Seen&) { return json_answer("{}"); }};
    EXPECT_EQ(get_json(server.address() + "/x?a=1", {}).value(), "{}");
    ASSERT_EQ(server.seen().size(), 1U);
    EXPECT_EQ(server.seen()[0].line, "GET /x?a=1 HTTP/1.1");
    EXPECT_TRUE(server.seen()[0].headers.contains("Accept: application/json\r\n"));
    const Loopback keys{
        [](const Seen&) { return http_answer(200, "Application/JWK-set+JSON; charset=utf-8", "[]"); }};
    EXPECT_EQ(get_json(keys.address(), {}).value(), "[]");
}

TEST(Http, follows_no_redirect) {
    const Loopback target{[](const Seen&) { return json_answer("{}"); }};
    const auto to = "Location: " + target.address() + "/\r\n";
    for (const int status : {301, 302, 303, 307, 308}) {
        const Loopback server{[&](const Seen&) { return http_answer(status, "application/json", "{}", to); }};
        EXPECT_TRUE(failure(server.address()).ends_with("which is not followed")) << status;
    }
    EXPECT_TRUE(target.seen().empty());
}

TEST(Http, takes_no_more_than_a_megabyte) {
    const std::string much(answer_bytes_max + 1, ' ');
    const Loopback told{[&](const Seen&) { return json_answer(much); }};
    EXPECT_TRUE(failure(told.address()).ends_with("answers with more than 1,048,576 bytes"));
    const Loopback untold{
        [&](const Seen&) { return "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + much; }};
    EXPECT_TRUE(failure(untold.address()).ends_with("answers with more than 1,048,576 bytes"));
    const Loopback just{[&](const Seen&) { return json_answer(much.substr(1)); }};
    EXPECT_TRUE(get_json(just.address(), {}));
}

TEST(Http, takes_only_json_with_status_200) {
    const Loopback page{[](const Seen&) { return http_answer(200, "text/html", "{}"); }};
    EXPECT_TRUE(failure(page.address()).ends_with("answers with 'text/html', not with JSON"));
    for (const int status : {201, 204, 400, 404, 500, 503}) {
        const Loopback server{[&](const Seen&) { return http_answer(status, "application/json", "{}"); }};
        EXPECT_TRUE(failure(server.address()).ends_with("answers with status " + std::to_string(status)));
    }
}

TEST(Http, goes_unsecured_to_this_machine_alone_and_by_no_other_scheme) {
    for (const char* address :
         {"http://192.0.2.1/", "http://127.0.0.1.example.org/", "http://localhost.example.org/",
          "http://example.org@192.0.2.1/", "http://0.0.0.0/", "ftp://127.0.0.1/", "file:///etc/hostname",
          "gopher://127.0.0.1/", "dict://127.0.0.1/"})
        EXPECT_TRUE(failure(address).ends_with("is not https (http is only for this machine itself)"))
            << failure(address);
    for (const char* address : {"", "x", "/etc/hostname", "https:", "https://", "//127.0.0.1/"})
        EXPECT_TRUE(failure(address).ends_with("is no address on the web"))
            << address << ": " << failure(address);
    for (const char* address : {"http://127.0.0.1/ x", "http://127.0.0.1/\r\nX: y",
                                "https://example.org\\@127.0.0.1/", "http://127.0.0.1/\xc3\xa9"})
        EXPECT_TRUE(failure(address).ends_with("has characters that no address has")) << address;
    EXPECT_EQ(failure("https://me:secret@example.org/"), "an address has a user or a password in it");
}

TEST(Http, keeps_no_cookie) {
    const Loopback server{
        [](const Seen&) { return http_answer(200, "application/json", "{}", "Set-Cookie: a=b\r\n"); }};
    EXPECT_TRUE(get_json(server.address(), {}));
    EXPECT_TRUE(get_json(server.address(), {}));
    ASSERT_EQ(server.seen().size(), 2U);
    EXPECT_FALSE(server.seen()[1].headers.contains("Cookie"));
}

TEST(Http, goes_by_the_proxy_that_is_configured_and_never_by_the_environments) {
    const Loopback server{[](const Seen&) { return json_answer("{}"); }};
    const Loopback proxy{[](const Seen&) { return json_answer("[1]"); }};
    ::setenv("http_proxy", proxy.address().c_str(), 1);
    ::setenv("ALL_PROXY", proxy.address().c_str(), 1);
    EXPECT_EQ(get_json(server.address(), {}).value(), "{}");
    EXPECT_TRUE(proxy.seen().empty());
    ::unsetenv("http_proxy");
    ::unsetenv("ALL_PROXY");
    EXPECT_EQ(get_json(server.address() + "/x", {"", proxy.address()}).value(), "[1]");
    ASSERT_EQ(proxy.seen().size(), 1U);
    EXPECT_EQ(proxy.seen()[0].line, "GET " + server.address() + "/x HTTP/1.1");
}

TEST(Http, says_why_nobody_answers) {
    std::string nobody;
    {
        const Loopback gone{[](const Seen&) { return ""; }};
        nobody = gone.address();
    }
    EXPECT_TRUE(failure(nobody).ends_with("cannot be connected to")) << failure(nobody);
    const Loopback silent{[](const Seen&) { return ""; }};
    EXPECT_TRUE(failure(silent.address()).contains("cannot be asked")) << failure(silent.address());
}

TEST(Http, does_not_wait_without_end) {
    // The server waits for the end of a request in plain text, and we for its part in agreeing on TLS.
    const Loopback mute{[](const Seen&) { return json_answer("{}"); }};
    EXPECT_TRUE(failure("https" + mute.address().substr(4)).ends_with("did not answer within 10 seconds"));
}

}  // namespace
}  // namespace waymark::oidc
