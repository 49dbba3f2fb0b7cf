#include "web/serve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "web/http/server.h"
#include "web/record/routes.h"
#include "web/routes.h"

namespace waymark::web {

namespace {

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

ServerOptions server_options(const ServeOptions& options) {
    ServerOptions made;
    made.address = options.address;
    made.port = options.port;
    made.host_names = names_of(options);
    made.stop_on_signals = true;
    made.handler_threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 2u, 8u));
    return made;
}

/// A form with the longest lists that a programme may hold.
constexpr std::size_t form_bytes = std::size_t{256} * 1024;

int run(const ServeOptions& options, ServerOptions how, Handler handler) {
    Server server(std::move(how), std::move(handler), error_page);
    if (const auto listening = server.listen(); !listening) {
        fmt::print(stderr, "waymark: {}\n", listening.error().message);
        return 1;
    }
    fmt::print("Waymark is at http://{}:{}/ (Ctrl-C stops it)\n", in_address(options.address), server.port());
    std::fflush(stdout);
    server.run();
    return 0;
}

}  // namespace

bool is_loopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

int serve(const ServeOptions& options) {
    Desk desk(options.data);
    if (const auto all = desk.programmes(); !all) {
        fmt::print(stderr, "waymark: {}\n", all.error().message);
        return 1;
    }
    return run(options, server_options(options),
               [&](const Request& request) { return answer(desk, request); });
}

int serve_record(const ServeOptions& options, const record::Site& site) {
    auto how = server_options(options);
    how.body_bytes = form_bytes;
    return run(options, std::move(how),
               [&](const Request& request) { return record::answer(site, request); });
}

}  // namespace waymark::web
