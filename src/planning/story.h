#pragma once
// One apprentice's journey, block by block: where, what it is worth to them, and why not what they would like
// better; and by when which competence can be evidenced.

#include <optional>
#include <vector>

#include "domain/plans/price.h"
#include "planning/explain.h"
#include "planning/whynot/why_not.h"

namespace waymark::planning {

/// A placement as one apprentice sees it.
struct Choice {
    base::Ref<domain::Placement> placement;
    int preference = 50;  ///< 0 best .. 100 worst.
    int minutes = 0;      ///< Of travel, one way.
    int points = 0;       ///< Unease: preference plus the minutes beyond 30.
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct BlockStory {
    int block = 0;
    domain::DatedBlock dates;
    std::optional<Choice> chosen;  ///< Empty: unfilled.
    bool is_fixed = false;
    int eligible_placements = 0;         ///< How many placements the apprentice may spend the block at.
    std::optional<Choice> first_choice;  ///< Of those, the one with the fewest points; full ones too.
    /// Every placement with fewer points than the chosen one (all of them where none is chosen), best first,
    /// and why not; empty for a decided block.
    std::vector<Alternative> better;
    std::optional<WhyNot> why_not;  ///< Of an unfilled block: the shortest reason.
};

struct CompetenceStory {
    base::Ref<domain::Competence> competence;
    bool is_evidenced = false;       ///< Already, before the programme.
    std::optional<int> first_block;  ///< The first block of the journey in which it can be. Neither: never.
    friend bool operator==(const CompetenceStory&, const CompetenceStory&) = default;
};

struct Story {
    base::Ref<domain::Apprentice> apprentice;
    std::vector<BlockStory> blocks;
    std::vector<CompetenceStory> competences;  ///< All of the programme, in its order.
    int points = 0;                            ///< Of unease, before it gets dearer.
    int ordinary_points = 0;                   ///< Up to here a point costs one.
    domain::Price price;                       ///< The journey's own; balance is nobody's.
    std::vector<Shortfall> shortfalls;
};

/// The plan breaks no rule. Quick enough for a page.
Story tell(const domain::Programme& programme, const domain::Plan& plan,
           base::Ref<domain::Apprentice> apprentice);

/// By when each competence of the programme first becomes possible in a journey.
std::vector<CompetenceStory> competences_by_when(const domain::Programme& programme,
                                                 base::Ref<domain::Apprentice> apprentice,
                                                 const domain::Journey& journey);

}  // namespace waymark::planning
