#pragma once
// A server on this machine for tests: answers each request as the test says, byte for byte.

#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace waymark::oidc::forge {

struct Seen {
    std::string line;     ///< "GET /keys HTTP/1.1".
    std::string headers;  ///< As they came.
    std::string body;
};

class Loopback {
public:
    /// What goes out on the wire for what came in. Called in the server's thread, one request at a time.
    using Handler = std::function<std::string(const Seen&)>;
    explicit Loopback(Handler handler);
    Loopback(const Loopback&) = delete;
    Loopback& operator=(const Loopback&) = delete;
    ~Loopback();

    [[nodiscard]] std::string address() const;  ///< "http://127.0.0.1:40123".
    [[nodiscard]] std::vector<Seen> seen() const;

private:
    void serve();
    void answer(int connection);

    Handler m_handler;
    int m_socket = -1;
    int m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<Seen> m_seen;
    std::thread m_thread;
};

/// A whole answer with a length.
std::string http_answer(int status, const std::string& media_type, const std::string& body,
                        const std::string& more_headers = "");
std::string json_answer(const std::string& body);

}  // namespace waymark::oidc::forge
