#include "planning/whynot/why_not.h"

#include <algorithm>
#include <utility>

#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Placement;
using rules::RuleId;

constexpr std::size_t exceptions_tried = 40;

struct Exception {
    Ref<Placement> placement;
    std::vector<rules::Finding> findings;
    int points = 0;
};

/// What every placement would take: the fewest exceptions first, then what the apprentice would like best.
std::vector<Exception> exceptions(const domain::Programme& programme, const OwnBlock& own,
                                  const std::optional<Ref<Placement>>& wished) {
    const auto& apprentice = programme.apprentices[own.apprentice];
    const auto blocks = domain::placement_blocks(programme.cohorts[apprentice.cohort]);
    const auto& block = blocks[static_cast<std::size_t>(own.block)];
    std::vector<Exception> all;
    for (const auto placement : programme.placements.refs()) {
        if (wished && *wished != placement) continue;
        auto findings =
            rules::objections({programme, apprentice, block, programme.placements[placement], placement});
        for (auto& finding : findings) {
            finding.apprentice = own.apprentice;
            finding.block = own.block;
        }
        all.push_back(
            {placement, std::move(findings), domain::unease_points(programme, apprentice, placement)});
    }
    std::ranges::stable_sort(all, {},
                             [](const Exception& one) { return std::pair{one.findings.size(), one.points}; });
    return all;
}

std::optional<int> limit_of(const domain::Programme& programme, RuleId rule) {
    return rule == RuleId::PlacementAtMost ? programme.rules.placement_at_most
                                           : programme.rules.organisation_at_most;
}

bool is_cheaper(const Chain& chain, const std::optional<Chain>& than) {
    return !than || chain.difference.total() < than->difference.total();
}

/// What can be done without any help: the cheapest that keeps the budget.
std::optional<Chain> swap(const ChainsFound& found) {
    std::optional<Chain> best;
    for (const auto& chain : {found.to_a_place, found.to_nobody})
        if (chain && chain->keeps_budget && is_cheaper(*chain, best)) best = chain;
    return best;
}

}  // namespace

std::int64_t saved(const Help& help) { return -help.chain.difference.total(); }

struct WhyNots::Raised {
    Raised(domain::Programme raised, const domain::Plan& plan)
        : programme(std::move(raised)), chains(programme, plan) {}
    domain::Programme programme;
    Chains chains;
};

WhyNots::~WhyNots() = default;

WhyNots::WhyNots(const domain::Programme& programme, const domain::Plan& plan)
    : m_programme(programme), m_plan(plan), m_overfull(programme), m_chains(programme, plan) {
    if (plan.bound) m_gap = domain::price(programme, plan).total() - *plan.bound;
}

std::optional<Help> WhyNots::help(const std::optional<Chain>& chain, std::vector<Remedy> remedies) const {
    if (!chain || chain->difference.total() >= 0) return {};
    const bool is_paid = chain->keeps_budget || std::holds_alternative<BudgetDropped>(remedies.back());
    if (!is_paid) return {};
    Help found{.remedies = std::move(remedies), .chain = *chain, .is_proven = false};
    found.is_proven = m_gap >= 0 && saved(found) > m_gap;
    return found;
}

/// A place more where the chain ends, in the weeks of the block; after other remedies, if any.
std::optional<Help> WhyNots::help_by_place(const std::optional<Chain>& chain,
                                           std::vector<Remedy> remedies) const {
    if (!chain) return {};
    const auto& last = chain->steps.back();
    const auto& cohort = m_programme.cohorts[m_programme.apprentices[last.own.apprentice].cohort];
    const auto weeks = domain::placement_blocks(cohort)[static_cast<std::size_t>(last.own.block)].period;
    remedies.emplace_back(PlaceMore{*last.to, weeks});
    return help(chain, std::move(remedies));
}

std::optional<Help> WhyNots::help_by_limit(const WhyNot& answer, RuleId rule) {
    const auto at_most = limit_of(m_programme, rule);
    if (!at_most) return {};
    const LimitRaised raised{rule, *at_most + 1};
    auto& known = m_raised[rule];
    if (!known) known = std::make_unique<Raised>(with(m_programme, raised), m_plan);
    const auto found = known->chains.find({.asked = answer.asked, .wished = answer.wished});
    if (auto by_itself = help(found.to_a_place, {raised})) return by_itself;
    return help_by_place(found.to_one_more, {raised});
}

/// Opening the block may be of no use by itself: then what keeps it unfilled besides.
void WhyNots::explain_decided(WhyNot& answer, const domain::FixedBlock& fixed) const {
    answer.reason = Decided{fixed.placement};
    const BlockOpened opened{answer.asked};
    const auto programme = with(m_programme, opened);
    WhyNots others(programme, m_plan);
    auto open = others.ask(answer.asked, answer.wished);
    answer.help = help(open.swap, {opened});
    if (answer.help || !open.help) return;
    answer.help = std::move(open.help);
    answer.help->remedies.insert(answer.help->remedies.begin(), opened);
}

