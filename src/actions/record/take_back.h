#pragma once
// What a thing was at a moment, and a change of it taken back, both from the history.

#include <optional>

#include "access/vocabulary.h"
#include "actions/record/desk.h"
#include "base/result.h"
#include "store/events/event.h"
#include "store/events/replay.h"
#include "store/records/table.h"

namespace waymark::actions::record {

/// The record with the fields that the state has, and nothing in the others. `like` says whose it is. A field
/// that this version no longer has stays in the history only.
base::Result<records::Record> record_from(const store::events::State& state, const records::Record& like);

/// By which verb its history is seen.
access::Verb verb_for_history(const records::Record& record);

/// What was done to one thing, the oldest first.
store::Stored<std::vector<store::events::Past>> list_history(store::Connection& connection,
                                                             store::Sealer& sealer,
                                                             const records::Record& record);

/// What it was at a moment, as far as who may see its history sees the thing; without values where it was
/// not there, and never with health, equality or DBS detail.
Done<records::Record> as_of(const Desk& desk, const Asking& asking, const store::Key& key,
                            std::int64_t moment);

/// Gives the fields that one event changed what they had before it. Impossible where they have been changed
/// again, where people have acted on it, or where the person was erased: then the message says so. The new
/// version.
Done<std::int64_t> take_back(const Desk& desk, const Asking& asking, const store::Key& key,
                             std::int64_t number);

}  // namespace waymark::actions::record
