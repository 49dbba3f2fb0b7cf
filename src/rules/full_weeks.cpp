#include "rules/full_weeks.h"

#include <algorithm>
#include <utility>

namespace waymark::rules {

namespace {

bool goes_on(const Finding& last, base::Ref<domain::Placement> placement, base::Day monday,
             const OverFull& detail) {
    return last.rule == RuleId::Capacity && last.placement == placement && last.period->until == monday &&
           std::get<OverFull>(last.detail) == detail;
}

/// As part of the last finding where that one goes on.
void add_full_week(base::Ref<domain::Placement> placement, base::Day monday, OverFull detail,
                   std::vector<Finding>& findings) {
    const auto end = monday + base::Weeks{1};
    if (!findings.empty() && goes_on(findings.back(), placement, monday, detail)) {
        findings.back().period->until = end;
        return;
    }
    findings.push_back({.rule = RuleId::Capacity,
                        .apprentice = {},
                        .block = {},
                        .placement = placement,
                        .period = base::Period{monday, end},
                        .detail = std::move(detail)});
}

}  // namespace

void judge_week(const domain::Programme& programme, base::Ref<domain::Placement> placement, base::Day monday,
                std::vector<base::Ref<domain::Apprentice>> guests, int joining,
                std::vector<Finding>& findings) {
    const int places = domain::places_in_week(programme.placements[placement], monday);
    if (static_cast<int>(guests.size()) + joining <= places) return;
    std::ranges::sort(guests);
    add_full_week(placement, monday, {places, std::move(guests)}, findings);
}

}  // namespace waymark::rules
