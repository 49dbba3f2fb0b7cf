#include "planning/moves.h"

#include "rules/catalogue.h"
#include "rules/full_weeks.h"
#include "rules/plan_cost.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Apprentice;
using domain::Placement;
using domain::Price;
using rules::Finding;
using rules::RuleId;

std::vector<Ref<Apprentice>> guests_in_week(const std::vector<Guest>& guests, base::Day monday) {
    std::vector<Ref<Apprentice>> there;
    for (const auto& guest : guests)
        if (base::contains(guest.period, monday)) there.push_back(guest.apprentice);
    return there;
}

bool is_in_sector(const domain::Programme& programme, const std::optional<Ref<Placement>>& placement,
                  Ref<domain::Sector> sector) {
    return placement && programme.settings[programme.placements[*placement].setting].sector == sector;
}

std::int64_t off_balance(const domain::BalanceRow& row, std::int64_t count) {
    const std::int64_t above = row.max ? std::max<std::int64_t>(0, count - *row.max) : 0;
    return std::max<std::int64_t>(0, row.min - count) + above;
}

}  // namespace

Moves::Moves(const domain::Programme& programme, const domain::Plan& plan)
    : m_programme(programme), m_plan(plan), m_occupancy(programme, plan) {
    for (const auto& cohort : programme.cohorts) {
        m_blocks.push_back(domain::placement_blocks(cohort));
        m_full_weeks.emplace_back(m_blocks.back().size());
    }
    if (programme.rules.budget) m_cost = rules::plan_cost(programme, plan);
    for (const auto& row : programme.rules.balance) {
        int count = 0;
        for (const auto who : programme.apprentices.refs())
            if (programme.apprentices[who].cohort == row.cohort &&
                is_in_sector(programme, plan.journeys[who.at][static_cast<std::size_t>(row.block)],
                             row.sector))
                ++count;
        m_balance.push_back(count);
    }
}

const std::vector<domain::DatedBlock>& Moves::blocks(Ref<Apprentice> who) const {
    return m_blocks[m_programme.apprentices[who].cohort.at];
}

Alternative Moves::judge(Ref<Apprentice> who, int block, Ref<Placement> placement) {
    const auto& apprentice = m_programme.apprentices[who];
    const auto& dated = blocks(who)[static_cast<std::size_t>(block)];
    Alternative move{.block = block, .placement = placement, .findings = {}, .difference = {}};

    move.findings =
        rules::objections({m_programme, apprentice, dated, m_programme.placements[placement], placement});
    const auto& full = full_weeks(apprentice.cohort, block, placement);
    move.findings.insert(move.findings.end(), full.begin(), full.end());
    auto moved = m_plan.journeys[who.at];
    moved[static_cast<std::size_t>(block)] = placement;
    const rules::JourneyView view{m_programme, who, blocks(who), moved};
    for (const auto rule : {RuleId::PlacementAtMost, RuleId::OrganisationAtMost})
        std::get<rules::JourneyCheck>(rules::find_rule(rule).check).judge(view, move.findings);
    judge_budget(who, block, placement, move.findings);

    for (auto& finding : move.findings) {
        finding.apprentice = who;
        finding.block = block;
        finding.placement = placement;
    }
    if (move.findings.empty()) move.difference = difference(who, block, moved);
    return move;
}

// Whoever would move is elsewhere in these weeks, so what is full is full for everyone alike: it is worked
// out once for a block, not for each apprentice.
const std::vector<Finding>& Moves::full_weeks(Ref<domain::Cohort> cohort, int block,
                                              Ref<Placement> placement) {
    auto& of_block = m_full_weeks[cohort.at][static_cast<std::size_t>(block)];
    if (of_block.empty()) of_block.resize(m_programme.placements.size());
    auto& known = of_block[placement.at];
    if (!known) known = full_weeks(m_blocks[cohort.at][static_cast<std::size_t>(block)].period, placement);
    return *known;
}

std::vector<Finding> Moves::full_weeks(const base::Period& period, Ref<Placement> placement) const {
    const auto& guests = m_occupancy.guests(placement);
    std::vector<Finding> findings;
    for (auto monday = period.from; monday < period.until; monday += base::Weeks{1})
        rules::judge_week(m_programme, placement, monday, guests_in_week(guests, monday), 1, findings);
    return findings;
}

void Moves::judge_budget(Ref<Apprentice> who, int block, Ref<Placement> placement,
                         std::vector<Finding>& findings) const {
    if (!m_programme.rules.budget) return;
    const auto at = static_cast<std::size_t>(block);
    const auto& dated = blocks(who)[at];
    auto cost = m_cost + m_programme.placements[placement].weekly_cost * dated.weeks();
    if (const auto& now = m_plan.journeys[who.at][at])
        cost.pence -= m_programme.placements[*now].weekly_cost.pence * dated.weeks();
    if (cost <= *m_programme.rules.budget) return;
    findings.push_back({.rule = RuleId::Budget,
                        .apprentice = who,
                        .block = block,
                        .placement = placement,
                        .period = dated.period,
                        .detail = rules::OverBudget{cost, *m_programme.rules.budget}});
}

Price Moves::difference(Ref<Apprentice> who, int block, const domain::Journey& moved) const {
    const auto& journey = m_plan.journeys[who.at];
    auto change =
        domain::journey_price(m_programme, who, moved) - domain::journey_price(m_programme, who, journey);
    const auto at = static_cast<std::size_t>(block);
    for (std::size_t i = 0; i < m_balance.size(); ++i) {
        const auto& row = m_programme.rules.balance[i];
        if (row.block != block || row.cohort != m_programme.apprentices[who].cohort) continue;
        const int joins = is_in_sector(m_programme, moved[at], row.sector) ? 1 : 0;
        const int leaves = is_in_sector(m_programme, journey[at], row.sector) ? 1 : 0;
        change.off_balance +=
            off_balance(row, m_balance[i] + joins - leaves) - off_balance(row, m_balance[i]);
    }
    change.balance = change.off_balance * m_programme.weights.balance;
    return change;
}

}  // namespace waymark::planning
