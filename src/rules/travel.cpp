#include "domain/places/travel.h"

#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

int minutes(const Stay& stay) {
    return domain::travel_minutes(stay.apprentice.location, stay.placement.location, stay.apprentice.driver);
}

bool allows(const Stay& stay) { return minutes(stay) <= stay.apprentice.max_travel; }

Detail objection(const Stay& stay) { return TooFar{minutes(stay), stay.apprentice.max_travel}; }

}  // namespace

constinit const Rule travel_rule{
    .rule = RuleId::Travel,
    .id = "travel",
    .name = "Travel",
    .sentence = "The journey to work takes no longer than the apprentice can travel.",
    .source = "docs/PROGRAMME-FILE.md, Travel, and What must hold, 1: Eligible",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = StayCheck{allows, objection, false}};

}  // namespace waymark::rules
