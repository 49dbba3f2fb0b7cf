// How long the store takes to make a country of 100,000 invented apprentices and to answer every list of it,
// and how many rows and bytes each apprentice takes. usage: record_bench [--apprentices N] [--database
// postgres://…]

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "base/random.h"
#include "base/result.h"
#include "bench/record/country.h"
#include "bench/record/keys.h"
#include "bench/record/scans.h"
#include "store/open_database.h"
#include "store/records/records.h"
#include "store/records/statements.h"
#include "store/transaction.h"

namespace {

using namespace waymark;
using store::Connection;
using store::Query;
using store::Stored;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Values that are really there, for each list.
Stored<std::vector<std::vector<std::string>>> draw_values(Connection& connection, const store::ListRow& row) {
    std::string columns;
    for (const auto name : row.of) columns += (columns.empty() ? "" : ", ") + std::string{name};
    if (columns.empty()) return std::vector<std::vector<std::string>>{{}};
    // Spread over the table by taking many; each value as often as it stands there: large programmes more
    // often.
    const auto text = fmt::format("SELECT {} FROM {} WHERE {} IS NOT NULL LIMIT 200000", columns,
                                  records::find_kind(row.kind).name, row.of.back());
    TRY(const auto rows, connection.run(Query{"values of a list", text}));
    std::vector<std::vector<std::string>> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string> values;
        for (std::size_t column = 0; column < row.of.size(); ++column) values.push_back(rows[i].text(column));
        all.push_back(std::move(values));
    }
    return all;
}

/// Milliseconds of the statement for a first page of 100, each in a transaction of its own as a page asks it.
Stored<std::vector<double>> time_list(Connection& connection, const store::ListRow& row,
                                      base::Random& random) {
    constexpr int times = 200;
    TRY(const auto drawn, draw_values(connection, row));
    std::vector<double> milliseconds;
    for (int i = 0; i < times && !drawn.empty(); ++i) {
        const auto& of = drawn[random.below(drawn.size())];
        std::vector<store::Value> parameters(of.begin(), of.end());
        parameters.emplace_back(std::int64_t{101});
        const double began = now();
        TRY_DO(connection.begin(store::Mode::Read));
        TRY_DO(
            connection.run(store::statements_of(row.list).first, std::span<const store::Value>(parameters)));
        TRY_DO(connection.commit());
        milliseconds.push_back(1000 * (now() - began));
    }
    std::ranges::sort(milliseconds);
    return milliseconds;
}

Stored<void> print_lists(Connection& connection) {
    base::Random random{1};
    fmt::print("\n| list | median ms | 99 % ms | most ms |\n| --- | --- | --- | --- |\n");
    for (const auto& row : store::lists()) {
        TRY(const auto times, time_list(connection, row, random));
        if (times.empty()) {
            fmt::print("| {} | (empty) | | |\n", row.name);
            continue;
        }
        fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} |\n", row.name, times[times.size() / 2],
                   times[times.size() * 99 / 100], times.back());
    }
    return {};
}

Stored<void> print_scans(store::Database& database, Connection& connection) {
    int found = 0;
    for (const auto& question : bench::list_questions()) {
        TRY(const auto scans,
            bench::find_scans(connection, database.dialect(), question.query, question.parameters));
        for (const auto& scan : scans) {
            // Without being told otherwise PostgreSQL walks through small tables, rightly.
            fmt::print("walks through: {}: {}\n", question.query.name, scan);
            ++found;
        }
    }
    fmt::print("{} questions walk through a table or sort\n", found);
    if (found > 0 && database.dialect() == store::Dialect::Sqlite)
        return store::trouble(store::Trouble::Broken, "a list has no index");
    return {};
}

Stored<void> print_rows(Connection& connection, int apprentices) {
    fmt::print("\n| table | rows | rows for each apprentice |\n| --- | --- | --- |\n");
    std::vector<std::string> tables{"person_key"};
    for (const auto& row : records::kinds()) tables.emplace_back(row.name);
    std::int64_t all = 0;
    for (const auto& table : tables) {
        const auto text = "SELECT count(*) FROM " + table;
        TRY(const auto rows, connection.run(Query{"count", text}));
        const auto count = rows[0].integer(0);
        all += count;
        fmt::print("| {} | {} | {:.2f} |\n", table, count, static_cast<double>(count) / apprentices);
    }
    fmt::print("| all | {} | {:.2f} |\n", all, static_cast<double>(all) / apprentices);
    return {};
}

Stored<std::int64_t> bytes_of(store::Database& database, Connection& connection) {
    const bool is_sqlite = database.dialect() == store::Dialect::Sqlite;
    TRY(const auto rows,
        connection.run(
            is_sqlite
                ? Query{"size", "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"}
                : Query{"size", "SELECT pg_database_size(current_database())"}));
    return rows[0].integer(0);
}

Stored<void> measure(const std::string& address, const bench::CountryShape& shape) {
    TRY(const auto database, store::open_database(address));
    const double began = now();
    TRY_DO(bench::make_country(*database, bench::throwaway_sealer(), shape));
    const double took = now() - began;
    TRY(const auto connection, database->connect());
    TRY_DO(connection->run_plain("ANALYZE"));
    TRY(const auto bytes, bytes_of(*database, *connection));
    fmt::print("{} apprentices in {:.1f} s, {:.1f} MB, {:.0f} bytes for each\n", shape.apprentices, took,
               static_cast<double>(bytes) / 1e6, static_cast<double>(bytes) / shape.apprentices);
    TRY_DO(print_rows(*connection, shape.apprentices));
    TRY_DO(print_lists(*connection));
    return print_scans(*database, *connection);
}

}  // namespace

int main(int argc, char** argv) {
    bench::CountryShape shape;
    std::string address;
    CLI::App app{"How fast a country's record is made and its lists are answered."};
    app.add_option("--apprentices", shape.apprentices, "How many")->capture_default_str();
    app.add_option("--database", address, "An empty one; otherwise a SQLite file in a temporary folder");
    CLI11_PARSE(app, argc, argv);
    std::string folder = (std::filesystem::temp_directory_path() / "waymark-record-XXXXXX").string();
    if (address.empty()) {
        if (::mkdtemp(folder.data()) == nullptr) return 1;
        address = folder + "/waymark.db";
    }
    const auto done = measure(address, shape);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    if (!done) fmt::print(stderr, "{}\n", done.error().message);
    return done ? 0 : 1;
}
