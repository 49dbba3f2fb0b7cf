#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

void judge(const JourneyView& view, std::vector<Finding>& findings) {
    for (const auto& fixed : view.who().fixed) {
        const auto block = static_cast<std::size_t>(fixed.block);
        if (view.journey[block] == fixed.placement) continue;
        findings.push_back({.rule = RuleId::Fixed,
                            .apprentice = view.apprentice,
                            .block = fixed.block,
                            .placement = view.journey[block],
                            .period = view.blocks[block].period,
                            .detail = NotAsFixed{fixed.placement}});
    }
}

}  // namespace

constinit const Rule fixed_rule{.rule = RuleId::Fixed,
                                .id = "fixed",
                                .name = "Decided blocks",
                                .sentence = "A block that is decided stays as it is, unfilled ones too.",
                                .source = "docs/PROGRAMME-FILE.md, What must hold, 4: Fixed",
                                .strength = Strength::Must,
                                .in_force_from = {},
                                .check = JourneyCheck{judge}};

}  // namespace waymark::rules
