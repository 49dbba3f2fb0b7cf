#include <algorithm>

#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

template <class Subject, class SubjectOf>
void judge_needs(const JourneyView& view, const std::vector<domain::VisitNeed<Subject>>& needs,
                 SubjectOf subject_of, std::vector<Finding>& findings) {
    for (const auto& need : needs) {
        const auto planned = std::ranges::count_if(view.journey, [&](const auto& placement) {
            return placement && subject_of(view.programme.placements[*placement]) == need.subject;
        });
        if (planned >= need.blocks) continue;
        findings.push_back({.rule = RuleId::Visits,
                            .apprentice = view.apprentice,
                            .block = {},
                            .placement = {},
                            .period = {},
                            .detail = MissingVisits{need.subject, need.blocks, static_cast<int>(planned)}});
    }
}

void judge(const JourneyView& view, std::vector<Finding>& findings) {
    judge_needs(
        view, view.programme.rules.visit_sectors,
        [&](const domain::Placement& placement) { return view.programme.settings[placement.setting].sector; },
        findings);
    judge_needs(
        view, view.programme.rules.visit_settings,
        [](const domain::Placement& placement) { return placement.setting; }, findings);
}

}  // namespace

constinit const Rule visits_rule{
    .rule = RuleId::Visits,
    .id = "visits",
    .name = "Missing visits",
    .sentence = "Every journey has as many blocks in each sector and setting as the programme asks for.",
    .source = "docs/PROGRAMME-FILE.md, What is minimised: visit",
    .strength = Strength::Should,
    .in_force_from = {},
    .check = JourneyCheck{judge}};

}  // namespace waymark::rules
