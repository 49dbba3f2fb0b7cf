#include "web/serve.h"

#include <filesystem>
#include <ostream>
#include <system_error>

#include "cli/commands.h"
#include "cli/commands/verbs.h"

namespace waymark::cli {

int run_serve(const Given& given, Console& console) {
    const auto folder = given.text("data");
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        console.err << folder << ": cannot be opened: no such folder\n";
        return exit_wrong_input;
    }
    web::ServeOptions options{.data = folder,
                              .address = given.text("address"),
                              .port = static_cast<std::uint16_t>(given.count("port")),
                              .host_names = {}};
    if (auto name = given.find("host-name")) options.host_names.push_back(*std::move(name));
    return web::serve(options);
}

}  // namespace waymark::cli
