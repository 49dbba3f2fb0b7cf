#include "rules/plan_file.h"

#include <utility>

namespace waymark::rules {

namespace {

Finding incomplete(std::optional<base::Ref<domain::Apprentice>> apprentice, Detail detail) {
    return {.rule = RuleId::Complete,
            .apprentice = apprentice,
            .block = {},
            .placement = {},
            .period = {},
            .detail = std::move(detail)};
}

}  // namespace

Finding unknown_apprentice(std::string apprentice_id) {
    return incomplete({}, UnknownApprentice{std::move(apprentice_id)});
}

Finding no_journey(base::Ref<domain::Apprentice> apprentice) { return incomplete(apprentice, NoJourney{}); }

Finding wrong_blocks(base::Ref<domain::Apprentice> apprentice, std::vector<std::string> missing,
                     std::vector<std::string> unknown) {
    return incomplete(apprentice, WrongBlocks{std::move(missing), std::move(unknown)});
}

std::vector<Finding> unknown_placement(const domain::Programme& programme,
                                       base::Ref<domain::Apprentice> apprentice, int block,
                                       std::string placement_id) {
    const auto& who = programme.apprentices[apprentice];
    const auto blocks = domain::placement_blocks(programme.cohorts[who.cohort]);
    Finding finding{.rule = RuleId::KnownPlacement,
                    .apprentice = apprentice,
                    .block = block,
                    .placement = {},
                    .period = blocks[static_cast<std::size_t>(block)].period,
                    .detail = UnknownPlacement{std::move(placement_id)}};
    std::vector<Finding> findings{finding};
    const auto* fixed = domain::find_fixed(who, block);
    if (fixed && !fixed->placement) {
        finding.rule = RuleId::Fixed;
        finding.detail = NotAsFixed{};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace waymark::rules
