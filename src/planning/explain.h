#pragma once
// Why a plan falls short where it does: for each unfilled block, missed visit, competence gap and unease
// above the ordinary, which placements were possible and for each why not. Values; wording.h turns them into
// sentences.

#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "planning/moves.h"
#include "rules/finding.h"

namespace waymark::planning {

/// One finding of a should-rule about one apprentice, with every single move that would have mended or eased
/// it:
///   an unfilled block: each placement of the programme, in that block;
///   a missing visit: each placement of the sector or setting, in each free block that is not there already;
///   a missing competence: each placement that evidences it, in each free block;
///   unease above the ordinary: each placement with fewer points than the plan's, in each free and filled
///   block.
/// In order of block, then of the apprentice's points (what they would like best first), then of the
/// programme.
struct Shortfall {
    rules::Finding finding;
    std::vector<Alternative> alternatives;
    std::vector<int> fixed_blocks;  ///< Decided blocks, where there was nothing to choose.
    friend bool operator==(const Shortfall&, const Shortfall&) = default;
};

/// By apprentice in the order of the programme, then by rule in the order of the catalogue.
struct Explanation {
    std::vector<Shortfall> shortfalls;
    friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// The plan breaks no rule.
Explanation explain(const domain::Programme& programme, const domain::Plan& plan);
/// For one apprentice alone.
Explanation explain(const domain::Programme& programme, const domain::Plan& plan,
                    base::Ref<domain::Apprentice> apprentice);

/// For whoever has made the moves already.
std::vector<Shortfall> explain(Moves& moves, base::Ref<domain::Apprentice> apprentice);

}  // namespace waymark::planning
