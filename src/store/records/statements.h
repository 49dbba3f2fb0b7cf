#pragma once
// The statements of each kind and list, made once from their tables.

#include <string>
#include <string_view>

#include "store/database.h"
#include "store/records/lists.h"

namespace waymark::store {

struct KindStatements {
    Query insert;         ///< All columns; nothing happens where the key is there.
    Query insert_strict;  ///< As above; refused where the key is there.
    Query update;         ///< Columns that are no keys, then keys, then the version it must have.
    Query remove;         ///< Keys, then the version.
    Query find;           ///< Keys.
};
const KindStatements& statements_of(records::Kind kind);

struct ListStatements {
    Query first;  ///< Values of `of`, then the limit.
    Query next;   ///< Values of `of`, values of `order` after which it goes on, then the limit.
};
const ListStatements& statements_of(List list);

/// As ListStatements::first (or next, where it goes on), of the rows for which a condition holds: its values
/// stand before the limit's.
std::string list_text(List list, bool goes_on, std::string_view condition);

}  // namespace waymark::store
