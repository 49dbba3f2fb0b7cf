#include "rules/at_most.h"
#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

void judge(const JourneyView& view, std::vector<Finding>& findings) {
    const auto at_most = view.programme.rules.placement_at_most;
    if (!at_most) return;
    judge_at_most(
        view, RuleId::PlacementAtMost, *at_most,
        [](base::Ref<domain::Placement> placement) { return placement; }, findings);
}

}  // namespace

constinit const Rule placement_at_most_rule{
    .rule = RuleId::PlacementAtMost,
    .id = "placement-at-most",
    .name = "Blocks in one placement",
    .sentence =
        "A journey has no more blocks in one placement than the programme allows. Decided blocks count, but "
        "do not break this by themselves.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 3: At most",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = JourneyCheck{judge}};

}  // namespace waymark::rules
