#pragma once
// Records as a viewer sees them: the only way from the store to a page, a list, an export or a feed.

#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "store/records/records.h"
#include "store/seen/eyes.h"

namespace waymark::store {

struct Seen {
    records::Record record;           ///< Nothing in every field that is not seen in full.
    access::Sight sight;              ///< How each care is seen: where it says Cleared, ask for the answer.
    access::Set<access::Care> looks;  ///< What was shown that is written into the history as a look.
};

/// Nothing where there is none, and nothing where these eyes do not reach it: the same.
Stored<std::optional<Seen>> find_seen(Connection& connection, Sealer& sealer, const Eyes& eyes,
                                      const Key& key);

struct SeenPage {
    std::vector<Seen> records;
    std::optional<std::vector<std::string>> next;
};

/// As store::list, of what these eyes reach alone: what they do not, makes no page shorter and none longer. A
/// list that is selected or ordered by a field holds only those of whom they see that field.
Stored<SeenPage> list_seen(Connection& connection, Sealer& sealer, const Eyes& eyes, List list,
                           const std::vector<std::string>& of,
                           const std::optional<std::vector<std::string>>& after = {},
                           std::int64_t limit = 100);

}  // namespace waymark::store
