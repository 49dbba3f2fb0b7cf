#pragma once
// May this apprentice spend this block there? Asked by the planner's input for every pair, so it is quick.

#include <vector>

#include "base/id.h"
#include "domain/programmes/programme.h"
#include "rules/finding.h"

namespace waymark::rules {

/// One block of one apprentice at one placement: what the eligibility rules judge.
struct Stay {
    const domain::Programme& programme;
    const domain::Apprentice& apprentice;
    const domain::DatedBlock& block;
    const domain::Placement& placement;
    base::Ref<domain::Placement> placement_ref;
};

/// True where no eligibility rule of the catalogue objects. Fixed blocks are not judged by it: ask before.
bool is_eligible(const Stay& stay);

/// The two halves of is_eligible: the rules that ask nothing of the block (any will do), and those that do.
bool is_eligible_whenever(const Stay& stay);
bool is_eligible_then(const Stay& stay);

/// Every eligibility rule that objects, in the order of the catalogue; empty where is_eligible. A stay does
/// not know whose position in the programme it is, so the findings' apprentice and block are left to the
/// caller.
std::vector<Finding> objections(const Stay& stay);

}  // namespace waymark::rules
