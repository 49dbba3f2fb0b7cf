#include "rules/every_rule.h"
#include "rules/plan_file.h"

namespace waymark::rules {

namespace {

// A journey of another length has no names to tell which block is missing, so it counts as none.
void judge(const domain::Programme& programme, const domain::Plan& plan, std::vector<Finding>& findings) {
    std::vector<std::size_t> blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort).size());
    for (const auto apprentice : programme.apprentices.refs())
        if (apprentice.at >= plan.journeys.size() ||
            plan.journeys[apprentice.at].size() != blocks[programme.apprentices[apprentice].cohort.at])
            findings.push_back(no_journey(apprentice));
}

}  // namespace

constinit const Rule complete_rule{
    .rule = RuleId::Complete,
    .id = "complete",
    .name = "Everyone, every block",
    .sentence =
        "A plan lists every apprentice of the programme with every placement block of their cohort, and "
        "nobody and nothing else.",
    .source = "docs/PROGRAMME-FILE.md, Plan file",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = PlanCheck{judge}};

}  // namespace waymark::rules
