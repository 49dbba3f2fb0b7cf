#pragma once
// What was done to one thing, and what somebody saw of it at a version.

#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "store/events/event.h"
#include "store/records/table.h"

namespace waymark::actions::record {

/// Of anything that is kept, the oldest first; for who may see the history of such a thing. Of a person it is
/// what was done to everything that is about them.
Done<std::vector<store::events::Past>> history_of(const Desk& desk, const Asking& asking,
                                                  const store::Key& key);

/// What was done, by whom; then a line for each field and one for the reason, in the words of the table of
/// kinds.
std::vector<std::string> to_lines(const store::events::Past& past);

/// A record as the viewer saw it at that version, so that an edit of it can be told from what others did
/// since. Where the history is not theirs to see it is the record of today with that version: then nobody can
/// say what the others did. Impossible where there is no such version yet.
Done<records::Record> seen_at(const Desk& desk, const Asking& asking, const store::Key& key,
                              std::int64_t version);

}  // namespace waymark::actions::record
