#pragma once
// A client that sends any bytes at all, which a proper HTTP library would refuse to.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark::web::testing {

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        timeval hang_guard{20, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &hang_guard, sizeof hang_guard);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(m_socket); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool connected() const { return m_connected; }

    /// False once the other side has closed.
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    /// Everything until the other side closes.
    [[nodiscard]] std::string read_all() const {
        std::string all;
        char part[4096];
        for (;;) {
            const auto size = ::recv(m_socket, part, sizeof part, 0);
            if (size <= 0) return all;
            all.append(part, static_cast<std::size_t>(size));
        }
    }
    /// One answer with a Content-Length, head and body.
    [[nodiscard]] std::string read_answer() const {
        std::string all;
        char byte = 0;
        while (!all.ends_with("\r\n\r\n") && ::recv(m_socket, &byte, 1, 0) == 1) all += byte;
        const auto at = all.find("Content-Length: ");
        if (at == std::string::npos) return all;
        for (auto left = std::stoul(all.substr(at + 16)); left > 0 && ::recv(m_socket, &byte, 1, 0) == 1;
             --left)
            all += byte;
        return all;
    }

private:
    int m_socket;
    bool m_connected = false;
};

}  // namespace waymark::web::testing
