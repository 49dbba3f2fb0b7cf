#include "planning/levers.h"

#include <algorithm>

namespace waymark::planning {

namespace {

/// What one thing would have to be otherwise for the move; nothing where it takes more than one.
std::optional<Lever> single_lever(const Alternative& move, const rules::Finding& shortfall,
                                  const domain::Programme& programme) {
    if (move.findings.empty()) return {};
    const auto& first = move.findings.front();
    const bool is_one_rule = std::ranges::all_of(
        move.findings, [&](const rules::Finding& finding) { return finding.rule == first.rule; });
    if (!is_one_rule) return {};
    Lever lever;
    lever.rule = first.rule;
    if (first.rule == rules::RuleId::Capacity) {
        const auto& cohort = programme.cohorts[programme.apprentices[*shortfall.apprentice].cohort];
        lever.setting = programme.placements[move.placement].setting;
        lever.placements.push_back(move.placement);
        lever.period = domain::placement_blocks(cohort)[static_cast<std::size_t>(move.block)].period;
    }
    if (const auto* lacking = std::get_if<rules::NotCleared>(&first.detail)) {
        if (lacking->more > 0) return {};
        lever.clearance = lacking->clearance;
    }
    return lever;
}

bool is_same(const Lever& a, const Lever& b) {
    return a.rule == b.rule && a.setting == b.setting && a.period == b.period && a.clearance == b.clearance;
}

Lever& find_or_add(std::vector<Lever>& levers, const Lever& wanted) {
    const auto it = std::ranges::find_if(levers, [&](const Lever& lever) { return is_same(lever, wanted); });
    if (it == levers.end()) {
        levers.push_back(wanted);
        return levers.back();
    }
    for (const auto placement : wanted.placements) {
        const auto at = std::ranges::lower_bound(it->placements, placement);
        if (at == it->placements.end() || *at != placement) it->placements.insert(at, placement);
    }
    return *it;
}

void count(Lever& lever, const rules::Finding& shortfall, const domain::Weights& weights) {
    if (lever.apprentices.empty() || lever.apprentices.back() != *shortfall.apprentice)
        lever.apprentices.push_back(*shortfall.apprentice);
    if (std::holds_alternative<rules::Unfilled>(shortfall.detail)) {
        ++lever.unfilled_blocks;
        lever.points += weights.unfilled;
    } else if (std::holds_alternative<rules::MissingVisits>(shortfall.detail)) {
        ++lever.missing_visits;
        lever.points += weights.visit;
    } else {
        ++lever.missing_competences;
        lever.points += weights.gap;
    }
}

}  // namespace

std::vector<Lever> levers(const domain::Programme& programme, const Explanation& explanation) {
    std::vector<Lever> levers;
    for (const auto& shortfall : explanation.shortfalls) {
        if (std::holds_alternative<rules::Uneasy>(shortfall.finding.detail)) continue;
        std::vector<Lever> once;  // Many moves may need the same thing; it counts once for each shortfall.
        for (const auto& move : shortfall.alternatives)
            if (const auto lever = single_lever(move, shortfall.finding, programme))
                find_or_add(once, *lever);
        for (const auto& lever : once)
            count(find_or_add(levers, lever), shortfall.finding, programme.weights);
    }
    std::ranges::stable_sort(levers, std::ranges::greater{}, &Lever::points);
    return levers;
}

}  // namespace waymark::planning
