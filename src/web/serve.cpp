#include "web/serve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "web/http/server.h"
#include "web/routes.h"

namespace waymark::web {

namespace {

bool is_loopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

std::string in_address(const std::string& address) {
    return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

/// On a loopback address only the names of this machine; elsewhere any, unless names are given.
std::vector<std::string> names_of(const ServeOptions& options) {
    if (!is_loopback(options.address) && options.host_names.empty()) return {};
    std::vector<std::string> names = options.host_names;
    for (const char* name : {"localhost", "127.0.0.1", "[::1]"}) names.emplace_back(name);
    names.push_back(in_address(options.address));
    return names;
}

}  // namespace

int serve(const ServeOptions& options) {
    Desk desk(options.data);
    if (const auto all = desk.programmes(); !all) {
        fmt::print(stderr, "waymark: {}\n", all.error().message);
        return 1;
    }
    ServerOptions server_options;
    server_options.address = options.address;
    server_options.port = options.port;
    server_options.host_names = names_of(options);
    server_options.stop_on_signals = true;
    server_options.handler_threads =
        static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 2u, 8u));
    Server server(
        std::move(server_options), [&](const Request& request) { return answer(desk, request); }, error_page);
    if (const auto listening = server.listen(); !listening) {
        fmt::print(stderr, "waymark: {}\n", listening.error().message);
        return 1;
    }
    fmt::print("Waymark is at http://{}:{}/ (Ctrl-C stops it)\n", in_address(options.address), server.port());
    std::fflush(stdout);
    server.run();
    return 0;
}

}  // namespace waymark::web
