#pragma once
// A plan as records: one for the plan, one for each stay; and back.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "records/record.h"

namespace waymark::records {

// What a plan's state may be.
inline constexpr std::string_view draft = "draft";
inline constexpr std::string_view published = "published";
inline constexpr std::string_view superseded = "superseded";

/// A draft with its stays after it; `follows`: the published plan that it was made from.
std::vector<Record> to_records(const domain::Programme& programme, const domain::Plan& plan,
                               const std::string& id, const std::optional<std::string>& follows);

/// Blocks without a stay are unfilled. Fails where a stay refers to what the programme has not.
base::Result<domain::Plan> to_plan(const domain::Programme& programme, const Record& plan,
                                   std::span<const Record> stays);

}  // namespace waymark::records
