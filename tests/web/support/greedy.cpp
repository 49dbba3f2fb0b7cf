#include "web/support/greedy.h"

#include <algorithm>
#include <map>
#include <optional>

#include "domain/plans/price.h"
#include "rules/eligibility.h"

namespace waymark::testing {

namespace {

using base::Ref;
using domain::Placement;

class Greedy {
public:
    explicit Greedy(const domain::Programme& programme) : m_programme(programme) {}

    domain::Plan plan() {
        domain::Plan made;
        made.programme = m_programme.id;
        for (const auto& apprentice : m_programme.apprentices)
            made.journeys.emplace_back(placement_blocks(m_programme.cohorts[apprentice.cohort]).size());
        // Decided blocks first: they take their places whatever comes.
        for (const auto apprentice : m_programme.apprentices.refs())
            for (const auto& fixed : m_programme.apprentices[apprentice].fixed)
                if (fixed.placement) take(made, apprentice, fixed.block, *fixed.placement);
        for (const auto apprentice : m_programme.apprentices.refs())
            for (int block = 0; block < static_cast<int>(made.journeys[apprentice.at].size()); ++block)
                fill(made, apprentice, block);
        made.cost = price(m_programme, made).total();
        return made;
    }

private:
    domain::DatedBlock block_of(Ref<domain::Apprentice> who, int block) const {
        return placement_blocks(
            m_programme.cohorts[m_programme.apprentices[who].cohort])[static_cast<std::size_t>(block)];
    }
    void take(domain::Plan& made, Ref<domain::Apprentice> who, int block, Ref<Placement> where) {
        made.journeys[who.at][static_cast<std::size_t>(block)] = where;
        const auto dates = block_of(who, block);
        for (auto week = dates.period.from; week < dates.period.until; week += base::Weeks{1})
            ++m_there[{where, week}];
        m_spent += m_programme.placements[where].weekly_cost * dates.weeks();
    }
    bool has_place(Ref<Placement> where, const base::Period& period) {
        for (auto week = period.from; week < period.until; week += base::Weeks{1})
            if (m_there[{where, week}] >= places_in_week(m_programme.placements[where], week)) return false;
        return true;
    }
    bool often_enough(const domain::Journey& journey, Ref<Placement> where) const {
        int here = 0;
        int with_host = 0;
        for (const auto& placement : journey) {
            if (!placement) continue;
            here += *placement == where ? 1 : 0;
            with_host +=
                m_programme.placements[*placement].organisation == m_programme.placements[where].organisation
                    ? 1
                    : 0;
        }
        const auto& rules = m_programme.rules;
        return (rules.placement_at_most && here >= *rules.placement_at_most) ||
               (rules.organisation_at_most && with_host >= *rules.organisation_at_most);
    }
    void fill(domain::Plan& made, Ref<domain::Apprentice> who, int block) {
        const auto& apprentice = m_programme.apprentices[who];
        auto& journey = made.journeys[who.at];
        if (journey[static_cast<std::size_t>(block)] || find_fixed(apprentice, block)) return;
        const auto dates = block_of(who, block);
        std::optional<Ref<Placement>> best;
        for (const auto where : m_programme.placements.refs()) {
            const auto& placement = m_programme.placements[where];
            if (!rules::is_eligible({m_programme, apprentice, dates, placement, where})) continue;
            if (often_enough(journey, where) || !has_place(where, dates.period)) continue;
            const auto cost = m_spent + placement.weekly_cost * dates.weeks();
            if (m_programme.rules.budget && cost > *m_programme.rules.budget) continue;
            if (!best ||
                unease_points(m_programme, apprentice, where) < unease_points(m_programme, apprentice, *best))
                best = where;
        }
        if (best) take(made, who, block, *best);
    }

    const domain::Programme& m_programme;
    std::map<std::pair<Ref<Placement>, base::Day>, int> m_there;
    base::Money m_spent;
};

}  // namespace

domain::Plan greedy_plan(const domain::Programme& programme) { return Greedy(programme).plan(); }

}  // namespace waymark::testing
