#pragma once
// How often a journey may come back to the same place; the same counting for placements and organisations.

#include <vector>

#include "rules/rule.h"

namespace waymark::rules {

/// One finding for each subject that has too many blocks, free ones among them: decided blocks count towards
/// the limit and cannot break it by themselves. `subject` gives the number of what is counted. The finding's
/// block is the last free one there, the one that was too many.
template <class Subject>
void judge_at_most(const JourneyView& view, RuleId rule, int at_most, Subject subject,
                   std::vector<Finding>& findings) {
    const auto& journey = view.journey;
    for (std::size_t block = 0; block < journey.size(); ++block) {
        if (!journey[block]) continue;
        const auto counted = subject(*journey[block]);
        int blocks = 0;
        std::optional<std::size_t> last_free;
        bool first = true;
        for (std::size_t other = 0; other < journey.size(); ++other) {
            if (!journey[other] || subject(*journey[other]) != counted) continue;
            if (other < block) first = false;
            ++blocks;
            if (!domain::find_fixed(view.who(), static_cast<int>(other))) last_free = other;
        }
        if (!first || !last_free || blocks <= at_most) continue;
        findings.push_back({.rule = rule,
                            .apprentice = view.apprentice,
                            .block = static_cast<int>(*last_free),
                            .placement = journey[*last_free],
                            .period = view.blocks[*last_free].period,
                            .detail = TooOften{blocks, at_most}});
    }
}

}  // namespace waymark::rules
