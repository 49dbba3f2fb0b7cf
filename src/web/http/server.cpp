#include "web/http/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/version.hpp>
#include <ctime>
#include <list>
#include <optional>

#include "web/http/compress.h"
#include "web/http/target.h"

namespace waymark::web {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

using Parser = http::request_parser<http::string_body>;
using Message = http::request<http::string_body>;

/// Sent with every answer. Nothing may be loaded from elsewhere, framed, or kept by a shared computer.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> always_sent{{
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
     "base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
}};

std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 40> text{};
    const auto length = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text.data(), length};
}

/// "localhost:8080" → "localhost", "[::1]:8080" → "[::1]".
std::string_view without_port(std::string_view host) {
    const auto colon = host.rfind(':');
    const auto bracket = host.rfind(']');
    if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket))
        return host;
    return host.substr(0, colon);
}

bool takes_gzip(std::string_view accept_encoding) {
    for (const auto& token : http::ext_list(accept_encoding))
        if (token.first == "gzip") {
            // "gzip;q=0" refuses it.
            const auto& parameters = token.second;
            return std::ranges::none_of(parameters, [](const auto& parameter) {
                return parameter.first == "q" &&
                       parameter.second.find_first_not_of("0.") == std::string_view::npos;
            });
        }
    return false;
}

/// Whether a page of this very server sent it. Browsers say from where a form comes, and no page can make
/// them say otherwise; who cannot say it changes nothing.
bool comes_from_here(const Message& message) {
    const std::string_view site = message["Sec-Fetch-Site"];
    if (!site.empty()) return site == "same-origin";
    const std::string_view origin = message[http::field::origin];
    const std::string_view host = message[http::field::host];
    for (const std::string_view scheme : {"http://", "https://"})
        if (origin.starts_with(scheme)) return !host.empty() && origin.substr(scheme.size()) == host;
    return false;
}

bool is_form(const Message& message) {
    const std::string_view type = message[http::field::content_type];
    return beast::iequals(type.substr(0, type.find(';')), "application/x-www-form-urlencoded");
}

/// The status for a request that cannot be read; none where there is nobody to answer.
std::optional<int> status_of(const error_code& error, const Parser& parser, const beast::flat_buffer& buffer,
                             bool takes_changes) {
    const auto method = parser.get().method();
    const bool known_method = method == http::verb::get || method == http::verb::head ||
                              (takes_changes && method == http::verb::post);
    if (error == http::error::header_limit) {
        const auto bytes = buffer.data();
        const std::string_view held(static_cast<const char*>(bytes.data()), bytes.size());
        const bool in_first_line = parser.get().target().empty() && held.find('\n') == std::string_view::npos;
        return in_first_line ? 414 : 431;
    }
    if (error == http::error::body_limit || error == http::error::unexpected_body)
        return known_method ? 413 : 405;
    if (error == http::error::end_of_stream || error == http::error::partial_message) return {};
    if (error.category() == make_error_code(http::error::bad_method).category()) return 400;
    return {};
}

}  // namespace

struct Server::Inside {
    ServerOptions options;
    Handler handler;
    ErrorPage error_page;

    // One thread turns the sockets, so what stands here needs no lock; handlers run in the pool, where a slow
    // page keeps nobody else from being read.
    asio::io_context io{1};
    asio::thread_pool pool;
    tcp::acceptor acceptor{io};
    asio::signal_set signals{io};
    asio::steady_timer deadline{io};
    struct Connection {
        beast::tcp_stream stream;
        bool waiting = true;  ///< No request has begun.
    };
    std::list<Connection> connections;
    bool stopping = false;
    std::uint16_t port = 0;

    Inside(ServerOptions o, Handler h, ErrorPage e)
        : options(std::move(o)),
          handler(std::move(h)),
          error_page(std::move(e)),
          pool(static_cast<std::size_t>(std::max(1, options.handler_threads))) {}

