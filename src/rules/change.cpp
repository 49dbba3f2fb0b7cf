#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

void judge(const JourneyView& view, std::vector<Finding>& findings) {
    for (const auto& told : view.who().published) {
        const auto block = static_cast<std::size_t>(told.block);
        const bool is_gone = told.placement_id && !told.placement;
        if (!is_gone && told.placement == view.journey[block]) continue;
        findings.push_back({.rule = RuleId::Change,
                            .apprentice = view.apprentice,
                            .block = told.block,
                            .placement = view.journey[block],
                            .period = view.blocks[block].period,
                            .detail = Changed{told.placement_id, told.placement}});
    }
}

}  // namespace

constinit const Rule change_rule{.rule = RuleId::Change,
                                 .id = "change",
                                 .name = "Changes to what people were told",
                                 .sentence = "A block that people were told about stays as they were told.",
                                 .source = "docs/PROGRAMME-FILE.md, What is minimised: change",
                                 .strength = Strength::Should,
                                 .in_force_from = {},
                                 .check = JourneyCheck{judge}};

}  // namespace waymark::rules
