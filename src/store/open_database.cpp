#include "store/open_database.h"

#include <fmt/format.h>

#include "base/result.h"
#include "store/migrate.h"
#include "store/postgres/database.h"
#include "store/sqlite/database.h"

namespace waymark::store {

namespace {

bool is_server(std::string_view address) {
    return address.starts_with("postgres://") || address.starts_with("postgresql://");
}

/// Before anything else opens the file: even the promises of a connection write to it.
Stored<void> refuse_newer(const std::string& file) {
    TRY(const auto version, sqlite::peek_version(file));
    const auto newest = list_migrations().back().version;
    if (version > newest)
        return trouble(Trouble::Newer,
                       fmt::format("{} has schema {}, and this program knows no more than {}: use the "
                                   "program that wrote it, or a newer one",
                                   file, version, newest));
    return {};
}

}  // namespace

Stored<std::unique_ptr<Database>> open_database(const std::string& address) {
    constexpr std::string_view prefix = "sqlite:";
    std::unique_ptr<Database> database;
    if (is_server(address)) {
        TRY(database, postgres::open(address));
    } else {
        const auto file = address.starts_with(prefix) ? address.substr(prefix.size()) : address;
        TRY_DO(refuse_newer(file));
        TRY(database, sqlite::open(file));
    }
    TRY_DO(migrate(*database, list_migrations()));
    return database;
}

}  // namespace waymark::store
