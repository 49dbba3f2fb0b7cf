#pragma once
// A plan in the record: drafted, published, and superseded by the next.

#include "actions/record/desk.h"
#include "domain/plans/plan.h"

namespace waymark::actions::record {

/// A draft of that name, from a plan that keeps every must-rule of the programme as it is kept.
Done<void> draft_plan(const Desk& desk, const Asking& asking, const std::string& name,
                      const domain::Plan& plan);

/// Tells a draft to people: it becomes the published plan, and the one before is superseded. `version` is the
/// draft's, as it was seen. Of two at once one wins; the other learns who and when.
Done<void> publish_plan(const Desk& desk, const Asking& asking, const std::string& programme,
                        const std::string& name, std::int64_t version);

/// A plan by name, as its file would hold it.
Done<domain::Plan> export_plan(const Desk& desk, const Asking& asking, const std::string& programme,
                               const std::string& name);

}  // namespace waymark::actions::record
