#pragma once
// All of a database as text: to keep it, to make it again on either database, and to compare two.

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace waymark::released {

/// The name of a table of ours, in order; the databases' own are left out.
std::vector<std::string> tables_of(store::Connection& connection, store::Dialect dialect);

/// The rows of a table of a SQLite database, a statement each.
std::string rows_as_sql(store::Connection& connection, const std::string& table);

/// Makes what such a text says, schema and rows, on either database.
store::Stored<void> load(store::Connection& connection, store::Dialect dialect, std::string_view text);

/// Every value of every row, a line each with table, column and key: what one database holds and another does
/// not, shows as a line.
std::vector<std::string> values_of(store::Connection& connection, store::Dialect dialect);

/// Every column of every table, with its type, and every index.
std::vector<std::string> shape_of(store::Connection& connection, store::Dialect dialect);

}  // namespace waymark::released
