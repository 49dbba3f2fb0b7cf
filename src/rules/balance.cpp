#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

int count(const domain::Programme& programme, const domain::Plan& plan, const domain::BalanceRow& row) {
    int planned = 0;
    for (const auto apprentice : programme.apprentices.refs()) {
        if (programme.apprentices[apprentice].cohort != row.cohort) continue;
        const auto& placement = plan.journeys[apprentice.at][static_cast<std::size_t>(row.block)];
        if (placement && programme.settings[programme.placements[*placement].setting].sector == row.sector)
            ++planned;
    }
    return planned;
}

void judge(const domain::Programme& programme, const domain::Plan& plan, std::vector<Finding>& findings) {
    for (std::size_t at = 0; at < programme.rules.balance.size(); ++at) {
        const auto& row = programme.rules.balance[at];
        const int planned = count(programme, plan, row);
        if (planned >= row.min && (!row.max || planned <= *row.max)) continue;
        const auto blocks = domain::placement_blocks(programme.cohorts[row.cohort]);
        findings.push_back({.rule = RuleId::Balance,
                            .apprentice = {},
                            .block = {},
                            .placement = {},
                            .period = blocks[static_cast<std::size_t>(row.block)].period,
                            .detail = OffBalance{at, planned}});
    }
}

}  // namespace

constinit const Rule balance_rule{
    .rule = RuleId::Balance,
    .id = "balance",
    .name = "Balance of a cohort",
    .sentence =
        "In each block as many of a cohort are in a sector as the programme asks for, no fewer and no more.",
    .source = "docs/PROGRAMME-FILE.md, What is minimised: balance",
    .strength = Strength::Should,
    .in_force_from = {},
    .check = PlanCheck{judge}};

}  // namespace waymark::rules
