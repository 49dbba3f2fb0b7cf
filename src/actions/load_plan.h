#pragma once
// Open a plan file, for the programme that it is a plan of.

#include <filesystem>

#include "actions/file_issue.h"
#include "domain/programmes/programme.h"
#include "exchange/plan_json.h"

namespace waymark::actions {

/// What a plan file says that no plan can hold (an apprentice nobody knows, another programme) is no issue
/// but a finding in the draft: check_plan lists it with the broken rules.
Loaded<exchange::PlanDraft> load_plan(const std::filesystem::path& file, const domain::Programme& programme);

}  // namespace waymark::actions
