#include "planning/advise.h"

#include <algorithm>
#include <set>
#include <utility>

#include "planning/moves.h"
#include "planning/opening_worth.h"

namespace waymark::planning {

namespace {

/// The programme with the places found so far, and its plan.
struct Stand {
    domain::Programme programme;
    ValuedPlan valued;
    domain::Price price;
};

std::int64_t count_placed(const domain::Plan& plan) {
    return std::ranges::count_if(plan.journeys, [](const domain::Journey& journey) {
        return std::ranges::all_of(journey, [](const auto& stay) { return stay.has_value(); });
    });
}

/// Sends guests elsewhere where that costs nothing, so that no more weeks are asked for than help.
void send_elsewhere(const domain::Programme& programme, domain::Plan& plan,
                    base::Ref<domain::Placement> place) {
    const Occupancy before(programme, plan);
    for (const auto& guest : before.guests(place)) {
        const auto block = static_cast<std::size_t>(guest.block);
        if (domain::find_fixed(programme.apprentices[guest.apprentice], guest.block)) continue;
        Moves moves(programme, plan);
        for (const auto other : programme.placements.refs()) {
            if (other == place) continue;
            const auto move = moves.judge(guest.apprentice, guest.block, other);
            if (!move.difference || move.difference->total() > 0) continue;
            plan.journeys[guest.apprentice.at][block] = other;
            plan.cost += move.difference->total();
            break;
        }
    }
}

class Adviser {
public:
    Adviser(const domain::Programme& programme, const AdviceOptions& options)
        : m_options(options), m_openings(list_openings(programme)) {}

    void run(const domain::Programme& programme, ValuedPlan first, AdviceReport& report) {
        Stand stand{programme, std::move(first), {}};
        stand.price = domain::price(programme, stand.valued.plan);
        // Where a proof takes longer than there is time for, so does every other planning: few that come
        // near to one are better than many that do not.
        const bool is_proven = stand.price.total() == stand.valued.plan.bound;
        m_tries = is_proven ? m_options.tries : std::min(m_options.tries, tries_without_proof);
        report.plan = stand.valued.plan;
        report.price = stand.price;
        report.shortages =
            list_shortages(programme, stand.valued.plan,
                           list_wanted(programme, stand.valued.plan, stand.valued.prices, m_openings));
        while (report.places.size() < m_options.places) {
            const auto found = next_place(stand, report);
            if (!found) break;
        }
        // What was not confirmed at first may have been in vain because a better one was found meanwhile.
        std::ranges::stable_sort(report.unconfirmed, std::greater{}, &Advice::saving);
    }

private:
    struct Tried {
        Advice advice;
        Stand stand;
    };

    /// Plans with the most promising openings, and keeps the best of them. False: there is nothing more to
    /// say.
    bool next_place(Stand& stand, AdviceReport& report) {
        const auto chosen =
            choose(price_openings(stand.programme, stand.valued.plan, stand.valued.prices, m_openings));
        std::optional<Tried> best;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const auto rounds_left = m_options.places - report.places.size() - 1;
            const auto limits = m_options.allow(chosen.size() - i - 1 + rounds_left * m_tries);
            if (!limits) {
                report.was_stopped = true;
                break;
            }
            auto tried = plan_with(stand, chosen[i], *limits);
            if (!tried.advice.is_confirmed()) m_in_vain.insert(chosen[i].opening);
            if (!best || tried.advice.saving() > best->advice.saving()) best = std::move(tried);
        }
        if (!best) return false;
        if (!best->advice.is_confirmed()) {
            if (best->advice.saving() > 0) report.unconfirmed.push_back(std::move(best->advice));
            return !report.was_stopped && ++m_rounds_in_vain < rounds_in_vain_at_most;
        }
        m_rounds_in_vain = 0;
        report.places.push_back(std::move(best->advice));
        stand = std::move(best->stand);
        return !report.was_stopped;
    }