    asio::awaitable<void> accept() {
        while (!stopping) {
            auto [error, socket] = co_await acceptor.async_accept(as_result);
            if (stopping) co_return;
            if (error) {
                // Out of descriptors, most likely: without a pause this would spin.
                asio::steady_timer pause(io, std::chrono::milliseconds(50));
                co_await pause.async_wait(as_result);
                continue;
            }
            if (connections.size() >= options.connections) continue;  // the socket closes with its scope
            socket.set_option(tcp::no_delay(true), error);
            connections.push_back({beast::tcp_stream(std::move(socket)), true});
            asio::co_spawn(io, converse(std::prev(connections.end())), asio::detached);
        }
    }

    asio::awaitable<void> converse(std::list<Connection>::iterator connection) {
        beast::flat_buffer buffer(options.header_bytes + 4096);
        bool keep = true;
        while (keep && !stopping) keep = co_await converse_once(*connection, buffer);
        error_code ignored;
        connection->stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        connections.erase(connection);
        if (stopping && connections.empty()) deadline.cancel();
    }

    /// Reads one request and answers it. False: close the connection.
    asio::awaitable<bool> converse_once(Connection& connection, beast::flat_buffer& buffer) {
        auto& stream = connection.stream;
        connection.waiting = true;
        if (buffer.size() == 0) {
            stream.expires_after(options.idle_time);
            auto [error, size] = co_await stream.async_read_some(buffer.prepare(4096), as_result);
            if (error) co_return false;
            buffer.commit(size);
        }
        connection.waiting = false;

        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(options.header_bytes));
        parser.body_limit(options.body_bytes);
        stream.expires_after(options.header_time);
        auto [error, size] = co_await http::async_read(stream, buffer, parser, as_result);
        if (error) {
            if (const auto status = status_of(error, parser, buffer, options.body_bytes > 0)) {
                co_await refuse(connection, *status);
                co_await drain(connection);
            }
            co_return false;
        }
        co_return co_await answer(connection, parser.get());
    }

    asio::awaitable<bool> answer(Connection& connection, const Message& message) {
        const bool head = message.method() == http::verb::head;
        const bool change = options.body_bytes > 0 && message.method() == http::verb::post;
        const bool keep = message.keep_alive() && !stopping;
        if (message.method() != http::verb::get && !head && !change)
            co_return co_await refuse(connection, 405);
        if (!change && !message.body().empty()) co_return co_await refuse(connection, 413);
        if (message.version() != 11 && message.version() != 10) co_return co_await refuse(connection, 505);
        if (!host_is_fine(message)) co_return co_await refuse(connection, 421);
        auto target = parse_target(message.target());
        if (!target) co_return co_await refuse(connection, 400);
        std::optional<Pairs> form = Pairs{};
        if (change) {
            if (!comes_from_here(message)) co_return co_await refuse(connection, 403);
            if (!is_form(message)) co_return co_await refuse(connection, 415);
            form = parse_form(message.body());
            if (!form) co_return co_await refuse(connection, 400);
        }

        Request request{.target = message.target(),
                        .path = std::move(target->path),
                        .query = std::move(target->query),
                        .if_none_match = message[http::field::if_none_match],
                        .accepts_gzip = takes_gzip(message[http::field::accept_encoding]),
                        .method = change ? Method::Post : Method::Get,
                        .form = std::move(*form),
                        .cookies = message[http::field::cookie]};
        Response response = co_await asio::co_spawn(pool, handle(std::move(request)), asio::use_awaitable);
        co_return co_await send(connection, response, head, keep);
    }

    bool host_is_fine(const Message& message) const {
        if (message.count(http::field::host) > 1) return false;
        const std::string_view host = message[http::field::host];
        if (host.empty()) return message.version() == 10;
        if (options.host_names.empty()) return true;
        const auto name = without_port(host);
        return std::ranges::any_of(options.host_names,
                                   [&](const auto& known) { return beast::iequals(known, name); });
    }

    /// The wall: whatever goes wrong behind it becomes a page and a line in the log. The path may name a
    /// person, so the line holds only its first part.
    asio::awaitable<Response> handle(Request request) {
        try {
            auto response = handler(request);
            compress(response, request.accepts_gzip);
            co_return response;
        } catch (const std::exception& trouble) {
            const std::string_view first = request.path.empty() ? "" : std::string_view(request.path.front());
            fmt::print(stderr, "waymark: 500 for /{}: {}\n", first, trouble.what());
        }
        co_return error_page(500);
    }

    asio::awaitable<bool> refuse(Connection& connection, int status) {
        Response page = error_page(status);
        if (status == 405)
            page.headers.emplace_back("Allow", options.body_bytes > 0 ? "GET, HEAD, POST" : "GET, HEAD");
        co_return co_await send(connection, page, false, false);
    }

    asio::awaitable<bool> send(Connection& connection, const Response& page, bool head, bool keep) {
        const auto bytes = page.bytes();
        http::response<http::span_body<const char>> message;
        message.version(11);
        message.result(static_cast<unsigned>(page.status));
        message.set(http::field::date, http_date());
        for (const auto& [name, value] : always_sent) message.set(name, value);
        for (const auto& [name, value] : page.headers) message.set(name, value);
        message.keep_alive(keep);
        if (page.status != 304) {
            message.set(http::field::content_type, page.type);
            message.content_length(bytes.size());
            if (!head) message.body() = {bytes.data(), bytes.size()};
        }
        connection.stream.expires_after(options.write_time);
        http::serializer<false, http::span_body<const char>> writer(message);
        error_code error;
        if (head || page.status == 304)
            std::tie(error, std::ignore) =
                co_await http::async_write_header(connection.stream, writer, as_result);
        else
            std::tie(error, std::ignore) = co_await http::async_write(connection.stream, writer, as_result);
        co_return !error && keep;
    }

    /// What a refused client is still sending is read away for a moment: closing on unread bytes would reset
    /// the connection and lose the answer.
    asio::awaitable<void> drain(Connection& connection) {
        error_code error;
        connection.stream.socket().shutdown(tcp::socket::shutdown_send, error);
        connection.stream.expires_after(std::chrono::seconds(1));
        std::array<char, 4096> rubbish{};
        for (std::size_t left = std::size_t{256} * 1024; left > 0 && !error;) {
            std::size_t size = 0;
            std::tie(error, size) =
                co_await connection.stream.async_read_some(asio::buffer(rubbish), as_result);
            left -= std::min(left, size);
        }
    }

    void begin_stop() {
        if (stopping) return;
        stopping = true;
        error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        for (auto& connection : connections)
            if (connection.waiting) connection.stream.close();
        if (connections.empty()) return;
        deadline.expires_after(options.stop_time);
        deadline.async_wait([this](const error_code& error) {
            if (!error) io.stop();
        });
    }
};

