#include "planning/opening_worth.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "domain/plans/price.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Apprentice;
using domain::Journey;
using domain::Placement;

constexpr double least_gain = 0.5;           // points: prices are not better than that
constexpr std::size_t moves_searched = 240;  // of one opening: the most promising
constexpr std::size_t moves_kept = 2000;     // of one opening
constexpr int rounds = 2;

class Pricing {
public:
    Pricing(const domain::Programme& programme, const domain::Plan& plan, const Prices& prices,
            const std::vector<Opening>& openings)
        : m_programme(with_openings(programme, openings)),
          m_plan(plan),
          m_old_placements(programme.placements.size()),
          m_stays(m_programme, prices) {
        for (const auto& cohort : m_programme.cohorts) m_blocks.push_back(domain::placement_blocks(cohort));
        for (const auto who : m_programme.apprentices.refs())
            m_now.push_back(cost(who, m_plan.journeys[who.at]));
    }

    /// By the one move alone.
    [[nodiscard]] OpeningWorth judge(std::size_t opening) const {
        OpeningWorth worth{opening, 0, {}};
        for (const auto who : m_programme.apprentices.refs())
            for (std::size_t block = 0; block < m_plan.journeys[who.at].size(); ++block) {
                if (!may_go(who, block, opening)) continue;
                const double gain = m_now[who.at] - cost(who, moved(who, block, opening));
                worth.gains.push_back({who, static_cast<int>(block), gain});
            }
        std::ranges::stable_sort(worth.gains, std::greater{}, &Gain::points);
        worth.gains.resize(std::min(worth.gains.size(), moves_kept));
        return worth;
    }

    /// The move of one block to an opening that some setting or sector asks for, that gains most.
    template <class Fits>
    [[nodiscard]] std::optional<Wanted> find_best(Ref<Apprentice> who, const std::vector<std::size_t>& free,
                                                  Fits fits) const {
        std::optional<Wanted> best;
        double most = least_gain;
        for (const auto block : free)
            for (std::size_t opening = 0; m_old_placements + opening < m_programme.placements.size();
                 ++opening) {
                const auto setting = m_programme.placements[placement_of(opening)].setting;
                if (!fits(setting) || !may_go(who, block, opening)) continue;
                const double gain = m_now[who.at] - cost(who, moved(who, block, opening));
                if (gain <= most) continue;
                most = gain;
                best = Wanted{who, static_cast<int>(block), setting};
            }
        return best;
    }

    /// With all that the journey could change besides.
    void search(OpeningWorth& worth) {
        for (std::size_t i = 0; i < std::min(moves_searched, worth.gains.size()); ++i) {
            auto& gain = worth.gains[i];
            const auto block = static_cast<std::size_t>(gain.block);
            const auto with = improve(gain.apprentice, moved(gain.apprentice, block, worth.opening), block);
            gain.points = std::max(gain.points, best_without(gain.apprentice) - with);
        }
        std::ranges::stable_sort(worth.gains, std::greater{}, &Gain::points);
    }

