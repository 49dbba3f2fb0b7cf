#include "planning/replan/replan.h"

#include <algorithm>
#include <set>
#include <utility>

#include "planning/plan_programme.h"
#include "rules/check.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Apprentice;
using domain::Plan;

using People = std::vector<bool>;  ///< By apprentice.

/// Shares of the time, of what is left when each begins.
constexpr double share_of_first = 0.15;
constexpr double share_of_balanced = 0.6;
constexpr double share_of_fewest = 0.4;
constexpr double seconds_for_first = 1.5;
constexpr double seconds_for_trial = 0.5;
constexpr int trials_max = 40;
constexpr int given_back_max = 200;

class Replanning {
public:
    Replanning(const domain::Programme& before, const Plan& plan_before, const Changed& changed,
               const planner::Limits& limits)
        : m_before(before),
          m_plan_before(plan_before),
          m_changed(changed),
          m_limits(limits),
          m_seconds_left(limits.seconds) {
        judge_what_was_told();
    }

    /// Only those move whose block cannot be as it was told, or who have none.
    void plan_the_touched() {
        search(weights_for(Trade::FewestChanges, m_changed.programme), m_touched, m_start,
               std::min(seconds_for_first, share(share_of_first)));
        if (m_found.empty()) consider(m_start);
    }

    /// Others too, where that may place somebody; and then as few of them as can be.
    void plan_fewest_changes() {
        if (is_anybody_unplaced(m_found.front())) {
            search(weights_for(Trade::FewestChanges, m_changed.programme), everybody(),
                   Plan{best(Trade::FewestChanges).plan}, share(share_of_fewest));
            leave_more_as_told();
        }
        // Whoever hears of a change anyway may as well hear of a better one.
        const Proposal fewest = best(Trade::FewestChanges);
        search(weights_with_everybody_placed(m_changed.programme), told_of(fewest), fewest.plan,
               share(share_of_fewest));
    }

    /// Whoever can have their journey back, without leaving anybody unplaced for it, has it back; which may
    /// make room for another's.
    void give_back_what_was_told() {
        int trials_left = given_back_max;
        while (give_one_back(trials_left)) {
        }
    }

    void plan_balanced() {
        m_bound = search(m_changed.programme.weights, everybody(), Plan{best(Trade::Balanced).plan},
                         share(share_of_balanced));
    }

    void plan_best_quality() {
        search(weights_for(Trade::BestQuality, m_changed.programme), everybody(),
               Plan{best(Trade::BestQuality).plan}, share(1));
    }

    /// The best of all that were found, by the order of the trade.
    [[nodiscard]] const Proposal& best(Trade trade) const {
        return *std::ranges::min_element(
            m_found, {}, [&](const Proposal& one) { return rank(trade, one.price, one.people_told); });
    }

    [[nodiscard]] Proposal proposal(Trade trade) const {
        Proposal chosen = best(trade);
        chosen.trade = trade;
        chosen.plan.bound = m_bound;
        return chosen;
    }

private:
    bool give_one_back(int& trials_left) {
        const Proposal fewest = best(Trade::FewestChanges);
        const auto told = told_of(fewest);
        for (const auto ref : m_changed.programme.apprentices.refs()) {
            const auto& old = m_changed.told.journeys[ref.at];
            if (!told[ref.at] || !m_changed.is_told[ref.at] || old == fewest.plan.journeys[ref.at]) continue;
            if (--trials_left < 0) return false;
            auto with = fewest.plan;
            with.journeys[ref.at] = old;
            if (!rules::check(m_changed.programme, with).empty()) continue;
            // Who is told of other dates anyway may be better off as it is.
            consider(std::move(with));
            if (rank_of(best(Trade::FewestChanges)) < rank_of(fewest)) return true;
        }
        return false;
    }

    void judge_what_was_told() {
        const auto& programme = m_changed.programme;
        m_touched.assign(programme.apprentices.size(), false);
        m_start = m_changed.told;
        for (const auto ref : programme.apprentices.refs()) {
            const auto& journey = m_changed.told.journeys[ref.at];
            if (!m_changed.is_told[ref.at]) m_touched[ref.at] = true;
            for (std::size_t block = 0; block < journey.size(); ++block)
                if (!journey[block] && !is_fixed(ref, block)) m_touched[ref.at] = true;
        }
        for (const auto& finding : rules::check(programme, m_changed.told)) take_out(finding);
    }

    /// What a rule objects to cannot stay, and is no part of the plan to begin from.
    void take_out(const rules::Finding& finding) {
        if (const auto* over = std::get_if<rules::OverFull>(&finding.detail)) {
            for (const auto who : over->apprentices) {
                m_touched[who.at] = true;
                empty_blocks(who, [&](const auto& block, Ref<domain::Placement> where) {
                    return where == finding.placement && overlap(block.period, *finding.period);
                });
            }
        } else if (finding.apprentice) {
            m_touched[finding.apprentice->at] = true;
            empty_blocks(*finding.apprentice, [&](const auto& block, Ref<domain::Placement> where) {
                return (!finding.placement || where == finding.placement) &&
                       (!finding.period || overlap(block.period, *finding.period));
            });
        } else {
            m_touched.assign(m_touched.size(), true);  // The budget is everybody's.
        }
    }

    template <class IsOut>
    void empty_blocks(Ref<Apprentice> who, IsOut is_out) {
        const auto& programme = m_changed.programme;
        const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
        auto& journey = m_start.journeys[who.at];
        for (std::size_t block = 0; block < blocks.size(); ++block)
            if (journey[block] && !is_fixed(who, block) && is_out(blocks[block], *journey[block]))
                journey[block].reset();
    }

