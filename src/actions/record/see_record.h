#pragma once
// Look at one thing that is kept: what the viewer may see of it, and a line in the history where the look
// itself is to be known.

#include <vector>

#include "access/may.h"
#include "actions/record/desk.h"
#include "store/records/table.h"

namespace waymark::actions::record {

struct Seen {
    records::Record record;           ///< Fields that the viewer does not see in full hold nothing.
    std::vector<access::Form> forms;  ///< By field.
    friend bool operator==(const Seen&, const Seen&) = default;
};

/// What a sight leaves of a record.
Seen show(const records::Record& record, const access::Sight& sight);

/// Refused in the same words whether it is not there or not theirs. Health, equality and DBS detail are shown
/// to who may see each of them, and each look stands in the history.
Done<Seen> see_record(const Desk& desk, const Asking& asking, const store::Key& key);

}  // namespace waymark::actions::record
