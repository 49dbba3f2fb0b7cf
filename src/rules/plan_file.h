#pragma once
// Findings about what a plan's file says and a domain::Plan cannot hold. Made here, so that whoever reads a
// plan names the same rules as whoever judges one.

#include <string>
#include <vector>

#include "domain/programmes/programme.h"
#include "rules/finding.h"

namespace waymark::rules {

/// A journey of somebody whom the programme does not know.
Finding unknown_apprentice(std::string apprentice_id);

/// No journey where there should be one; it is left empty in the plan.
Finding no_journey(base::Ref<domain::Apprentice> apprentice);

/// A journey with other blocks than the cohort's placement blocks; it is left empty in the plan.
Finding wrong_blocks(base::Ref<domain::Apprentice> apprentice, std::vector<std::string> missing,
                     std::vector<std::string> unknown);

/// A block at a placement that is not there; it is left unfilled in the plan. A second finding where the
/// block is decided as unfilled, which the plan alone would not show to be broken.
std::vector<Finding> unknown_placement(const domain::Programme& programme,
                                       base::Ref<domain::Apprentice> apprentice, int block,
                                       std::string placement_id);

}  // namespace waymark::rules
