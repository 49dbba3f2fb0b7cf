#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

// A plan that exchange/ has read holds positions of this programme only and brings its findings of this rule
// along (plan_file.h); one that was made for another programme is caught here.
void judge(const JourneyView& view, std::vector<Finding>& findings) {
    for (std::size_t block = 0; block < view.journey.size(); ++block) {
        const auto& placement = view.journey[block];
        if (!placement || view.programme.placements.has(*placement)) continue;
        findings.push_back({.rule = RuleId::KnownPlacement,
                            .apprentice = view.apprentice,
                            .block = static_cast<int>(block),
                            .placement = {},
                            .period = view.blocks[block].period,
                            .detail = UnknownPlacement{{}}});
    }
}

}  // namespace

constinit const Rule known_placement_rule{.rule = RuleId::KnownPlacement,
                                          .id = "known-placement",
                                          .name = "Known placements",
                                          .sentence = "A plan uses only placements that the programme has.",
                                          .source = "docs/PROGRAMME-FILE.md, Plan file",
                                          .strength = Strength::Must,
                                          .in_force_from = {},
                                          .check = JourneyCheck{judge}};

}  // namespace waymark::rules
