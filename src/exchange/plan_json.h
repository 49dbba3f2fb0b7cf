#pragma once
// Plan files: docs/PROGRAMME-FILE.md, read against their programme and written.

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

/// A plan file as far as a plan can hold what it says. What it cannot hold (an apprentice nobody knows, a
/// missing journey, another programme) is a finding, for `check` to list with the broken rules.
struct PlanDraft {
    domain::Plan plan;
    std::vector<rules::Finding> findings;
    std::optional<std::int64_t> stated_cost;
};

std::expected<PlanDraft, std::vector<Issue>> read_plan(std::string_view text,
                                                       const domain::Programme& programme);

std::string write_plan(const domain::Plan& plan, const domain::Programme& programme);

}  // namespace waymark::exchange
