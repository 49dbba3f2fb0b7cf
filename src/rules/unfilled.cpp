#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

void judge(const JourneyView& view, std::vector<Finding>& findings) {
    for (std::size_t block = 0; block < view.journey.size(); ++block) {
        if (view.journey[block]) continue;
        const auto* fixed = domain::find_fixed(view.who(), static_cast<int>(block));
        findings.push_back({.rule = RuleId::Unfilled,
                            .apprentice = view.apprentice,
                            .block = static_cast<int>(block),
                            .placement = {},
                            .period = view.blocks[block].period,
                            .detail = Unfilled{fixed != nullptr && !fixed->placement}});
    }
}

}  // namespace

constinit const Rule unfilled_rule{.rule = RuleId::Unfilled,
                                   .id = "unfilled",
                                   .name = "Blocks without a placement",
                                   .sentence = "Every placement block has a placement.",
                                   .source = "docs/PROGRAMME-FILE.md, What is minimised: unfilled",
                                   .strength = Strength::Should,
                                   .in_force_from = {},
                                   .check = JourneyCheck{judge}};

}  // namespace waymark::rules
