#include "web/http/server.h"

#include <zlib.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "base/check.h"
#include "web/http/raw_client.h"

namespace waymark::web {
namespace {

using testing::RawClient;
using namespace std::chrono_literals;

Response echo(const Request& request) {
    if (request.target == "/bug") base::check(false, "a page may have a bug");
    if (request.target == "/throws") throw std::runtime_error("a library gave up");
    Response response;
    response.body = "target " + request.target;
    if (request.target == "/long")
        for (int row = 0; row < 1000; ++row) response.body += "<p>Row " + std::to_string(row) + "</p>\n";
    return response;
}

/// As a browser would.
std::string unzip(const std::string& small) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    std::string large(std::size_t{1} << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(small.data()));
    stream.avail_in = static_cast<uInt>(small.size());
    stream.next_out = reinterpret_cast<Bytef*>(large.data());
    stream.avail_out = static_cast<uInt>(large.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    large.resize(stream.total_out);
    inflateEnd(&stream);
    return large;
}

Response error_page(int status) {
    Response response;
    response.status = status;
    response.body = "error page " + std::to_string(status);
    return response;
}

/// A server on a free port of this machine, for as long as the test runs.
class Running {
public:
    explicit Running(ServerOptions options = {}, Handler handler = echo)
        : server(with_names(std::move(options)), std::move(handler), error_page) {
        const auto listening = server.listen();
        EXPECT_TRUE(listening) << listening.error().message;
        m_thread = std::thread([this] { server.run(); });
    }
    ~Running() {
        server.stop();
        m_thread.join();
    }
    /// What comes back for these bytes until the server closes.
    [[nodiscard]] std::string ask(std::string_view bytes) const {
        const RawClient client(server.port());
        EXPECT_TRUE(client.connected());
        client.send(bytes);
        return client.read_all();
    }
    /// Still answers a proper request.
    [[nodiscard]] bool is_well() const {
        return ask("GET /well HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .ends_with("target /well");
    }
    Server server;

private:
    static ServerOptions with_names(ServerOptions options) {
        options.host_names = {"localhost", "127.0.0.1"};
        return options;
    }
    std::thread m_thread;
};

std::string first_line(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

TEST(Server, answers_a_request) {
    const Running running;
    const auto answer = running.ask("GET /a?b=c HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(first_line(answer), "HTTP/1.1 200 OK");
    EXPECT_TRUE(answer.ends_with("\r\n\r\ntarget /a?b=c")) << answer;
}

TEST(Server, sends_the_security_headers_with_every_answer) {
    const Running running;
    for (const char* target : {"/", "/bug", "/%zz"}) {
        const auto answer = running.ask(std::string("GET ") + target +
                                        " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        for (const char* header :
             {"Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'",
              "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin", "\r\nDate: "})
            EXPECT_NE(answer.find(header), std::string::npos) << target << " lacks " << header;
        EXPECT_EQ(answer.find("unsafe-"), std::string::npos);
    }
}

TEST(Server, keeps_the_connection_for_requests_sent_together) {
    const Running running;
    const RawClient client(running.server.port());
    client.send("GET /1 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(client.read_answer().ends_with("target /1"));
    EXPECT_TRUE(client.read_answer().ends_with("target /2"));
    client.send("GET /3 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(client.read_answer().ends_with("target /3"));
}

TEST(Server, answers_head_without_a_body) {
    const Running running;
    const auto answer = running.ask("HEAD /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(first_line(answer), "HTTP/1.1 200 OK");
    EXPECT_NE(answer.find("Content-Length: 9\r\n"), std::string::npos);
    EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
}

TEST(Server, sends_a_long_page_small_to_whoever_takes_it) {
    const Running running;
    const auto ask = [&](const std::string& accepted) {
        return running.ask("GET /long HTTP/1.1\r\nHost: localhost\r\n" + accepted +
                           "Connection: close\r\n\r\n");
    };
    const auto body = [](const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); };
    const auto plain = ask("");
    EXPECT_EQ(plain.find("Content-Encoding"), std::string::npos);
    EXPECT_NE(plain.find("Vary: Accept-Encoding\r\n"), std::string::npos);
    EXPECT_EQ(ask("Accept-Encoding: gzip;q=0\r\n").find("Content-Encoding"), std::string::npos);
    const auto small = ask("Accept-Encoding: gzip, deflate\r\n");
    EXPECT_NE(small.find("Content-Encoding: gzip\r\n"), std::string::npos);
    EXPECT_NE(small.find("Vary: Accept-Encoding\r\n"), std::string::npos);
    EXPECT_LT(body(small).size(), body(plain).size() / 4);
    EXPECT_EQ(unzip(body(small)), body(plain));
    EXPECT_EQ(running
                  .ask("GET /a HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: "
                       "close\r\n\r\n")
                  .find("Content-Encoding"),
              std::string::npos);
}

struct Refusal {
    const char* what;
    std::string request;
    const char* status;
};

TEST(Server, refuses_what_is_not_a_proper_request_with_a_page) {
    const std::string host = "Host: localhost\r\n";
    const std::string endless(100'000, 'x');
    const std::vector<Refusal> refusals = {
        {"no HTTP", "hello\r\n\r\n", "400"},
        {"a lower-case method is another method", "get / HTTP/1.1\r\n" + host + "\r\n", "405"},
        {"a space before the colon", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "400"},
        {"a bare line feed", "GET / HTTP/1.1\nHost: localhost\n\n", "400"},
        {"NUL in a header", std::string("GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n", 36), "400"},
        {"two lengths", "GET / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
         "400"},
        {"a length and chunks",
         "GET / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         "400"},
        {"a negative length", "GET / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", "400"},
        {"no host", "GET / HTTP/1.1\r\n\r\n", "421"},
        {"two hosts", "GET / HTTP/1.1\r\n" + host + "Host: elsewhere\r\n\r\n", "421"},
        {"another's name", "GET / HTTP/1.1\r\nHost: attacker.example\r\n\r\n", "421"},
        {"a whole address as target", "GET http://localhost/ HTTP/1.1\r\n" + host + "\r\n", "400"},
        {"a target with two slashes", "GET //evil.example/x HTTP/1.1\r\n" + host + "\r\n", "400"},
        {"a broken escape", "GET /%zz HTTP/1.1\r\n" + host + "\r\n", "400"},
        {"no UTF-8", "GET /%ff HTTP/1.1\r\n" + host + "\r\n", "400"},
        {"a control character", "GET /%0a HTTP/1.1\r\n" + host + "\r\n", "400"},
        {"an asterisk", "GET * HTTP/1.1\r\n" + host + "\r\n", "400"},
        {"a future version", "GET / HTTP/2.0\r\n" + host + "\r\n", "400"},
        {"POST", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n", "405"},
        {"POST with a body", "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", "405"},
        {"OPTIONS", "OPTIONS / HTTP/1.1\r\n" + host + "\r\n", "405"},
        {"TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", "405"},
        {"GET with a body", "GET / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", "413"},
        {"GET with a large body", "GET / HTTP/1.1\r\n" + host + "Content-Length: 99999999\r\n\r\n" + endless,
         "413"},
        {"GET with chunks",
         "GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "413"},
        {"an endless target", "GET /" + endless, "414"},
        {"an endless header", "GET / HTTP/1.1\r\n" + host + "X: " + endless, "431"},
        {"endless headers",
         [&] {
             std::string request = "GET / HTTP/1.1\r\n" + host;
             for (int i = 0; i < 20'000; ++i) request += "A: b\r\n";
             return request;
         }(),
         "431"},
    };
    const Running running;
    for (const auto& refusal : refusals) {
        const auto answer = running.ask(refusal.request);
        EXPECT_EQ(answer.substr(0, 13), std::string("HTTP/1.1 ") + refusal.status + " ") << refusal.what;
        EXPECT_NE(answer.find(std::string("error page ") + refusal.status), std::string::npos)
            << refusal.what;
        EXPECT_NE(answer.find("Connection: close"), std::string::npos) << refusal.what;
    }
    EXPECT_TRUE(running.is_well());
}

TEST(Server, says_which_methods_it_takes) {
    const Running running;
    const auto answer = running.ask("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_NE(answer.find("Allow: GET, HEAD\r\n"), std::string::npos);
}

TEST(Server, turns_a_bug_in_a_page_into_an_error_page) {
    const Running running;
    for (const char* target : {"/bug", "/throws"}) {
        const auto answer = running.ask(std::string("GET ") + target +
                                        " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        EXPECT_EQ(first_line(answer), "HTTP/1.1 500 Internal Server Error");
        EXPECT_TRUE(answer.ends_with("error page 500"));
        EXPECT_EQ(answer.find("may have a bug"), std::string::npos) << "details are for the log";
    }
    EXPECT_TRUE(running.is_well());
}

TEST(Server, closes_on_who_sends_nothing_or_half_a_request) {
    const Running running({.header_time = 50ms, .idle_time = 50ms});
    const RawClient silent(running.server.port());
    const RawClient half(running.server.port());
    half.send("GET / HTTP/1.1\r\nHost: loc");
    EXPECT_EQ(silent.read_all(), "");
    EXPECT_EQ(half.read_all(), "");
    EXPECT_TRUE(running.is_well());
}

TEST(Server, answers_while_others_hold_their_connections) {
    const Running running;
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 200; ++i) {
        idle.push_back(std::make_unique<RawClient>(running.server.port()));
        idle.back()->send("GET / HT");
    }
    EXPECT_TRUE(running.is_well());
}

TEST(Server, closes_connections_beyond_the_limit) {
    const Running running({.connections = 2});
    const RawClient a(running.server.port());
    const RawClient b(running.server.port());
    a.send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(a.read_answer().ends_with("target /a"));
    b.send("GET /b HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(b.read_answer().ends_with("target /b"));
    const RawClient c(running.server.port());
    c.send("GET /c HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(c.read_all(), "");
}

TEST(Server, finishes_the_request_under_way_when_told_to_stop) {
    std::atomic<bool> begun = false;
    std::atomic<bool> stopped = false;
    std::string answer;
    {
        Running running({}, [&](const Request& request) {
            begun = true;
            while (!stopped) std::this_thread::sleep_for(1ms);
            return echo(request);
        });
        const RawClient client(running.server.port());
        client.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
        while (!begun) std::this_thread::sleep_for(1ms);
        running.server.stop();
        stopped = true;
        answer = client.read_all();
    }
    EXPECT_TRUE(answer.ends_with("target /slow")) << answer;
}

TEST(Server, says_what_is_wrong_with_an_address) {
    const Running running;
    Server same_port({.port = running.server.port()}, echo, error_page);
    const auto taken = same_port.listen();
    ASSERT_FALSE(taken);
    EXPECT_NE(taken.error().message.find("port " + std::to_string(running.server.port())), std::string::npos);
    Server nowhere({.address = "nowhere"}, echo, error_page);
    EXPECT_EQ(nowhere.listen().error().message, "no such address: 'nowhere'");
}

Response echo_form(const Request& request) {
    Response response;
    response.body = request.method == Method::Post ? "changed" : "read";
    for (const auto& [name, value] : request.form) response.body += " " + name + "=" + value;
    return response;
}

ServerOptions taking_changes() {
    ServerOptions options;
    options.body_bytes = 100;
    return options;
}

std::string change(std::string_view headers, std::string_view body) {
    return "POST /a HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n" + std::string(headers) +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

constexpr std::string_view form = "Content-Type: application/x-www-form-urlencoded\r\n";
constexpr std::string_view from_here = "Origin: http://localhost:1\r\n";

TEST(Server, takes_a_form_from_a_page_of_its_own) {
    const Running running(taking_changes(), echo_form);
    for (const auto from : {from_here, std::string_view{"Sec-Fetch-Site: same-origin\r\n"}}) {
        const auto answer =
            running.ask(change(std::string(form) + std::string(from), "a=b+c&d=%C3%A9%0D%0A"));
        EXPECT_TRUE(answer.ends_with("\r\n\r\nchanged a=b c d=\u00e9\r\n")) << answer;
    }
    const auto read = running.ask("GET /a HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(read.ends_with("\r\n\r\nread")) << read;
}

TEST(Server, takes_no_change_from_elsewhere_or_in_another_form) {
    const Running running(taking_changes(), echo_form);
    const auto status = [&](const std::string& headers, std::string_view body) {
        return first_line(running.ask(change(headers, body))).substr(9, 3);
    };
    const std::string good = std::string(form) + std::string(from_here);
    EXPECT_EQ(status(good, "a=b"), "200");
    EXPECT_EQ(status(std::string(form), "a=b"), "403") << "who says nothing of where it comes from";
    for (const char* origin : {"http://localhost:2", "http://localhost:1.example", "null", "localhost:1",
                               "http://", "https://elsewhere.example"})
        EXPECT_EQ(status(std::string(form) + "Origin: " + origin + "\r\n", "a=b"), "403") << origin;
    // What the browser says of the site counts more.
    for (const char* site : {"cross-site", "same-site", "none"})
        EXPECT_EQ(status(good + "Sec-Fetch-Site: " + site + "\r\n", "a=b"), "403") << site;
    EXPECT_EQ(status(std::string(from_here), "a=b"), "415");
    EXPECT_EQ(status(std::string(from_here) + "Content-Type: text/plain\r\n", "a=b"), "415");
    EXPECT_EQ(status(good, "a=%zz"), "400");
    EXPECT_EQ(status(good, "a=%00"), "400");
    EXPECT_EQ(status(good, "a=b#c"), "400");
    EXPECT_EQ(status(good, std::string(101, 'a')), "413");
    EXPECT_EQ(first_line(running.ask("GET / HTTP/1.1\r\nHost: localhost:1\r\nContent-Length: 3\r\n\r\na=b"))
                  .substr(9, 3),
              "413");
    EXPECT_EQ(first_line(running.ask("PUT / HTTP/1.1\r\nHost: localhost:1\r\nContent-Length: 0\r\n\r\n"))
                  .substr(9, 3),
              "405");
}

}  // namespace
}  // namespace waymark::web
