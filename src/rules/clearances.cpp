#include <algorithm>

#include "domain/apprentices/held.h"
#include "rules/every_rule.h"

namespace waymark::rules {

namespace {

const domain::HeldClearance* find_held(const Stay& stay, base::Ref<domain::Clearance> clearance) {
    const auto& held = stay.apprentice.clearances;
    const auto it = std::ranges::find(held, clearance, &domain::HeldClearance::clearance);
    return it != held.end() ? &*it : nullptr;
}

bool is_cleared(const Stay& stay, base::Ref<domain::Clearance> clearance) {
    const auto* held = find_held(stay, clearance);
    return held && domain::is_held_throughout(held->from, held->until, stay.block.period);
}

bool allows(const Stay& stay) {
    return std::ranges::all_of(stay.placement.clearances,
                               [&](auto clearance) { return is_cleared(stay, clearance); });
}

Detail objection(const Stay& stay) {
    std::optional<NotCleared> lacking;
    for (const auto clearance : stay.placement.clearances) {
        if (is_cleared(stay, clearance)) continue;
        if (lacking) {
            ++lacking->more;
            continue;
        }
        lacking = NotCleared{clearance, {}, {}, 0};
        if (const auto* held = find_held(stay, clearance)) {
            lacking->held_from = held->from;
            lacking->held_until = held->until;
        }
    }
    return *lacking;
}

}  // namespace

constinit const Rule clearances_rule{
    .rule = RuleId::Clearances,
    .id = "clearances",
    .name = "Clearances",
    .sentence =
        "Every clearance that the placement asks for is held on the first day of the block and does not run "
        "out before its end.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 1: Eligible",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = StayCheck{allows, objection}};

}  // namespace waymark::rules
