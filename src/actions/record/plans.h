#pragma once
// A plan in the record: drafted, published, and superseded by the next.

#include "actions/record/desk.h"
#include "domain/plans/plan.h"
#include "store/records/table.h"

namespace waymark::actions::record {

/// A draft of that name, from a plan that keeps every must-rule of the programme as it is kept.
Done<void> draft_plan(const Desk& desk, const Asking& asking, const std::string& name,
                      const domain::Plan& plan);

/// The same within a transaction of somebody else's: a job's last.
class Work;
Done<bool> draft_in(Work& work, const std::string& name, const domain::Plan& plan);

/// A block of an apprentice to be filled by this placement in every plan from now on; no placement: to be
/// planned again. Plans that there are stay as they are.
Done<void> pin_block(const Desk& desk, const Asking& asking, const store::Key& apprentice,
                     const std::string& block, const std::string& placement);

/// Tells a draft to people: it becomes the published plan, and the one before is superseded. `version` is the
/// draft's, as it was seen. Of two at once one wins; the other learns who and when.
Done<void> publish_plan(const Desk& desk, const Asking& asking, const std::string& programme,
                        const std::string& name, std::int64_t version);

/// A plan by name, as its file would hold it.
Done<domain::Plan> export_plan(const Desk& desk, const Asking& asking, const std::string& programme,
                               const std::string& name);

}  // namespace waymark::actions::record
