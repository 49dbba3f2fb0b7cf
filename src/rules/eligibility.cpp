#include "rules/eligibility.h"

#include "rules/catalogue.h"

namespace waymark::rules {

namespace {

bool allowed(const Stay& stay, bool asks_block) {
    for (const auto* rule : catalogue())
        if (const auto* check = std::get_if<StayCheck>(&rule->check);
            check && check->asks_block == asks_block && !check->allows(stay))
            return false;
    return true;
}

}  // namespace

bool is_eligible_whenever(const Stay& stay) { return allowed(stay, false); }
bool is_eligible_then(const Stay& stay) { return allowed(stay, true); }
bool is_eligible(const Stay& stay) { return is_eligible_whenever(stay) && is_eligible_then(stay); }

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