/// Where no placement is open to the apprentice at all. An exception may be of no use where every place is
/// taken: then a place more besides.
bool WhyNots::explain_by_rules(WhyNot& answer) {
    const auto all = exceptions(m_programme, answer.asked, answer.wished);
    if (!all.empty() && all.front().findings.empty()) return false;
    answer.reason = all.empty() ? Refused{} : Refused{all.front().placement, all.front().findings};
    std::optional<Help> with_place;
    for (std::size_t i = 0; i < std::min(all.size(), exceptions_tried); ++i) {
        const StayAllowed allowed{answer.asked, all[i].placement};
        const auto found =
            m_chains.find({.asked = answer.asked, .wished = all[i].placement, .is_allowed = true});
        answer.help = help(found.to_a_place, {allowed});
        if (!answer.help && !with_place) with_place = help_by_place(found.to_one_more, {allowed});
        if (!answer.help) continue;
        answer.reason = Refused{all[i].placement, all[i].findings};
        return true;
    }
    if (!with_place) return true;
    answer.help = std::move(with_place);
    const auto& allowed = std::get<StayAllowed>(answer.help->remedies.front());
    answer.reason = Refused{allowed.placement,
                            std::ranges::find(all, allowed.placement, &Exception::placement)->findings};
    return true;
}

bool WhyNots::explain_by_overfull(WhyNot& answer, const ChainsFound& found) {
    auto helps = help_by_place(found.to_one_more);
    if (!helps) return false;
    const auto set = m_overfull.find(answer.asked);
    if (!set || std::ranges::find(set->placements, std::get<PlaceMore>(helps->remedies.back()).placement) ==
                    set->placements.end())
        return false;
    answer.reason = *set;
    answer.help = std::move(helps);
    return true;
}

bool WhyNots::explain_by_own_limit(WhyNot& answer) {
    auto limit = find_own_limit(m_programme, answer.asked);
    if (!limit) return false;
    auto helps = help_by_limit(answer, limit->rule);
    if (!helps) return false;
    answer.reason = std::move(*limit);
    answer.help = std::move(helps);
    return true;
}

bool WhyNots::explain_by_money(WhyNot& answer, const ChainsFound& found) const {
    if (!found.to_a_place || found.to_a_place->keeps_budget) return false;
    answer.help = help(found.to_a_place, {BudgetDropped{}});
    if (answer.help) answer.reason = NoMoney{*found.to_a_place};
    return answer.help.has_value();
}

bool WhyNots::explain_as_the_rest_stands(WhyNot& answer, const ChainsFound& found) const {
    if (!found.overfull || found.overfull->placements.empty()) return false;
    answer.help = help_by_place(found.to_one_more);
    if (answer.help) answer.reason = *found.overfull;
    return answer.help.has_value();
}

/// Only a limit keeps the apprentice, or somebody who would make room, from a place: one that is left if
/// there is one, else one more.
bool WhyNots::explain_by_limit(WhyNot& answer) {
    for (const auto rule : {RuleId::PlacementAtMost, RuleId::OrganisationAtMost}) {
        auto helps = help_by_limit(answer, rule);
        const bool is_shorter =
            helps && (!answer.help || helps->remedies.size() < answer.help->remedies.size());
        if (!is_shorter) continue;
        answer.help = std::move(helps);
        answer.reason = OwnLimit{.rule = rule,
                                 .at_most = *limit_of(m_programme, rule),
                                 .blocks = {},
                                 .placements = {*answer.help->chain.steps.front().to}};
    }
    return answer.help.has_value();
}

WhyNot WhyNots::ask(const OwnBlock& asked, std::optional<Ref<Placement>> wished) {
    WhyNot answer{.asked = asked,
                  .wished = wished,
                  .reason = Dearer{},
                  .help = {},
                  .swap = {},
                  .forced = {},
                  .looked_at_all = true};
    if (const auto* fixed = domain::find_fixed(m_programme.apprentices[asked.apprentice], asked.block)) {
        explain_decided(answer, *fixed);
        return answer;
    }
    if (explain_by_rules(answer)) return answer;
    const auto found = m_chains.find({.asked = asked, .wished = wished});
    answer.swap = swap(found);
    answer.looked_at_all = found.is_complete;
    const bool is_placed_for_less = answer.swap && answer.swap->difference.total() < 0;
    if (is_placed_for_less || explain_by_money(answer, found)) return answer;
    if (!wished && (explain_by_overfull(answer, found) || explain_by_own_limit(answer) ||
                    explain_as_the_rest_stands(answer, found)))
        return answer;
    if (!found.to_a_place && explain_by_limit(answer)) return answer;
    answer.help = help_by_place(found.to_one_more);
    return answer;
}

}  // namespace waymark::planning
