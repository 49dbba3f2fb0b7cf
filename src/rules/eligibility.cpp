#include "rules/eligibility.h"

#include "rules/catalogue.h"

namespace waymark::rules {

bool is_eligible(const Stay& stay) {
    for (const auto* rule : catalogue())
        if (const auto* check = std::get_if<StayCheck>(&rule->check); check && !check->allows(stay))
            return false;
    return true;
}

std::vector<Finding> objections(const Stay& stay) {
    std::vector<Finding> findings;
    for (const auto* rule : catalogue()) {
        const auto* check = std::get_if<StayCheck>(&rule->check);
        if (!check || check->allows(stay)) continue;
        findings.push_back({.rule = rule->rule,
                            .apprentice = {},
                            .block = {},
                            .placement = stay.placement_ref,
                            .period = stay.block.period,
                            .detail = check->objection(stay)});
    }
    return findings;
}

}  // namespace waymark::rules
