#include "rules/check.h"

#include <algorithm>
#include <utility>

#include "rules/catalogue.h"

namespace waymark::rules {

namespace {

using BlocksOfCohorts = std::vector<std::vector<domain::DatedBlock>>;

BlocksOfCohorts blocks_of_cohorts(const domain::Programme& programme) {
    BlocksOfCohorts blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort));
    return blocks;
}

void judge_stays(const Rule& rule, const StayCheck& check, const JourneyView& view,
                 std::vector<Finding>& findings) {
    for (std::size_t block = 0; block < view.journey.size(); ++block) {
        const auto& placement = view.journey[block];
        const int at = static_cast<int>(block);
        if (!placement || domain::find_fixed(view.who(), at)) continue;
        const Stay stay{view.programme, view.who(), view.blocks[block], view.programme.placements[*placement],
                        *placement};
        if (check.allows(stay)) continue;
        findings.push_back({.rule = rule.rule,
                            .apprentice = view.apprentice,
                            .block = at,
                            .placement = placement,
                            .period = view.blocks[block].period,
                            .detail = check.objection(stay)});
    }
}

/// All journeys that are there, judged by one rule.
template <class Judge>
void for_each_journey(const domain::Programme& programme, const domain::Plan& plan,
                      const BlocksOfCohorts& blocks, Judge judge) {
    for (const auto apprentice : programme.apprentices.refs()) {
        if (apprentice.at >= plan.journeys.size()) break;
        const auto& journey = plan.journeys[apprentice.at];
        const auto& dated = blocks[programme.apprentices[apprentice].cohort.at];
        if (journey.size() == dated.size()) judge(JourneyView{programme, apprentice, dated, journey});
    }
}

void judge(const Rule& rule, const domain::Programme& programme, const domain::Plan& plan,
           const BlocksOfCohorts& blocks, std::vector<Finding>& findings) {
    if (const auto* stays = std::get_if<StayCheck>(&rule.check))
        for_each_journey(programme, plan, blocks,
                         [&](const JourneyView& view) { judge_stays(rule, *stays, view, findings); });
    else if (const auto* journeys = std::get_if<JourneyCheck>(&rule.check))
        for_each_journey(programme, plan, blocks,
                         [&](const JourneyView& view) { journeys->judge(view, findings); });
    else
        std::get<PlanCheck>(rule.check).judge(programme, plan, findings);
}

/// The plan with an entry for everyone, journeys of a wrong length emptied and unknown placements taken out,
/// so that the rules after the one that says so can look at the rest.
domain::Plan readable(const domain::Programme& programme, const domain::Plan& plan,
                      const BlocksOfCohorts& blocks) {
    domain::Plan kept = plan;
    kept.journeys.resize(programme.apprentices.size());
    for (const auto apprentice : programme.apprentices.refs()) {
        auto& journey = kept.journeys[apprentice.at];
        if (journey.size() != blocks[programme.apprentices[apprentice].cohort.at].size()) journey.clear();
        for (auto& placement : journey)
            if (placement && !programme.placements.has(*placement)) placement.reset();
    }
    return kept;
}

bool is_known(const std::vector<Finding>& read, const Finding& finding) {
    return std::ranges::any_of(read, [&](const Finding& other) {
        return other.rule == finding.rule && other.apprentice == finding.apprentice &&
               other.block == finding.block;
    });
}

}  // namespace

std::vector<Finding> check(const domain::Programme& programme, const domain::Plan& plan,
                           std::vector<Finding> read) {
    const auto blocks = blocks_of_cohorts(programme);
    const auto kept = readable(programme, plan, blocks);
    auto findings = std::move(read);
    const auto from_file = findings.size();
    for (const auto* rule : catalogue()) {
        if (rule->strength != Strength::Must) continue;
        std::vector<Finding> found;
        const bool is_about_shape = rule->rule == RuleId::Programme || rule->rule == RuleId::Complete ||
                                    rule->rule == RuleId::KnownPlacement;
        judge(*rule, programme, is_about_shape ? plan : kept, blocks, found);
        for (auto& finding : found)
            if (!is_about_shape || !is_known(findings, finding)) findings.push_back(std::move(finding));
    }
    if (from_file > 0) std::ranges::stable_sort(findings, {}, &Finding::rule);
    return findings;
}

std::vector<Finding> check_fixed(const domain::Programme& programme) {
    const auto blocks = blocks_of_cohorts(programme);
    domain::Plan decided;
    for (const auto& apprentice : programme.apprentices) {
        domain::Journey journey(blocks[apprentice.cohort.at].size());
        for (const auto& fixed : apprentice.fixed)
            journey[static_cast<std::size_t>(fixed.block)] = fixed.placement;
        decided.journeys.push_back(std::move(journey));
    }
    std::vector<Finding> findings;
    for (const auto rule : {RuleId::Capacity, RuleId::Budget})
        judge(find_rule(rule), programme, decided, blocks, findings);
    return findings;
}

std::vector<Finding> shortfalls(const JourneyView& journey) {
    std::vector<Finding> findings;
    for (const auto* rule : catalogue())
        if (const auto* check = std::get_if<JourneyCheck>(&rule->check);
            check && rule->strength == Strength::Should)
            check->judge(journey, findings);
    return findings;
}

std::vector<Finding> shortfalls(const domain::Programme& programme, const domain::Plan& plan) {
    const auto blocks = blocks_of_cohorts(programme);
    std::vector<Finding> findings;
    for_each_journey(programme, plan, blocks, [&](const JourneyView& view) {
        for (auto& finding : shortfalls(view)) findings.push_back(std::move(finding));
    });
    for (const auto* rule : catalogue())
        if (rule->strength == Strength::Should && std::holds_alternative<PlanCheck>(rule->check))
            judge(*rule, programme, plan, blocks, findings);
    return findings;
}

}  // namespace waymark::rules
