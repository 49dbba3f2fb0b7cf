#pragma once
// Why not, in a sentence that depends on who asks, for what and when, and on nothing that is kept: so it
// cannot give away what is hidden, not even that it is there.

#include <optional>
#include <string>

#include "access/roles.h"
#include "access/vocabulary.h"

namespace waymark::access {

std::string reason_to_refuse(const Viewer& viewer, Verb verb, base::Day today,
                             std::optional<Purpose> purpose);

}  // namespace waymark::access
