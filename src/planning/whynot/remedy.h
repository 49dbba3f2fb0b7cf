#pragma once
// What could be otherwise, and the programme in which it is: so that whoever doubts an explanation can plan
// again with what it names.

#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/programmes/programme.h"
#include "planning/whynot/own_block.h"
#include "rules/rule_id.h"

namespace waymark::planning {

/// One place more at a placement in some weeks.
struct PlaceMore {
    base::Ref<domain::Placement> placement;
    base::Period weeks;
    friend bool operator==(const PlaceMore&, const PlaceMore&) = default;
};

/// One stay allowed though eligibility rules object to it: done by deciding it, since decided blocks are not
/// judged by them.
struct StayAllowed {
    OwnBlock own;
    base::Ref<domain::Placement> placement;
    friend bool operator==(const StayAllowed&, const StayAllowed&) = default;
};

/// One block more of a journey in one placement, or in one organisation, for everyone.
struct LimitRaised {
    rules::RuleId rule = rules::RuleId::PlacementAtMost;
    int at_most = 0;  ///< The new limit.
    friend bool operator==(const LimitRaised&, const LimitRaised&) = default;
};

struct BudgetDropped {
    friend bool operator==(const BudgetDropped&, const BudgetDropped&) = default;
};

/// A decided block that is open again.
struct BlockOpened {
    OwnBlock own;
    friend bool operator==(const BlockOpened&, const BlockOpened&) = default;
};

using Remedy = std::variant<PlaceMore, StayAllowed, LimitRaised, BudgetDropped, BlockOpened>;

/// The programme with this alone changed.
domain::Programme with(domain::Programme programme, const Remedy& remedy);
domain::Programme with(domain::Programme programme, const std::vector<Remedy>& remedies);

}  // namespace waymark::planning
