#pragma once
// What became of a record, as events of the history: what a person's key seals apart from what it need not.

#include <vector>

#include "records/record.h"
#include "store/events/event.h"

namespace waymark::actions::record {

/// From one state to another; nothing before: it is new, nothing after: it is gone. One event, and another
/// for each key of its own that a special-category field is under. None where nothing changed.
std::vector<store::events::Event> events_of(const records::Record* before, const records::Record* after);

/// By what the history calls it: its own id, or what there is one of: a person's, a programme's.
std::string subject_id(const records::Record& record);

/// In which chain: the programme's, or the organisation's where there is none, or the installation's.
std::string chain_of(const records::Record& record);

}  // namespace waymark::actions::record
