#pragma once
// All that is kept of one person, as a page that they can read, keep and print.

#include "actions/record/subject_record.h"
#include "base/html.h"
#include "store/events/wording.h"

namespace waymark::web {

/// One file: nothing in it leads elsewhere.
base::Html subject_record_page(const actions::record::SubjectRecord& record,
                               const store::events::Names& names);

}  // namespace waymark::web
