#include "rules/ages.h"
#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

constexpr int adult_age = 18;
constexpr double young_shift_hours_max = 8;

bool is_for_adults(const domain::Placement& placement) {
    return placement.nights || placement.shift_hours > young_shift_hours_max;
}

int age(const Stay& stay) { return base::age_on(stay.apprentice.born, stay.block.period.from); }

bool allows(const Stay& stay) { return !is_for_adults(stay.placement) || age(stay) >= adult_age; }

Detail objection(const Stay& stay) {
    return TooYoung{age(stay), adult_age, old_enough_on(stay.apprentice.born, adult_age)};
}

}  // namespace

// Regulations 5A (8 hours a day) and 6A (nights) came with the Working Time (Amendment) Regulations 2002.
// They have exceptions for hospitals; the contract takes none, and neither do the trusts whose programmes it
// is from.
constinit const Rule young_worker_rule{
    .rule = RuleId::YoungWorker,
    .id = "young-worker",
    .name = "Young workers",
    .sentence =
        "Who is under 18 on the first day of a block works neither nights nor shifts of more than 8 hours.",
    .source =
        "Working Time Regulations 1998 (SI 1998/1833), regulations 5A and 6A, as docs/PROGRAMME-FILE.md "
        "applies them",
    .strength = Strength::Must,
    .in_force_from = base::Day{std::chrono::year{2003} / std::chrono::April / 6},
    .check = StayCheck{allows, objection}};

}  // namespace waymark::rules