Server::Server(ServerOptions options, Handler handler, ErrorPage error_page)
    : m(std::make_unique<Inside>(std::move(options), std::move(handler), std::move(error_page))) {}

Server::~Server() = default;

base::Result<void> Server::listen() {
    error_code error;
    const auto address = asio::ip::make_address(m->options.address, error);
    if (error) return base::fail(fmt::format("no such address: '{}'", m->options.address));
    const tcp::endpoint endpoint(address, m->options.port);
    m->acceptor.open(endpoint.protocol(), error);
    if (!error) m->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) m->acceptor.bind(endpoint, error);
    if (!error) m->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return base::fail(fmt::format("cannot listen on {} port {}: {}", m->options.address, m->options.port,
                                      error.message()));
    m->port = m->acceptor.local_endpoint(error).port();
    return {};
}

std::uint16_t Server::port() const { return m->port; }

void Server::run() {
    if (m->options.stop_on_signals) {
        m->signals.add(SIGINT);
        m->signals.add(SIGTERM);
        m->signals.async_wait([this](const error_code& error, int) {
            if (!error) m->begin_stop();
        });
    }
    asio::co_spawn(m->io, m->accept(), asio::detached);
    m->io.run();
    m->pool.stop();
    m->pool.join();
}

void Server::stop() {
    asio::post(m->io, [this] { m->begin_stop(); });
}

}  // namespace waymark::web
