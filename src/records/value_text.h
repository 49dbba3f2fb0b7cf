#pragma once
// Values as JSON text and back: what a list column and a sealed column hold. Whatever is written is read
// again as the same value.

#include <string>
#include <string_view>

#include "base/result.h"
#include "records/record.h"

namespace waymark::records {

std::string write_entries(const Entries& entries);
/// For what write_entries has written; anything else is damage.
base::Result<Entries> read_entries(std::string_view text);

/// One value, as the history holds it; empty where there is none, so that "nothing" is told from any value.
std::string write_value(const Value& value);
/// For what write_value has written of a field of this type; anything else is damage.
base::Result<Value> read_value(std::string_view text, Type type);

/// {"name": "Ada", "born": "2008-02-29"}: the fields of one sealed column that have a value; empty where none
/// has.
std::string write_sealed(const Record& record, std::string_view column);
base::Result<void> read_sealed(std::string_view text, std::string_view column, Record& record);

}  // namespace waymark::records
