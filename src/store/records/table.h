#pragma once
// A kind's table: its columns, in one order for all statements, and a record as a row of them.

#include <span>
#include <string>
#include <vector>

#include "records/record.h"
#include "store/database.h"
#include "store/sealer.h"

namespace waymark::store {

struct Column {
    enum class Holds { Programme, Person, Id, Version, Field, Seal };
    std::string_view name;
    Holds holds = Holds::Field;
    std::size_t field = 0;  ///< Of an open field: its position.
    bool key = false;
};

/// Keys first, then the version, ties, open fields and seals.
std::span<const Column> columns_of(records::Kind kind);

/// Values for the key's columns, in their order.
struct Key {
    records::Kind kind;
    std::vector<std::string> values;
    friend bool operator==(const Key&, const Key&) = default;
};
Key key_of(const records::Record& record);

/// What stands in a column of the key or of an index; texts only.
std::string text_in(const records::Record& record, std::string_view column);

/// The row's values in the order of columns_of, seals made.
Stored<std::vector<Value>> row_of(const records::Record& record, Sealer& sealer);
/// Before the first `count` rows of a kind are read: the sealer hears of all whose seals stand in them.
Stored<void> foresee(records::Kind kind, const Rows& rows, std::size_t count, Sealer& sealer);
/// Whose key was destroyed has no values in the sealed fields.
Stored<records::Record> record_of(records::Kind kind, const Row& row, Sealer& sealer);

}  // namespace waymark::store