    /// The dearest first, then of each other setting the dearest, so that the tries differ.
    std::vector<OpeningWorth> choose(std::vector<OpeningWorth> worths) const {
        prefer_usual_conditions(worths);
        std::erase_if(worths, [&](const auto& worth) { return m_in_vain.contains(worth.opening); });
        std::vector<OpeningWorth> chosen;
        std::set<base::Ref<domain::Setting>> settings;
        for (int pass = 0; pass < 2; ++pass)
            for (auto& worth : worths) {
                if (chosen.size() == m_tries) return chosen;
                const bool is_fresh = settings.insert(m_openings[worth.opening].placement.setting).second;
                const bool is_chosen = std::ranges::any_of(
                    chosen, [&](const auto& other) { return other.opening == worth.opening; });
                if (!is_chosen && (is_fresh || pass == 1)) chosen.push_back(worth);
            }
        return chosen;
    }

    /// Mild conditions are asked for where they are worth a tenth more: hosts have their reasons for theirs.
    void prefer_usual_conditions(std::vector<OpeningWorth>& worths) const {
        std::set<std::size_t> needless;
        for (const auto& mild : worths) {
            if (!m_openings[mild.opening].is_mild) continue;
            // The usual one stands just before it.
            const auto usual = std::ranges::find(worths, mild.opening - 1, &OpeningWorth::opening);
            if (usual == worths.end()) continue;
            needless.insert(usual->points * 1.1 >= mild.points ? mild.opening : usual->opening);
        }
        std::erase_if(worths, [&](const auto& worth) { return needless.contains(worth.opening); });
    }

    [[nodiscard]] Tried plan_with(const Stand& stand, const OpeningWorth& worth,
                                  const planner::Limits& limits) const {
        const auto& opening = m_openings[worth.opening];
        Tried tried{{}, {with_openings(stand.programme, {opening}), {}, {}}};
        // A place more does not make decided blocks break a rule.
        tried.stand.valued = plan_with_prices(tried.stand.programme, limits, {}, &stand.valued.plan).value();
        const base::Ref<domain::Placement> place{
            static_cast<std::uint32_t>(tried.stand.programme.placements.size() - 1)};
        send_elsewhere(tried.stand.programme, tried.stand.valued.plan, place);
        tried.stand.price = domain::price(tried.stand.programme, tried.stand.valued.plan);
        auto& advice = tried.advice;
        advice.opening = opening;
        advice.estimate = worth.points;
        advice.without = stand.price;
        advice.with = tried.stand.price;
        advice.bound_without = stand.valued.plan.bound.value_or(0);
        advice.bound_with = tried.stand.valued.plan.bound.value_or(0);
        advice.people_placed = count_placed(tried.stand.valued.plan) - count_placed(stand.valued.plan);
        const Occupancy occupancy(tried.stand.programme, tried.stand.valued.plan);
        advice.guests = occupancy.guests(place);
        return tried;
    }

    static constexpr int rounds_in_vain_at_most = 2;
    static constexpr std::size_t tries_without_proof = 1;

    const AdviceOptions& m_options;
    std::vector<Opening> m_openings;
    std::set<std::size_t> m_in_vain;  ///< Openings that planning did not confirm: asked no more.
    int m_rounds_in_vain = 0;
    std::size_t m_tries = 1;
};

}  // namespace

std::expected<AdviceReport, std::vector<rules::Finding>> advise(const domain::Programme& programme,
                                                                const AdviceOptions& options,
                                                                const domain::Plan* start) {
    AdviceReport report;
    planner::Limits no_time;
    no_time.iterations = 0;
    // Half of the time: every advice is measured against this plan, and what it could still gain counts
    // against each of them.
    const auto limits = options.allow(1);
    auto first = plan_with_prices(programme, limits.value_or(no_time), {}, start);
    if (!first) return std::unexpected(std::move(first).error());
    if (!limits) report.was_stopped = true;
    Adviser(programme, options).run(programme, std::move(*first), report);
    return report;
}

}  // namespace waymark::planning
