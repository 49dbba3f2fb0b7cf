#include "rules/every_rule.h"
#include "rules/plan_cost.h"

namespace waymark::rules {

namespace {

void judge(const domain::Programme& programme, const domain::Plan& plan, std::vector<Finding>& findings) {
    const auto budget = programme.rules.budget;
    if (!budget) return;
    const auto cost = plan_cost(programme, plan);
    if (cost <= *budget) return;
    findings.push_back({.rule = RuleId::Budget,
                        .apprentice = {},
                        .block = {},
                        .placement = {},
                        .period = {},
                        .detail = OverBudget{cost, *budget}});
}

}  // namespace

constinit const Rule budget_rule{
    .rule = RuleId::Budget,
    .id = "budget",
    .name = "Budget",
    .sentence = "What the programme pays for all filled weeks together is within its budget.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 5: Budget",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = PlanCheck{judge}};

}  // namespace waymark::rules
