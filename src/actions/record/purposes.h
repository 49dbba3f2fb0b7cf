#pragma once
// For which purposes what somebody asks is tried.

#include <vector>

#include "actions/record/desk.h"

namespace waymark::actions::record {

/// The one that they say; else all, in the order in which the policy is asked: what somebody sees for one
/// purpose is not mixed with another's.
std::vector<access::Purpose> purposes_of(const Asking& asking);

}  // namespace waymark::actions::record
