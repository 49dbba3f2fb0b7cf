#include "domain/plans/price.h"
#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

// Some unease is ordinary: nobody has every first choice next door. It is worth a finding from where the
// price bends, and each further point begins to cost more than one.
void judge(const JourneyView& view, std::vector<Finding>& findings) {
    int points = 0;
    for (const auto& placement : view.journey)
        if (placement) points += domain::unease_points(view.programme, view.who(), *placement);
    const int ordinary = domain::ordinary_unease(static_cast<int>(view.journey.size()));
    if (points <= ordinary) return;
    findings.push_back({.rule = RuleId::Unease,
                        .apprentice = view.apprentice,
                        .block = {},
                        .placement = {},
                        .period = {},
                        .detail = Uneasy{points, ordinary}});
}

}  // namespace

constinit const Rule unease_rule{
    .rule = RuleId::Unease,
    .id = "unease",
    .name = "Unease",
    .sentence =
        "Apprentices are where they would like to be and not far from home, and nobody carries much more of "
        "the cohort's bad luck than others.",
    .source = "docs/PROGRAMME-FILE.md, What is minimised: unease",
    .strength = Strength::Should,
    .in_force_from = {},
    .check = JourneyCheck{judge}};

}  // namespace waymark::rules
