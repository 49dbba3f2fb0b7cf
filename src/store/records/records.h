#pragma once
// Records in the store: written only by who has seen the last version, read by key and page by page.

#include <optional>
#include <span>
#include <vector>

#include "records/difference.h"
#include "records/record.h"
#include "store/database.h"
#include "store/records/lists.h"
#include "store/records/table.h"
#include "store/sealer.h"

namespace waymark::store {

/// Somebody else was there: what stands now, or nothing where it was removed. records::difference says what
/// they changed, records::merge keeps both where the two do not touch the same field.
struct Stale {
    std::optional<records::Record> current;
};

/// The new version; or why nothing was written.
using Saved = std::expected<std::int64_t, Stale>;

/// Writes the record where its version is the one that is stored (0: none is), and makes it one more.
Stored<Saved> save(Connection& connection, Sealer& sealer, const records::Record& record);

/// Removes it where its version is the one that is stored.
Stored<std::expected<void, Stale>> remove(Connection& connection, Sealer& sealer,
                                          const records::Record& record);

/// New ones of any kinds, in their order, as fast as the database can; each gets version 1. Refused where one
/// is there.
Stored<void> insert_many(Connection& connection, Sealer& sealer, std::span<const records::Record> records);

Stored<std::optional<records::Record>> find(Connection& connection, Sealer& sealer, const Key& key);
/// For the kinds that are kept by programme and id.
Stored<std::optional<records::Record>> find(Connection& connection, Sealer& sealer, records::Kind kind,
                                            std::string programme, std::string id);

struct Page {
    std::vector<records::Record> records;
    /// Where the next page begins; nothing where this was the last.
    std::optional<std::vector<std::string>> next;
};

inline constexpr std::int64_t page_max = 1000;

/// A page of a list. `of`: values for the columns of ListRow::of; `after`: the next of the page before, or
/// nothing.
Stored<Page> list(Connection& connection, Sealer& sealer, List list, const std::vector<std::string>& of,
                  const std::optional<std::vector<std::string>>& after = {}, std::int64_t limit = 100);

/// All pages of a list: for work on a whole programme.
Stored<std::vector<records::Record>> list_all(Connection& connection, Sealer& sealer, List list,
                                              const std::vector<std::string>& of);

}  // namespace waymark::store
