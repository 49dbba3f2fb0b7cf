#pragma once
// Alternatives with the same reason said in one breath: two hundred placements that are too far away are one
// sentence.

#include <cstddef>
#include <string>
#include <vector>

#include "planning/moves.h"

namespace waymark::planning {

struct ReasonOptions {
    rules::RuleId about = rules::RuleId::Unfilled;  ///< The rule that is short.
    bool names_blocks = false;                      ///< Where the alternatives are of more blocks than one.
    std::size_t placements_named = 8;
};

/// One sentence for each kind of reason: first what was possible and would cost more elsewhere, then what is
/// full and with whom, then the limits and the budget, then what the apprentice may not or cannot do, rule by
/// rule. An alternative is said once, for its first reason; where a rule about the apprentice objects, that
/// it is full as well goes without saying.
std::vector<std::string> grouped_reasons(const std::vector<Alternative>& alternatives,
                                         base::Ref<domain::Apprentice> apprentice,
                                         const domain::Programme& programme, const ReasonOptions& options);

}  // namespace waymark::planning
