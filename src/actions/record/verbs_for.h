#pragma once
// Which verbs a look at a record takes, or a change of it: an employer may change where somebody works and
// not what they wish for, though both stand in one record.

#include <vector>

#include "access/subject.h"
#include "access/vocabulary.h"
#include "records/record.h"

namespace waymark::actions::record {

access::Verb verb_to_see(const records::Record& record, access::About about);

/// Each once. All must be allowed. `before` is nothing for what is new, `after` for what is to go.
std::vector<access::Verb> verbs_to_change(const records::Record* before, const records::Record* after,
                                          access::About about);

}  // namespace waymark::actions::record
