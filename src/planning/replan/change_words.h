#pragma once
// What happened, in a sentence for each change.

#include <string>

#include "domain/changes/change.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// "a03 leaves from 3 April 2017 on." The change is about this programme.
std::string sentence(const domain::Change& change, const domain::Programme& programme);

}  // namespace waymark::planning
