#include "rules/eligibility.h"

#include <algorithm>

#include "rules/catalogue.h"

namespace waymark::rules {

namespace {

using Allows = bool (*)(const Stay&);

std::vector<Allows> list_checks(bool asks_block) {
    std::vector<Allows> checks;
    for (const auto* rule : catalogue())
        if (const auto* check = std::get_if<StayCheck>(&rule->check);
            check && check->asks_block == asks_block)
            checks.push_back(check->allows);
    return checks;
}

bool all_allow(const std::vector<Allows>& checks, const Stay& stay) {
    return std::ranges::all_of(checks, [&](const Allows allows) { return allows(stay); });
}

}  // namespace

bool is_eligible_whenever(const Stay& stay) {
    static const auto checks = list_checks(false);
    return all_allow(checks, stay);
}

bool is_eligible_then(const Stay& stay) {
    static const auto checks = list_checks(true);
    return all_allow(checks, stay);
}

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
