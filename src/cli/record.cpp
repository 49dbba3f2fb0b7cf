#include "cli/record.h"

#include <ostream>

#include "cli/commands.h"
#include "store/open_database.h"

namespace waymark::cli {

std::optional<OpenRecord> open_record(const Given& given, Console& console) {
    for (const char* const option : {"database", "keys"})
        if (!given.has(option)) {
            console.err << "waymark: " << given.command().name << ": --" << option
                        << " is missing\nTry: waymark " << given.command().name << " --help\n";
            return std::nullopt;
        }
    const auto file = given.text("keys");
    auto keys = store::sealing::read_key_file(file);
    if (!keys) {
        console.err << "waymark: " << file << ": " << keys.error().message << '\n';
        return std::nullopt;
    }
    auto database = store::open_database(given.text("database"));
    if (!database) {
        console.err << "waymark: " << database.error().message << '\n';
        return std::nullopt;
    }
    return OpenRecord{std::move(*database), std::move(*keys)};
}

int refuse_trouble(const store::StoreError& error, Console& console) {
    console.err << "waymark: " << error.message << '\n';
    return exit_failed;
}

}  // namespace waymark::cli
