#pragma once
// HTTP/1.1 on a socket: strict about what comes in, bounded in everything it holds, and ignorant of pages.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "web/http/message.h"

namespace waymark::web {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0: any free one.
    /// Names that the Host header may carry, without a port. A web page elsewhere that lets its own name
    /// point at this machine would otherwise read the programmes through the visitor's browser. Empty: any.
    std::vector<std::string> host_names = {};
    bool stop_on_signals = false;  ///< SIGINT and SIGTERM.

    /// Of the body of a change. 0: nothing can be changed here, and only GET and HEAD are answered.
    std::size_t body_bytes = 0;
    std::size_t header_bytes = std::size_t{16} * 1024;
    std::size_t connections = 512;  ///< At the same time; one more is closed at once.
    int handler_threads = 2;
    std::chrono::milliseconds header_time{10'000};  ///< From a request's first byte to its last.
    std::chrono::milliseconds idle_time{60'000};    ///< Between two requests.
    std::chrono::milliseconds write_time{30'000};
    std::chrono::milliseconds stop_time{10'000};  ///< For requests under way when told to stop.
};

/// Answers one request. Called from several threads at once; may throw (the client gets error_page(500)).
using Handler = std::function<Response(const Request&)>;
/// The page for a status of 400 and more. Must not throw.
using ErrorPage = std::function<Response(int status)>;

class Server {
public:
    Server(ServerOptions options, Handler handler, ErrorPage error_page);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Takes the address. Fails where it is in use or no address of this machine.
    base::Result<void> listen();
    /// After listen().
    [[nodiscard]] std::uint16_t port() const;
    /// Serves until stop() or a signal; requests under way are finished.
    void run();
    /// From any thread, any number of times.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> m;
};

}  // namespace waymark::web
