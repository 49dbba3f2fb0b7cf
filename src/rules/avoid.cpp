#include <algorithm>

#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

bool avoids_organisation(const Stay& stay) {
    return std::ranges::find(stay.apprentice.avoid_organisations, stay.placement.organisation) !=
           stay.apprentice.avoid_organisations.end();
}

bool allows(const Stay& stay) {
    const auto& avoided = stay.apprentice.avoid_placements;
    return !avoids_organisation(stay) && std::ranges::find(avoided, stay.placement_ref) == avoided.end();
}

Detail objection(const Stay& stay) { return Avoided{avoids_organisation(stay)}; }

}  // namespace

constinit const Rule avoid_rule{
    .rule = RuleId::Avoid,
    .id = "avoid",
    .name = "To be avoided",
    .sentence =
        "An apprentice is never placed where, or with an organisation that, is to be avoided for them.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 1: Eligible",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = StayCheck{allows, objection, false}};

}  // namespace waymark::rules
