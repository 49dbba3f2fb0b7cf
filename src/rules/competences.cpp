#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

void judge(const JourneyView& view, std::vector<Finding>& findings) {
    if (!view.programme.rules.cover_competences) return;
    std::vector<bool> shown(view.programme.competences.size());
    for (const auto competence : view.who().evidenced) shown[competence.at] = true;
    for (const auto& placement : view.journey)
        if (placement)
            for (const auto competence : view.programme.placements[*placement].evidences)
                shown[competence.at] = true;
    for (const auto competence : view.programme.competences.refs())
        if (!shown[competence.at])
            findings.push_back({.rule = RuleId::Competences,
                                .apprentice = view.apprentice,
                                .block = {},
                                .placement = {},
                                .period = {},
                                .detail = MissingCompetence{competence}});
}

}  // namespace

constinit const Rule competences_rule{.rule = RuleId::Competences,
                                      .id = "competences",
                                      .name = "Competence gaps",
                                      .sentence =
                                          "Every competence of the programme has been evidenced already or "
                                          "can be in a placement of the journey.",
                                      .source = "docs/PROGRAMME-FILE.md, What is minimised: gap",
                                      .strength = Strength::Should,
                                      .in_force_from = {},
                                      .check = JourneyCheck{judge}};

}  // namespace waymark::rules
