#include "rules/catalogue.h"

#include <array>

#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

constexpr std::array<const Rule*, 21> all_rules{
    &programme_rule,
    &complete_rule,
    &known_placement_rule,
    &host_rule,
    &minimum_age_rule,
    &young_worker_rule,
    &clearances_rule,
    &driver_rule,
    &avoid_rule,
    &travel_rule,
    &capacity_rule,
    &placement_at_most_rule,
    &organisation_at_most_rule,
    &fixed_rule,
    &budget_rule,
    &unfilled_rule,
    &visits_rule,
    &competences_rule,
    &change_rule,
    &balance_rule,
    &unease_rule,
};

}  // namespace

std::span<const Rule* const> catalogue() { return all_rules; }

const Rule& find_rule(RuleId rule) { return *all_rules[static_cast<std::size_t>(rule)]; }

}  // namespace waymark::rules
