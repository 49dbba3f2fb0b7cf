#pragma once
// The engine's words for a run, as they reach those who plan rotations.

#include "engine/limits.h"
#include "engine/profile.h"

namespace waymark::planner {

using engine::Limits;
using engine::Listener;
using engine::Profile;
using engine::Progress;

}  // namespace waymark::planner
