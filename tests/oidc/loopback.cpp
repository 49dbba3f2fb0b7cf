#include "oidc/loopback.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "base/check.h"

namespace waymark::oidc::forge {

Loopback::Loopback(Handler handler) : m_handler(std::move(handler)) {
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof name;
    const bool is_up = ::bind(m_socket, reinterpret_cast<sockaddr*>(&name), size) == 0 &&
                       ::listen(m_socket, 16) == 0 &&
                       ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&name), &size) == 0;
    base::check(is_up, "the test can listen on this machine");
    m_port = ntohs(name.sin_port);
    m_thread = std::thread{[this] { serve(); }};
}

Loopback::~Loopback() {
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

std::string Loopback::address() const { return fmt::format("http://127.0.0.1:{}", m_port); }

std::vector<Seen> Loopback::seen() const {
    const std::scoped_lock lock{m_mutex};
    return m_seen;
}

void Loopback::serve() {
    for (;;) {
        const int connection = ::accept(m_socket, nullptr, nullptr);
        if (connection < 0) return;
        answer(connection);
        ::close(connection);
    }
}

void Loopback::answer(int connection) {
    std::string text;
    std::array<char, 4096> piece{};
    std::size_t whole = std::string::npos;
    while (text.size() < whole) {
        const auto got = ::recv(connection, piece.data(), piece.size(), 0);
        if (got <= 0) break;
        text.append(piece.data(), static_cast<std::size_t>(got));
        const auto end = text.find("\r\n\r\n");
        if (whole != std::string::npos || end == std::string::npos) continue;
        const auto length = text.find("Content-Length: ");
        whole = end + 4 + (length < end ? std::stoul(text.substr(length + 16)) : 0);
    }
    const auto line_end = text.find("\r\n");
    const auto head_end = text.find("\r\n\r\n");
    if (line_end == std::string::npos || head_end == std::string::npos) return;
    Seen seen{text.substr(0, line_end), text.substr(line_end + 2, head_end - line_end),
              text.substr(head_end + 4)};
    {
        const std::scoped_lock lock{m_mutex};
        m_seen.push_back(seen);
    }
    const auto out = m_handler(seen);
    for (std::size_t at = 0; at < out.size();) {
        const auto sent = ::send(connection, out.data() + at, out.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) return;
        at += static_cast<std::size_t>(sent);
    }
}

std::string http_answer(int status, const std::string& media_type, const std::string& body,
                        const std::string& more_headers) {
    return fmt::format(
        "HTTP/1.1 {} X\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n{}\r\n{}", status,
        media_type, body.size(), more_headers, body);
}

std::string json_answer(const std::string& body) { return http_answer(200, "application/json", body); }

}  // namespace waymark::oidc::forge
