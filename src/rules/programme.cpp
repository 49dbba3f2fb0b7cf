#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

void judge(const domain::Programme& programme, const domain::Plan& plan, std::vector<Finding>& findings) {
    if (plan.programme == programme.id) return;
    findings.push_back({.rule = RuleId::Programme,
                        .apprentice = {},
                        .block = {},
                        .placement = {},
                        .period = {},
                        .detail = OtherProgramme{plan.programme}});
}

}  // namespace

constinit const Rule programme_rule{.rule = RuleId::Programme,
                                    .id = "programme",
                                    .name = "Programme of the plan",
                                    .sentence = "A plan names the programme that it is a plan of.",
                                    .source = "docs/PROGRAMME-FILE.md, Plan file",
                                    .strength = Strength::Must,
                                    .in_force_from = {},
                                    .check = PlanCheck{judge}};

}  // namespace waymark::rules
