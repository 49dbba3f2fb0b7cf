#include "released/state.h"

#include <algorithm>

#include "base/check.h"
#include "base/result.h"
#include "store/schema/dialect.h"

namespace waymark::released {

using store::Connection;
using store::Dialect;
using store::Query;
using store::Rows;

namespace {

constexpr Query sqlite_tables{
    "tables",
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' "
    "ORDER BY name"};
constexpr Query postgres_tables{
    "tables", "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"};
constexpr Query sqlite_columns{"columns",
                               "SELECT t.name, c.name, c.type || ' ' || c.\"notnull\" || ' ' || c.pk || ' ' "
                               "|| coalesce(c.dflt_value, '') "
                               "FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' "
                               "AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.name"};
constexpr Query postgres_columns{
    "columns",
    "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT) || ' ' || "
    "is_nullable "
    "|| ' ' || coalesce(collation_name, '') || ' ' || coalesce(column_default, '') FROM "
    "information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name"};
constexpr Query sqlite_indexes{
    "indexes",
    "SELECT tbl_name, name, coalesce(sql, '') FROM sqlite_master WHERE type = 'index' ORDER BY name"};
constexpr Query postgres_indexes{
    "indexes",
    "SELECT CAST(tablename AS TEXT), CAST(indexname AS TEXT), indexdef FROM pg_indexes WHERE schemaname = "
    "'public' ORDER BY indexname"};

Rows asked(Connection& connection, const Query& query) {
    auto rows = connection.run(query);
    base::check(rows.has_value(), "a database tells what it is made of");
    return std::move(*rows);
}

/// A statement that is made here, which a connection may keep by its text for as long as it lives.
Rows asked(Connection& connection, std::string_view name, const std::string& text) {
    return asked(connection, Query{name, text});
}

std::vector<std::pair<std::string, std::string>> columns_of(Connection& connection, Dialect dialect) {
    const auto rows = asked(connection, dialect == Dialect::Sqlite ? sqlite_columns : postgres_columns);
    std::vector<std::pair<std::string, std::string>> columns;
    for (std::size_t i = 0; i < rows.size(); ++i) columns.emplace_back(rows[i].text(0), rows[i].text(1));
    return columns;
}

/// X'00ff' as PostgreSQL says it; texts stay as they are.
std::string in_words_of_postgres(std::string_view statement) {
    std::string said;
    for (std::size_t at = 0; at < statement.size();) {
        const bool is_bytes = statement.substr(at).starts_with("X'");
        if (!is_bytes && statement[at] != '\'') {
            said += statement[at++];
            continue;
        }
        const auto begin = at + (is_bytes ? 2 : 1);
        auto end = statement.find('\'', begin);
        while (end + 1 < statement.size() && statement[end + 1] == '\'') end = statement.find('\'', end + 2);
        said += is_bytes ? "'\\x" : "'";
        said += statement.substr(begin, end - begin);
        said += '\'';
        at = end + 1;
    }
    return said;
}

}  // namespace

std::vector<std::string> tables_of(Connection& connection, Dialect dialect) {
    const auto rows = asked(connection, dialect == Dialect::Sqlite ? sqlite_tables : postgres_tables);
    std::vector<std::string> tables;
    for (std::size_t i = 0; i < rows.size(); ++i) tables.push_back(rows[i].text(0));
    return tables;
}

std::string rows_as_sql(Connection& connection, const std::string& table) {
    std::string values;
    std::string names;
    for (const auto& [of, column] : columns_of(connection, Dialect::Sqlite)) {
        if (of != table) continue;
        values += (values.empty() ? "quote(" : " || ', ' || quote(") + column + ")";
        names += (names.empty() ? "" : ", ") + column;
    }
    const auto rows = asked(connection, "rows", "SELECT " + values + " FROM " + table + " ORDER BY 1");
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i)
        text += "INSERT INTO " + table + " (" + names + ") VALUES (" + rows[i].text(0) + ");\n";
    return text;
}

store::Stored<void> load(Connection& connection, Dialect dialect, std::string_view text) {
    TRY_DO(connection.begin(store::Mode::Write));
    // Rows are kept word for word: what stands in a text is no word of the schema.
    for (const auto& statement : store::statements_of(text, Dialect::Sqlite)) {
        const bool is_row = statement.starts_with("INSERT");
        auto said = statement;
        if (dialect == Dialect::Postgres)
            said =
                is_row ? in_words_of_postgres(statement) : store::statements_of(statement, dialect).front();
        TRY_DO(connection.run_plain(said));
    }
    return connection.commit();
}

std::vector<std::string> values_of(Connection& connection, Dialect dialect) {
    std::vector<std::string> values;
    for (const auto& [table, column] : columns_of(connection, dialect)) {
        const auto value = dialect == Dialect::Sqlite ? "quote(" + column + ")"
                                                      : "coalesce(CAST(" + column + " AS TEXT), 'NULL')";
        const auto rows = asked(connection, "values", "SELECT " + value + " FROM " + table + " ORDER BY 1");
        for (std::size_t i = 0; i < rows.size(); ++i)
            values.push_back(table + '.' + column + ": " + rows[i].text(0));
    }
    std::ranges::sort(values);
    return values;
}

std::vector<std::string> shape_of(Connection& connection, Dialect dialect) {
    const bool is_sqlite = dialect == Dialect::Sqlite;
    std::vector<std::string> shape;
    for (const auto& query :
         {is_sqlite ? sqlite_columns : postgres_columns, is_sqlite ? sqlite_indexes : postgres_indexes}) {
        const auto rows = asked(connection, query);
        for (std::size_t i = 0; i < rows.size(); ++i)
            shape.push_back(rows[i].text(0) + '.' + rows[i].text(1) + ": " + rows[i].text(2));
    }
    return shape;
}

}  // namespace waymark::released
