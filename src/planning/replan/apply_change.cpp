#include "planning/replan/apply_change.h"

#include <algorithm>
#include <utility>

#include "planning/replan/events.h"
#include "rules/check.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Programme;

class Settling {
public:
    Settling(const Programme& before, Situation situation)
        : m_before(before), m_situation(std::move(situation)) {}

    Changed settle() {
        drop_the_gone();
        drop_empty_cohorts();
        m_changed.today = m_situation.today;
        m_changed.gone = m_situation.gone;
        m_changed.gone.resize(m_before.apprentices.size());
        m_changed.told.programme = m_changed.programme.id;
        decide();
        release_overtaken();
        release_over_full();
        return std::move(m_changed);
    }

private:
    void drop_the_gone() {
        auto& programme = m_changed.programme;
        programme = m_situation.programme;
        programme.apprentices = {};
        for (const auto ref : m_situation.programme.apprentices.refs()) {
            if (m_situation.is_gone(ref)) continue;
            programme.apprentices.add(m_situation.programme.apprentices[ref]);
            m_told.push_back(m_situation.told[ref.at]);
            const bool is_new = !m_before.apprentices.has(ref);
            m_changed.before.push_back(is_new ? std::nullopt : std::optional{ref});
        }
    }

    /// Cohort entries whose only member is gone.
    void drop_empty_cohorts() {
        auto& programme = m_changed.programme;
        std::vector<int> members(programme.cohorts.size(), 0);
        std::vector<bool> is_needed(programme.cohorts.size(), true);
        for (const auto& apprentice : m_situation.programme.apprentices) ++members[apprentice.cohort.at];
        for (const auto ref : m_situation.programme.apprentices.refs()) {
            const auto cohort = m_situation.programme.apprentices[ref].cohort;
            if (m_situation.is_gone(ref) && members[cohort.at] == 1) is_needed[cohort.at] = false;
        }
        for (const auto& row : programme.rules.balance) is_needed[row.cohort.at] = true;
        std::vector<Ref<domain::Cohort>> now(programme.cohorts.size());
        base::List<domain::Cohort> kept;
        for (const auto ref : programme.cohorts.refs())
            if (is_needed[ref.at]) now[ref.at] = kept.add(programme.cohorts[ref]);
        programme.cohorts = std::move(kept);
        for (auto& apprentice : programme.apprentices) apprentice.cohort = now[apprentice.cohort.at];
        for (auto& row : programme.rules.balance) row.cohort = now[row.cohort.at];
    }

    /// What has begun is fixed as it is; what is to come is published as it was told.
    void decide() {
        auto& programme = m_changed.programme;
        for (const auto ref : programme.apprentices.refs()) {
            auto& apprentice = programme.apprentices[ref];
            const auto decided = std::exchange(apprentice.fixed, {});
            apprentice.published.clear();
            auto& journey = m_changed.told.journeys.emplace_back();
            bool is_told = false;
            int block = 0;
            for (const auto& told : m_told[ref.at]) {
                const auto it = std::ranges::find(decided, block, &domain::FixedBlock::block);
                if (told.has_begun || told.is_kept)
                    apprentice.fixed.push_back({block, told.placement});
                else if (it != decided.end())
                    apprentice.fixed.push_back(*it);
                if (told.is_told && !told.has_begun) apprentice.published.push_back(published(block, told));
                is_told = is_told || told.is_told;
                journey.push_back(told.placement);
                ++block;
            }
            m_changed.is_told.push_back(is_told || m_told[ref.at].empty());
        }
    }

    [[nodiscard]] domain::PublishedBlock published(int block, const ToldBlock& told) const {
        if (!told.placement) return {block, {}, {}};
        return {block, m_changed.programme.placements[*told.placement].id, told.placement};
    }

    /// Frees decisions about blocks to come that the predicate says cannot be kept.
    template <class IsOver>
    bool release(IsOver is_over) {
        auto& programme = m_changed.programme;
        bool any = false;
        for (const auto ref : programme.apprentices.refs()) {
            auto& apprentice = programme.apprentices[ref];
            if (apprentice.fixed.empty()) continue;
            const auto blocks = domain::placement_blocks(programme.cohorts[apprentice.cohort]);
            std::vector<domain::FixedBlock> kept;
            for (const auto& fixed : apprentice.fixed) {
                const auto at = static_cast<std::size_t>(fixed.block);
                if (!fixed.placement || m_told[ref.at][at].has_begun ||
                    !is_over(ref, blocks[at], *fixed.placement)) {
                    kept.push_back(fixed);
                    continue;
                }
                m_changed.released.push_back({ref, fixed.block, *fixed.placement});
                any = true;
            }
            apprentice.fixed = std::move(kept);
        }
        return any;
    }

    /// The host is closed, or the apprentice could be there and no longer can.
    void release_overtaken() {
        const auto& programme = m_changed.programme;
        release(
            [&](Ref<domain::Apprentice> who, const domain::DatedBlock& block, Ref<domain::Placement> where) {
                const auto& placement = programme.placements[where];
                if (domain::places_in_period(placement, block.period) == 0) return true;
                const auto before = m_changed.before[who.at];
                if (!before) return false;
                const rules::Stay then{m_before, m_before.apprentices[*before], block, placement, where};
                const rules::Stay now{programme, programme.apprentices[who], block, placement, where};
                return rules::is_eligible(then) && !rules::is_eligible(now);
            });
    }

    void release_over_full() {
        for (bool any = true; any;) {
            any = false;
            for (const auto& finding : rules::check_fixed(m_changed.programme)) {
                if (finding.rule != rules::RuleId::Capacity) continue;
                any = release([&](Ref<domain::Apprentice>, const domain::DatedBlock& block,
                                  Ref<domain::Placement> where) {
                          return where == finding.placement && overlap(block.period, *finding.period);
                      }) ||
                      any;
            }
        }
    }

    const Programme& m_before;
    Situation m_situation;
    std::vector<std::vector<ToldBlock>> m_told;  ///< By apprentice of the changed programme.
    Changed m_changed;
};

}  // namespace

Changed apply_change(const Programme& programme, const domain::Plan& plan, const domain::ChangeSet& changes) {
    Situation situation(programme, plan, changes.today);
    if (!changes.clearances.empty()) situation.programme.clearances = changes.clearances;
    for (const auto& change : changes.changes)
        std::visit([&](const auto& event) { happen(situation, event); }, change);
    return Settling(programme, std::move(situation)).settle();
}

}  // namespace waymark::planning
