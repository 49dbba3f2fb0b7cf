#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

bool allows(const Stay& stay) { return !stay.placement.driver || stay.apprentice.driver; }

Detail objection(const Stay&) { return NoDriver{}; }

}  // namespace

constinit const Rule driver_rule{
    .rule = RuleId::Driver,
    .id = "driver",
    .name = "Driving",
    .sentence = "A placement that needs a driver takes only apprentices who drive.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 1: Eligible",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = StayCheck{allows, objection, false}};

}  // namespace waymark::rules
