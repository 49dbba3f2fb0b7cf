#pragma once
// Schema files are written in SQLite's words, so that any of its tools reads them. Five are said otherwise in
// PostgreSQL:
//
//   INTEGER   BIGINT
//   REAL      DOUBLE PRECISION
//   TEXT      TEXT COLLATE "C"     sorted by bytes, as SQLite does
//   BLOB      BYTEA
//   STRICT    (nothing: it always is)

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace waymark::store {

/// The statements of a schema file in the database's own words, without comments.
std::vector<std::string> statements_of(std::string_view script, Dialect dialect);

}  // namespace waymark::store
