#include "rules/ages.h"
#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

int age(const Stay& stay) { return base::age_on(stay.apprentice.born, stay.block.period.from); }

// Most placements ask for no age at all, and then no calendar is needed.
bool allows(const Stay& stay) {
    return stay.placement.minimum_age == 0 || age(stay) >= stay.placement.minimum_age;
}

Detail objection(const Stay& stay) {
    return TooYoung{age(stay), stay.placement.minimum_age,
                    old_enough_on(stay.apprentice.born, stay.placement.minimum_age)};
}

}  // namespace

constinit const Rule minimum_age_rule{
    .rule = RuleId::MinimumAge,
    .id = "minimum-age",
    .name = "Minimum age",
    .sentence = "On the first day of a block the apprentice is at least as old as the placement asks.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 1: Eligible",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = StayCheck{allows, objection}};

}  // namespace waymark::rules