    /// Forgets who would not gain, and adds up what one place can save: one guest at a time, nobody twice.
    void add_up(OpeningWorth& worth) const {
        const auto end =
            std::ranges::find_if(worth.gains, [](const Gain& g) { return g.points < least_gain; });
        worth.gains.erase(end, worth.gains.end());
        std::set<Ref<Apprentice>> guests;
        std::vector<base::Period> taken;
        worth.points = 0;
        for (const auto& gain : worth.gains) {
            const auto& period = blocks(gain.apprentice)[static_cast<std::size_t>(gain.block)].period;
            if (guests.contains(gain.apprentice) ||
                std::ranges::any_of(taken, [&](const auto& other) { return overlap(other, period); }))
                continue;
            guests.insert(gain.apprentice);
            taken.push_back(period);
            worth.points += gain.points;
        }
    }

private:
    [[nodiscard]] const std::vector<domain::DatedBlock>& blocks(Ref<Apprentice> who) const {
        return m_blocks[m_programme.apprentices[who].cohort.at];
    }
    [[nodiscard]] Ref<Placement> placement_of(std::size_t opening) const {
        return {static_cast<std::uint32_t>(m_old_placements + opening)};
    }
    [[nodiscard]] bool is_eligible(Ref<Apprentice> who, std::size_t block, Ref<Placement> placement) const {
        return rules::is_eligible({m_programme, m_programme.apprentices[who], blocks(who)[block],
                                   m_programme.placements[placement], placement});
    }
    [[nodiscard]] bool may_go(Ref<Apprentice> who, std::size_t block, std::size_t opening) const {
        const auto& rules = m_programme.rules;
        return rules.placement_at_most != 0 && rules.organisation_at_most != 0 &&
               !domain::find_fixed(m_programme.apprentices[who], static_cast<int>(block)) &&
               is_eligible(who, block, placement_of(opening));
    }
    [[nodiscard]] Journey moved(Ref<Apprentice> who, std::size_t block, std::size_t opening) const {
        auto journey = m_plan.journeys[who.at];
        journey[block] = placement_of(opening);
        return journey;
    }
    [[nodiscard]] double cost(Ref<Apprentice> who, const Journey& journey) const {
        auto sum = static_cast<double>(domain::journey_price(m_programme, who, journey).total());
        const auto cohort = m_programme.apprentices[who].cohort;
        for (std::size_t block = 0; block < journey.size(); ++block)
            if (journey[block]) sum += m_stays.of(cohort, block, *journey[block]);
        return sum;
    }

    /// Free blocks do not lift a count above the limit.
    [[nodiscard]] bool is_within_limits(const Journey& journey, Ref<Placement> placement) const {
        const auto& rules = m_programme.rules;
        const auto host = m_programme.placements[placement].organisation;
        const auto there = std::ranges::count(journey, std::optional{placement});
        const auto with_host = std::ranges::count_if(journey, [&](const auto& stay) {
            return stay && m_programme.placements[*stay].organisation == host;
        });
        return (!rules.placement_at_most || there <= *rules.placement_at_most) &&
               (!rules.organisation_at_most || with_host <= *rules.organisation_at_most);
    }

    const std::vector<Ref<Placement>>& options(Ref<Apprentice> who, std::size_t block) {
        const auto [it, fresh] = m_options.try_emplace({who, block});
        if (fresh)
            for (std::uint32_t at = 0; at < m_old_placements; ++at)
                if (is_eligible(who, block, {at})) it->second.push_back({at});
        return it->second;
    }

    /// What the journey comes to once no other single block of it would be better elsewhere; `kept` stays.
    double improve(Ref<Apprentice> who, Journey journey, std::optional<std::size_t> kept) {
        double best = cost(who, journey);
        for (int round = 0; round < rounds; ++round) {
            const double before = best;
            for (std::size_t block = 0; block < journey.size(); ++block) {
                if (block == kept ||
                    domain::find_fixed(m_programme.apprentices[who], static_cast<int>(block)))
                    continue;
                auto chosen = journey[block];
                const auto offer = [&](std::optional<Ref<Placement>> stay) {
                    journey[block] = stay;
                    if (stay && !is_within_limits(journey, *stay)) return;
                    if (const double now = cost(who, journey); now < best - 1e-9) {
                        best = now;
                        chosen = stay;
                    }
                };
                offer(std::nullopt);
                for (const auto placement : options(who, block)) offer(placement);
                journey[block] = chosen;
            }
            if (best == before) break;
        }
        return best;
    }

    double best_without(Ref<Apprentice> who) {
        const auto [it, fresh] = m_best.try_emplace(who);
        if (fresh) it->second = improve(who, m_plan.journeys[who.at], std::nullopt);
        return it->second;
    }

