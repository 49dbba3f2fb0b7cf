#include "planning/stress.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/random.h"
#include "domain/plans/price.h"
#include "planning/opening_worth.h"
#include "planning/plan_programme.h"
#include "planning/replan/apply_change.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Organisation;
using domain::Plan;
using domain::Programme;

constexpr double confidence = 1.959964;  // 95 % of a normal distribution lie within so many deviations.
constexpr std::size_t reserves_tried = 3;
constexpr std::size_t losses_replanned = 40;
constexpr std::uint64_t seeds = 1'000'000'000;

/// A programme in the middle of a year: what has begun is fixed.
struct Scene {
    Programme programme;
    Plan start;  ///< What is left of the plan.
};

/// A loss that left somebody unplaced.
struct Failure {
    Scene scene;
    std::int64_t unfilled_with_host = 0;
    std::int64_t unfilled = 0;
};

double wilson(const Share& share, double side) {
    if (share.trials == 0) return side < 0 ? 0 : 1;
    const auto n = static_cast<double>(share.trials);
    const double p = static_cast<double>(share.times) / n;
    const double z2 = confidence * confidence;
    const double middle = p + z2 / (2 * n);
    const double width = confidence * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return std::clamp((middle + side * width) / (1 + z2 / n), 0.0, 1.0);
}

class Stress {
public:
    Stress(const Programme& programme, const Plan& plan, const StressOptions& options)
        : m_programme(programme), m_plan(plan), m_options(options), m_random(options.seed) {
        for (const auto& cohort : programme.cohorts) m_blocks.push_back(domain::placement_blocks(cohort));
        for (const auto host : programme.organisations.refs()) m_losses.push_back({host, {}, 0});
    }

    StressReport run() {
        StressReport report;
        if (list_mondays().empty()) return report;
        while (report.years < m_options.years && live_one_year()) ++report.years;
        report.was_stopped = report.years < m_options.years;
        if (!m_failures.empty()) report.reserve = find_reserve();
        for (auto& loss : m_losses)
            if (loss.unplaced.trials > 0) report.hosts.push_back(loss);
        std::ranges::stable_sort(report.hosts, [](const HostLoss& a, const HostLoss& b) {
            return std::pair(a.unplaced.estimate(), a.blocks_lost) >
                   std::pair(b.unplaced.estimate(), b.blocks_lost);
        });
        return report;
    }

private:
    [[nodiscard]] std::vector<base::Day> list_mondays() const {
        std::vector<base::Day> days;
        for (const auto& blocks : m_blocks)
            for (const auto& block : blocks) days.push_back(block.period.from);
        if (days.empty()) return {};
        const auto [first, last] = std::ranges::minmax(days);
        std::vector<base::Day> mondays;
        for (auto monday = first; monday <= last; monday += base::Weeks{1}) mondays.push_back(monday);
        return mondays;
    }

    /// False: the time was over before every host had been lost.
    bool live_one_year() {
        const auto mondays = list_mondays();
        const auto monday = mondays[m_random.below(mondays.size())];
        const auto known =
            Year(m_programme, m_options.rates, m_random.below(seeds)).as_of(m_programme, monday);
        const auto changed = apply_change(m_programme, m_plan, known);
        const auto with_all = plan_scene(scene_of(changed));
        if (!with_all) return false;
        auto losses = m_losses;  // Counted only where the year is completed, so that all hosts count alike.
        for (auto& loss : losses) {
            if (!is_felt(changed, monday, loss.host)) continue;
            const auto without = lose(known, monday, loss.host);
            const auto left = plan_scene(without);
            if (!left) return false;
            const auto unfilled = *left - *with_all;
            ++loss.unplaced.trials;
            if (unfilled <= 0) continue;
            ++loss.unplaced.times;
            loss.blocks_lost += unfilled;
            m_failures.push_back({without, *with_all, *left});
        }
        m_losses = std::move(losses);
        return true;
    }

    /// Somebody is there, or was to come.
    [[nodiscard]] bool is_felt(const Changed& changed, base::Day monday, Ref<Organisation> host) const {
        const auto& programme = changed.programme;
        for (const auto who : programme.apprentices.refs()) {
            const auto blocks =
                domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
            const auto& told = changed.told.journeys[who.at];
            for (std::size_t block = 0; block < told.size(); ++block)
                if (told[block] && blocks[block].period.until > monday &&
                    m_programme.placements[*told[block]].organisation == host)
                    return true;
        }
        return false;
    }

