#pragma once
// The history, to be shown: without what somebody does not see of the thing itself, and without health,
// equality and DBS detail, each look at which is recorded.

#include <vector>

#include "access/may.h"
#include "records/record.h"
#include "store/events/event.h"

namespace waymark::actions::record {

/// What any of the ways shows in which the record is the viewer's, for one purpose.
access::Sight sight_of(const access::Viewer& viewer, const std::vector<access::Subject>& subjects,
                       access::Purpose purpose, base::Day today);

void mask_history(std::vector<store::events::Past>& events, const access::Sight& sight);
/// A record as it was.
void mask_record(records::Record& record, const access::Sight& sight);

}  // namespace waymark::actions::record