    domain::Programme m_programme;  ///< With the openings.
    const domain::Plan& m_plan;
    std::size_t m_old_placements;
    StayPrices m_stays;
    std::vector<std::vector<domain::DatedBlock>> m_blocks;  ///< By cohort.
    std::vector<double> m_now;                              ///< By apprentice.
    std::map<std::pair<Ref<Apprentice>, std::size_t>, std::vector<Ref<Placement>>> m_options;
    std::map<Ref<Apprentice>, double> m_best;
};

/// What one apprentice wants: unfilled blocks first, then the visits that are missing even so.
class Wants {
public:
    Wants(const domain::Programme& programme, const Pricing& pricing, Ref<Apprentice> who,
          const Journey& journey)
        : m_programme(programme), m_pricing(pricing), m_who(who) {
        for (std::size_t block = 0; block < journey.size(); ++block) {
            if (journey[block]) m_settings.push_back(programme.placements[*journey[block]].setting);
            (journey[block] ? m_filled : m_unfilled).push_back(block);
        }
    }

    std::vector<Wanted> list() {
        for (const auto block : m_unfilled)
            take(m_pricing.find_best(m_who, {block}, [](auto) { return true; }));
        for (const auto& need : m_programme.rules.visit_settings)
            mend(need.blocks, [&](auto setting) { return setting == need.subject; });
        for (const auto& need : m_programme.rules.visit_sectors)
            mend(need.blocks,
                 [&](auto setting) { return m_programme.settings[setting].sector == need.subject; });
        return std::move(m_wanted);
    }

private:
    void take(const std::optional<Wanted>& wanted) {
        if (!wanted) return;
        m_settings.push_back(wanted->setting);
        std::erase(m_filled, static_cast<std::size_t>(wanted->block));
        m_wanted.push_back(*wanted);
    }
    template <class Fits>
    void mend(int blocks, Fits fits) {
        for (auto there = std::ranges::count_if(m_settings, fits); there < blocks; ++there)
            take(m_pricing.find_best(m_who, m_filled, fits));
    }

    const domain::Programme& m_programme;
    const Pricing& m_pricing;
    Ref<Apprentice> m_who;
    std::vector<std::size_t> m_filled;
    std::vector<std::size_t> m_unfilled;
    std::vector<Ref<domain::Setting>> m_settings;  ///< Of the journey, and of what is wanted.
    std::vector<Wanted> m_wanted;
};

}  // namespace

std::vector<Wanted> list_wanted(const domain::Programme& programme, const domain::Plan& plan,
                                const Prices& prices, const std::vector<Opening>& openings) {
    const Pricing pricing(programme, plan, prices, openings);
    std::vector<Wanted> wanted;
    for (const auto who : programme.apprentices.refs()) {
        const auto price = domain::journey_price(programme, who, plan.journeys[who.at]);
        if (price.unfilled_blocks == 0 && price.missing_visits == 0) continue;
        for (const auto& one : Wants(programme, pricing, who, plan.journeys[who.at]).list())
            wanted.push_back(one);
    }
    return wanted;
}

std::vector<OpeningWorth> price_openings(const domain::Programme& programme, const domain::Plan& plan,
                                         const Prices& prices, const std::vector<Opening>& openings,
                                         std::size_t searched) {
    Pricing pricing(programme, plan, prices, openings);
    std::vector<OpeningWorth> worths;
    std::vector<std::vector<Gain>> all;
    for (std::size_t at = 0; at < openings.size(); ++at) {
        worths.push_back(pricing.judge(at));
        all.push_back(worths.back().gains);
        pricing.add_up(worths.back());
    }
    std::ranges::stable_sort(worths, std::greater{}, &OpeningWorth::points);
    for (std::size_t i = 0; i < std::min(searched, worths.size()); ++i) {
        worths[i].gains = std::move(all[worths[i].opening]);
        pricing.search(worths[i]);
        pricing.add_up(worths[i]);
    }
    std::ranges::stable_sort(worths, std::greater{}, &OpeningWorth::points);
    std::erase_if(worths, [](const OpeningWorth& worth) { return worth.points <= 0; });
    return worths;
}

}  // namespace waymark::planning
