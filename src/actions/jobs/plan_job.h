#pragma once
// Planning as a job: a programme file goes in, its plan's file comes out, on whichever server has time.

#include <string_view>

#include "planner/limits.h"
#include "store/jobs/workers.h"

namespace waymark::actions {

inline constexpr std::string_view plan_job_kind = "plan";

/// The input is the text of a programme file, the result the text of a plan file. A file with issues and a
/// programme that cannot be planned fail with the first of what is wrong. Stops early where nobody waits for
/// it any more; `limits.stop` and `limits.profile` are not used.
store::Work plan_work(planner::Limits limits);

}  // namespace waymark::actions
