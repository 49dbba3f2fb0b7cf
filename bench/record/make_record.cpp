// Fills a database with a made-up country: what the store is measured on.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>

#include "bench/record/country.h"
#include "bench/record/keys.h"
#include "store/open_database.h"

int main(int argc, char** argv) {
    using namespace waymark;
    bench::CountryShape shape;
    std::string address;
    CLI::App app{
        "Fills an empty database with invented programmes and apprentices, sealed under keys that are thrown "
        "away."};
    app.add_option("database", address, "A file, or postgres://…")->required();
    app.add_option("--apprentices", shape.apprentices, "How many apprentices")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_option("--seed", shape.seed, "Another seed, another country")->capture_default_str();
    CLI11_PARSE(app, argc, argv);

    const auto database = store::open_database(address);
    const auto began = std::chrono::steady_clock::now();
    const auto made = database ? bench::make_country(**database, bench::throwaway_sealer(), shape)
                               : store::Stored<void>{std::unexpected(database.error())};
    if (!made) {
        fmt::print(stderr, "{}\n", made.error().message);
        return 1;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    fmt::print("{} apprentices in {:.1f} s\n", shape.apprentices, took.count());
    return 0;
}
