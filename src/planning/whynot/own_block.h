#pragma once
// One block of one apprentice: what somebody asks about.

#include <compare>

#include "base/id.h"
#include "domain/apprentices/apprentice.h"

namespace waymark::planning {

struct OwnBlock {
    base::Ref<domain::Apprentice> apprentice;
    int block = 0;  ///< Position among the placement blocks of the apprentice's cohort.
    friend auto operator<=>(const OwnBlock&, const OwnBlock&) = default;
};

}  // namespace waymark::planning