    /// The same, and the host gone from that Monday on.
    [[nodiscard]] Scene lose(domain::ChangeSet known, base::Day monday, Ref<Organisation> host) const {
        known.changes.emplace_back(domain::HostCloses{host, monday, {}});
        return scene_of(apply_change(m_programme, m_plan, known));
    }

    /// What people were told is worth nothing here: the question is who has a place.
    static Scene scene_of(Changed changed) {
        changed.programme.weights.change = 0;
        return {std::move(changed.programme), std::move(changed.told)};
    }

    /// Unfilled blocks of the best plan that was found; nothing where the time is over, or was too short to
    /// come within one unfilled block of the bound: a hasty plan must not be taken for a loss.
    std::optional<std::int64_t> plan_scene(const Scene& scene) {
        return plan_scene(scene, m_options.allow(m_losses.size()));
    }
    static std::optional<std::int64_t> plan_scene(const Scene& scene,
                                                  const std::optional<planner::Limits>& limits) {
        if (!limits) return {};
        const auto plan = plan_programme(scene.programme, *limits, {}, &scene.start);
        if (!plan) return {};  // What has begun breaks a rule by itself after all that happened.
        if (plan->cost - plan->bound.value_or(0) >= scene.programme.weights.unfilled) return {};
        return domain::price(scene.programme, *plan).unfilled_blocks;
    }

    /// The opening that the prices of the failures speak for most, tried on each of them.
    std::optional<Reserve> find_reserve() {
        if (m_failures.size() > losses_replanned) m_failures.resize(losses_replanned);
        const auto openings = list_openings(m_programme);
        std::map<std::size_t, double> promise;
        for (const auto& failure : m_failures) {
            const auto limits = m_options.allow_reserve(m_failures.size() * (reserves_tried + 1));
            if (!limits) break;
            const auto valued = plan_with_prices(failure.scene.programme, *limits, {}, &failure.scene.start);
            if (!valued) continue;
            for (const auto& worth :
                 price_openings(failure.scene.programme, valued->plan, valued->prices, openings, 0))
                promise[worth.opening] += worth.points;
        }
        std::vector<std::pair<double, std::size_t>> order;
        order.reserve(promise.size());
        for (const auto& [opening, points] : promise) order.emplace_back(-points, opening);
        std::ranges::sort(order);
        std::optional<Reserve> best;
        for (std::size_t i = 0; i < std::min(order.size(), reserves_tried); ++i) {
            const auto tried = try_reserve(openings[order[i].second]);
            if (tried.blocks_filled > (best ? best->blocks_filled : 0)) best = tried;
        }
        return best;
    }

    Reserve try_reserve(const Opening& opening) {
        Reserve reserve{opening, 0, 0, 0, 0};
        for (const auto& failure : m_failures) {
            auto scene = failure.scene;
            scene.programme = with_openings(scene.programme, {opening});
            const auto left = plan_scene(scene, m_options.allow_reserve(m_failures.size()));
            if (!left) break;
            ++reserve.losses;
            reserve.blocks_lost += failure.unfilled - failure.unfilled_with_host;
            reserve.blocks_filled += std::max<std::int64_t>(0, failure.unfilled - *left);
            if (*left <= failure.unfilled_with_host) ++reserve.losses_mended;
        }
        return reserve;
    }

    const Programme& m_programme;
    const Plan& m_plan;
    const StressOptions& m_options;
    base::Random m_random;
    std::vector<std::vector<domain::DatedBlock>> m_blocks;  ///< By cohort.
    std::vector<HostLoss> m_losses;                         ///< By organisation.
    std::vector<Failure> m_failures;
};

}  // namespace

double Share::estimate() const {
    return trials == 0 ? 0 : static_cast<double>(times) / static_cast<double>(trials);
}
double Share::lowest() const { return wilson(*this, -1); }
double Share::highest() const { return wilson(*this, 1); }

StressReport stress(const Programme& programme, const Plan& plan, const StressOptions& options) {
    return Stress(programme, plan, options).run();
}

}  // namespace waymark::planning
