#pragma once
// Plan files: docs/PROGRAMME-FILE.md, Plan file, read against their programme and written.

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "exchange/issue.h"
#include "rules/finding.h"

namespace waymark::exchange {

/// A plan as its file has it. What the file says and a Plan cannot hold is among the findings: people and
/// placements that the programme does not have, missing journeys (left empty), other blocks than the cohort's
/// (left empty too). rules/check.h judges the rest.
struct PlanDraft {
    domain::Plan plan;
    std::vector<rules::Finding> findings;
    std::optional<std::int64_t> stated_cost;  ///< plan.cost holds it too, or 0 where the file states none.
};

/// The plan in a file of any version that this Waymark knows; or everything that is wrong with the file's
/// form, listed as read_programme lists it.
std::expected<PlanDraft, std::vector<Issue>> read_plan(std::string_view text,
                                                       const domain::Programme& programme);

/// The plan as a file of the newest version: the same text for the same plan, one apprentice a line. The plan
/// has a journey of the right length for every apprentice.
std::string write_plan(const domain::Plan& plan, const domain::Programme& programme);

}  // namespace waymark::exchange
