#pragma once
// Look at one thing that is kept: what the viewer may see of it, and a line in the history where the look
// itself is to be known.

#include "actions/record/desk.h"
#include "store/seen/seen.h"

namespace waymark::actions::record {

/// Refused in the same words whether it is not there or not theirs. Health, equality and DBS detail are shown
/// to who may see each of them, and each look stands in the history.
Done<store::Seen> see_record(const Desk& desk, const Asking& asking, const store::Key& key);

}  // namespace waymark::actions::record
