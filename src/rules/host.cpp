#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

bool allows(const Stay& stay) {
    const bool own = stay.apprentice.employer == stay.placement.organisation;
    switch (stay.block.host) {
        case domain::Host::Any:
            return true;
        case domain::Host::Employer:
            return own;
        case domain::Host::Partner:
            return !own;
    }
    return true;
}

Detail objection(const Stay& stay) { return WrongHost{stay.block.host}; }

}  // namespace

constinit const Rule host_rule{
    .rule = RuleId::Host,
    .id = "host",
    .name = "Employer or partner",
    .sentence =
        "A block for the employer is spent with the apprentice's own employer, a block for a partner only "
        "elsewhere. An apprentice without an employer fits blocks for partners and for anyone.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 1: Eligible",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = StayCheck{allows, objection}};

}  // namespace waymark::rules
