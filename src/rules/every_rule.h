#pragma once
// One declaration for each file that holds a rule. Whoever adds a rule adds a name here, in RuleId and in
// catalogue.cpp; a test finds the one that was forgotten.

#include "rules/rule.h"

namespace waymark::rules {

extern const Rule programme_rule;
extern const Rule complete_rule;
extern const Rule known_placement_rule;
extern const Rule host_rule;
extern const Rule minimum_age_rule;
extern const Rule young_worker_rule;
extern const Rule clearances_rule;
extern const Rule driver_rule;
extern const Rule avoid_rule;
extern const Rule travel_rule;
extern const Rule capacity_rule;
extern const Rule placement_at_most_rule;
extern const Rule organisation_at_most_rule;
extern const Rule fixed_rule;
extern const Rule budget_rule;
extern const Rule unfilled_rule;
extern const Rule visits_rule;
extern const Rule competences_rule;
extern const Rule change_rule;
extern const Rule balance_rule;
extern const Rule unease_rule;

}  // namespace waymark::rules
