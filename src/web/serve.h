#pragma once
// `waymark serve`: the pages, on a socket, until someone says stop.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "web/record/visit.h"

namespace waymark::web {

struct ServeOptions {
    std::string data = ".";             ///< Folder with programme files and, beside each, its *.plan.json.
    std::string address = "127.0.0.1";  ///< Only this machine, unless told otherwise.
    std::uint16_t port = 8080;          ///< 0: any free one; the first line printed says which.
    std::vector<std::string> host_names = {};  ///< By which browsers may call it, beside the address itself.
};

/// Serves until SIGINT or SIGTERM and lets requests under way finish. Returns the exit code: 0, or 1 where
/// the address cannot be used (said on standard error). Prints one line with the address when ready.
int serve(const ServeOptions& options);

/// Only what comes from this machine itself can reach it.
bool is_loopback(const std::string& address);

/// The pages of a record, likewise. `data` is not looked at.
int serve_record(const ServeOptions& options, const record::Site& site);

}  // namespace waymark::web
