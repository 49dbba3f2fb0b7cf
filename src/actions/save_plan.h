#pragma once
// Write a plan file, whole or not at all.

#include <filesystem>

#include "base/result.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::actions {

base::Result<void> save_plan(const domain::Plan& plan, const domain::Programme& programme,
                             const std::filesystem::path& file);

/// Where the plan of a programme is looked for, and written unless told otherwise: leeds.plan.json beside
/// leeds.json.
std::filesystem::path plan_file_of(const std::filesystem::path& programme_file);

}  // namespace waymark::actions