    [[nodiscard]] bool is_fixed(Ref<Apprentice> who, std::size_t block) const {
        return domain::find_fixed(m_changed.programme.apprentices[who], static_cast<int>(block)) != nullptr;
    }

    [[nodiscard]] People everybody() const { return People(m_touched.size(), true); }

    /// Everyone who is told something.
    [[nodiscard]] People told_of(const Proposal& proposal) const {
        std::set<std::string_view> ids;
        for (const auto& one : proposal.news) ids.insert(one.apprentice);
        People told(m_touched.size(), false);
        for (const auto ref : m_changed.programme.apprentices.refs())
            told[ref.at] = ids.contains(m_changed.programme.apprentices[ref].id);
        return told;
    }

    [[nodiscard]] bool is_anybody_unplaced(const Proposal& proposal) const {
        for (const auto ref : m_changed.programme.apprentices.refs()) {
            const auto& journey = proposal.plan.journeys[ref.at];
            for (std::size_t block = 0; block < journey.size(); ++block)
                if (!journey[block] && !is_fixed(ref, block)) return true;
        }
        return false;
    }

    /// Blocks told count in the search, people here: one after the other of those who need not hear anything
    /// keeps their journey, where the rest can be planned as well around it.
    void leave_more_as_told() {
        auto free = free_around(best(Trade::FewestChanges));
        int trials = 0;
        for (const auto ref : m_changed.programme.apprentices.refs()) {
            if (!free[ref.at] || m_touched[ref.at] || trials == trials_max || is_over()) continue;
            ++trials;
            auto without = free;
            without[ref.at] = false;
            const auto before = rank_of(best(Trade::FewestChanges));
            search(weights_for(Trade::FewestChanges, m_changed.programme), without, m_start,
                   std::min(seconds_for_trial, share(share_of_fewest)));
            if (rank_of(best(Trade::FewestChanges)) < before) free = free_around(best(Trade::FewestChanges));
        }
    }

    [[nodiscard]] People free_around(const Proposal& proposal) const {
        People free = told_of(proposal);
        for (std::size_t at = 0; at < free.size(); ++at) free[at] = free[at] || m_touched[at];
        return free;
    }

    [[nodiscard]] static Rank rank_of(const Proposal& proposal) {
        return rank(Trade::FewestChanges, proposal.price, proposal.people_told);
    }

    /// Who is not free keeps what they were told. Returns the bound in these weights.
    std::optional<std::int64_t> search(const domain::Weights& weights, const People& free, const Plan& start,
                                       double seconds) {
        auto programme = m_changed.programme;
        programme.weights = weights;
        for (const auto ref : programme.apprentices.refs())
            if (!free[ref.at]) fix(programme.apprentices[ref], m_changed.told.journeys[ref.at]);
        auto limits = m_limits;
        limits.seconds = seconds;
        double used = 0;
        auto plan = plan_programme(
            programme, limits, [&](const planner::Progress& progress) { used = progress.seconds; }, &start);
        m_seconds_left -= used;
        if (plan) consider(*plan);
        return plan ? plan->bound : std::nullopt;
    }

    static void fix(Apprentice& apprentice, const domain::Journey& journey) {
        apprentice.fixed.clear();
        for (std::size_t block = 0; block < journey.size(); ++block)
            apprentice.fixed.push_back({static_cast<int>(block), journey[block]});
    }

    void consider(Plan plan) {
        Proposal proposal;
        proposal.price = domain::price(m_changed.programme, plan);
        plan.cost = proposal.price.total();
        plan.bound.reset();
        proposal.plan = std::move(plan);
        proposal.news = list_news(m_before, m_plan_before, m_changed, proposal.plan);
        proposal.people_told = count_told(proposal.news);
        m_found.push_back(std::move(proposal));
    }

    /// No limit stays none.
    [[nodiscard]] double share(double part) const {
        if (m_limits.seconds <= 0) return 0;
        return std::max(0.05, m_seconds_left * part);
    }
    [[nodiscard]] bool is_over() const {
        return (m_limits.seconds > 0 && m_seconds_left <= 0) || (m_limits.stop && m_limits.stop->load());
    }

    const domain::Programme& m_before;
    const Plan& m_plan_before;
    const Changed& m_changed;
    const planner::Limits& m_limits;
    double m_seconds_left;
    People m_touched;  ///< Whose journey cannot be as told, or is not whole.
    Plan m_start;      ///< What was told, without what cannot be.
    std::vector<Proposal> m_found;
    std::optional<std::int64_t> m_bound;
};

}  // namespace

std::expected<Answer, std::vector<rules::Finding>> replan(const domain::Programme& before,
                                                          const Plan& plan_before, const Changed& changed,
                                                          const planner::Limits& limits,
                                                          const FirstAnswer& first_answer) {
    if (auto broken = rules::check_fixed(changed.programme); !broken.empty())
        return std::unexpected(std::move(broken));
    Replanning replanning(before, plan_before, changed, limits);
    replanning.plan_the_touched();
    if (first_answer) first_answer(replanning.proposal(Trade::FewestChanges));
    replanning.plan_balanced();
    replanning.plan_fewest_changes();
    replanning.plan_best_quality();
    replanning.give_back_what_was_told();
    return Answer{replanning.proposal(Trade::FewestChanges), replanning.proposal(Trade::Balanced),
                  replanning.proposal(Trade::BestQuality), domain::price(before, plan_before)};
}

}  // namespace waymark::planning
