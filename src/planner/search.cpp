#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>

#include "base/check.h"
#include "planner/closing.h"
#include "planner/dive.h"
#include "planner/dual_ascent.h"
#include "planner/generation.h"
#include "planner/incumbent.h"
#include "planner/neighbourhood.h"
#include "planner/planner.h"
#include "planner/rooms.h"

namespace waymark::planner {

namespace {

using Clock = std::chrono::steady_clock;

class Search {
public:
    Search(const Problem& problem, const Limits& limits, const Listener& listener)
        : m_problem(problem),
          m_limits(limits),
          m_listener(listener),
          m_started(Clock::now()),
          m_workers(limits.threads),
          m_pricer(problem),
          m_crew(m_pricer, &m_workers),
          m_everyone(problem.travellers.size()),
          m_incumbent(problem),
          m_random(limits.seed) {
        std::iota(m_everyone.begin(), m_everyone.end(), 0);
    }

    Plan run(const std::vector<Journey>& start) {
        if (m_everyone.empty()) return {{}, m_incumbent.cost(), m_incumbent.cost(), {}};
        fill_greedily(RowPrices(m_problem.rows.size()));
        if (!start.empty()) begin_from(start);
        m_stop = [this] { return out_of_time(); };
        const auto step = [this] {
            ++m_iterations;
            return out_of_time();
        };
        Ascent ascent = ascend(m_crew, m_everyone, rooms_of(m_problem), RowPrices(m_problem.rows.size()),
                               coarse_steps, step);
        raise_bound(ascent.bound);
        m_met.resize(m_everyone.size());
        ascent = ascend(m_crew, m_everyone, rooms_of(m_problem), ascent.prices, fine_steps, step,
                        [&](std::size_t who, const Journey& journey) { m_met[who].push_back(journey); });
        raise_bound(ascent.bound);
        fill_greedily(ascent.prices);
        m_prices = ascent.prices;
        if (!done()) solve_root(ascent.prices);
        for (std::size_t round = 0; !done(); ++round) {
            if (round % 8 == 0) try_to_close();
            if (!done()) improve();
        }
        tell(true);
        return {m_incumbent.journeys(), m_incumbent.cost(), std::min(m_bound, m_incumbent.cost()),
                real_prices(m_prices)};
    }

private:
    static constexpr Steps coarse_steps{1000, 3000, 10, false};
    static constexpr Steps fine_steps{60, 30, 1, true};
    static constexpr std::size_t batch = 4;  ///< Whatever the threads: the plan must not depend on them.

    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(Clock::now() - m_started).count();
    }
    [[nodiscard]] bool out_of_time() {
        tell(false);
        if (m_limits.stop && m_limits.stop->load(std::memory_order_relaxed)) return true;
        if (m_limits.iterations && m_iterations >= *m_limits.iterations) return true;
        return m_limits.seconds > 0 && seconds() >= m_limits.seconds;
    }
    [[nodiscard]] bool done() { return m_incumbent.cost() <= m_bound || out_of_time(); }

    void raise_bound(Fine bound) { m_bound = std::max(m_bound, round_up(bound)); }

    void tell(bool always) {
        if (!m_listener) return;
        const double now = seconds();
        if (!always && now - m_last_told < 0.2) return;
        m_last_told = now;
        m_listener({now, m_iterations, m_incumbent.cost(), std::min(m_bound, m_incumbent.cost())});
    }

    /// One after the other, the hardest to place first, takes the best that is left at these prices.
    void fill_greedily(const RowPrices& prices) {
        StayPrices stays(m_problem, prices);
        PricingAim aim;
        const auto wishes = m_crew.price(m_everyone, stays, aim);
        std::vector<std::uint32_t> order = m_everyone;
        std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t who) { return wishes[who].bound; });
        auto left = rooms_of(m_problem);
        std::vector<Journey> journeys(order.size());
        PricingScratch scratch;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto who = order[i];
            stays.block_full(m_problem, left);
            auto answer = m_pricer.price(who, stays, aim, scratch);
            journeys[i] = answer.best.empty() ? Journey{} : std::move(answer.best.front().seats);
            if (journeys[i].empty() || !take_if_it_fits(m_problem, who, journeys[i], left)) {
                journeys[i] = empty_journey(m_problem, m_problem.travellers[who]);
                take(m_problem, who, journeys[i], left);
            }
        }
        m_incumbent.change(order, journeys);
    }

    /// Takes over what of an old plan can still be: journey by journey, and the rest is left as it is.
    void begin_from(const std::vector<Journey>& start) {
        base::check(start.size() == m_everyone.size(), "a journey to start from for every traveller");
        Incumbent old(m_problem);
        for (const auto who : m_everyone)
            if (is_journey(m_problem, m_problem.travellers[who], start[who])) old.change({who}, {start[who]});
        m_incumbent.change(m_everyone, old.journeys());
    }

    void solve_root(const RowPrices& start) {
        Generation root(m_crew, m_everyone, rooms_of(m_problem));
        for (std::uint32_t who : m_everyone) root.add(who, m_incumbent.journeys()[who]);
        const StayPrices stays(m_problem, start);
        PricingAim aim;
        aim.keep = 4;
        const auto answers = m_crew.price(m_everyone, stays, aim);
        for (std::uint32_t who : m_everyone)
            for (const auto& journey : answers[who].best) root.add(who, journey.seats);
        for (std::uint32_t who : m_everyone)
            for (std::size_t i = m_met[who].size() / 2; i < m_met[who].size(); ++i)
                root.add(who, m_met[who][i]);
        Generation::Effort effort;
        effort.keep = 3;
        effort.smoothing = 0.6;
        effort.close_enough = 0.01;
        effort.rounds = 2000;
        root.climb(effort, start, m_stop, [&] {
            ++m_iterations;
            raise_bound(root.bound());
        });
        raise_bound(root.bound());
        m_prices = root.best_prices();
        keep_columns(root);
        if (done()) return;
        Generation::Effort diving;
        diving.rounds = 3;
        diving.keep = 2;
        diving.smoothing = 0;
        if (const auto journeys = dive(m_crew, root, rooms_of(m_problem), diving, m_incumbent.cost(), m_stop))
            m_incumbent.change(m_everyone, *journeys);
        ++m_iterations;
    }

    /// Columns near the root's prices serve the smaller problems as a start.
    void keep_columns(const Generation& root) {
        const StayPrices stays(m_problem, m_prices);
        const auto answers = m_crew.price(m_everyone, stays, {});
        m_least.resize(m_everyone.size());
        for (const auto who : m_everyone) m_least[who] = answers[who].bound;
        std::vector<std::vector<PricedJourney>> near(m_everyone.size());
        for (const auto& column : root.master().columns()) {
            Fine reduced = fine(column.cost);
            const Traveller& traveller = m_problem.travellers[column.traveller];
            for (std::size_t l = 0; l < column.seats.size(); ++l)
                if (column.seats[l] != no_seat && !traveller.legs[l].fixed)
                    reduced += stays.of_window(traveller.legs[l].window)[column.seats[l]];
            near[column.traveller].push_back({column.seats, reduced});
        }
        m_near.assign(m_everyone.size(), {});
        for (const auto who : m_everyone) {
            std::ranges::stable_sort(near[who], {}, &PricedJourney::reduced);
            for (std::size_t i = 0; i < std::min<std::size_t>(near[who].size(), 16); ++i)
                m_near[who].push_back(std::move(near[who][i].seats));
        }
        m_neighbourhoods = std::make_unique<Neighbourhoods>(m_pricer, m_prices, m_least);
    }

    /// Tries to end the proof, again after each gain and with more patience each time.
    void try_to_close() {
        if (m_closing_tried_at == m_incumbent.cost() && m_closing_nodes >= most_closing_nodes) return;
        m_closing_tried_at = m_incumbent.cost();
        m_closing_nodes = std::min(2 * m_closing_nodes, most_closing_nodes);
        const Fine root =
            std::accumulate(m_least.begin(), m_least.end(), -worth_of_rooms(m_prices, rooms_of(m_problem)));
        auto closing = close_gap(m_crew, m_incumbent, m_prices, m_least, root, m_closing_nodes,
                                 [this] { return stopped(); });
        ++m_iterations;
        if (closing.journeys) m_incumbent.change(m_everyone, *closing.journeys);
        if (closing.proven) m_bound = m_incumbent.cost();
    }

    /// A batch of neighbourhoods, each planned anew from the same plan; the gains are taken over one after
    /// the other.
    void improve() {
        struct Attempt {
            std::vector<std::uint32_t> travellers;
            std::optional<std::vector<Journey>> journeys;
        };
        std::vector<Attempt> attempts(batch);
        for (auto& attempt : attempts)
            attempt.travellers = m_neighbourhoods->draw(m_incumbent, m_size, m_random);
        m_workers.share(batch, [&](std::size_t i, std::size_t) {
            auto& attempt = attempts[i];
            attempt.journeys = plan_anew(attempt.travellers);
        });
        std::size_t gains = 0;

        for (auto& attempt : attempts) {
            ++m_iterations;

            const Points before = m_incumbent.cost();
            if (attempt.journeys && m_incumbent.change(attempt.travellers, *attempt.journeys))
                gains += m_incumbent.cost() < before;
        }
        m_dull = gains > 0 ? 0 : m_dull + 1;
        if (m_dull >= 5) {
            m_size = std::min<std::size_t>({m_size + 5, largest_neighbourhood, m_everyone.size()});
            m_dull = 0;
        }
    }

    std::optional<std::vector<Journey>> plan_anew(const std::vector<std::uint32_t>& travellers) {
        PricingCrew crew(m_pricer, nullptr);
        Generation part(crew, travellers, m_incumbent.left_without(travellers));
        auto left = m_incumbent.left_without(travellers);
        for (std::uint32_t p = 0; p < travellers.size(); ++p) {
            const auto who = travellers[p];
            part.add(p, m_incumbent.journeys()[who]);
            for (const Journey& journey : m_near[who])
                if (take_if_it_fits(m_problem, who, journey, left)) {
                    give_back(m_problem, who, journey, left);
                    part.add(p, journey);
                }
        }
        const Points cost = m_incumbent.cost_of(travellers);
        const auto stop = [this] { return stopped(); };
        Generation::Effort effort;
        effort.keep = 2;
        effort.smoothing = 0.3;
        effort.close_enough = 0.05;
        effort.hopeless_from = cost;
        effort.rounds = 60;
        part.run(effort, stop, &m_prices);
        if (round_up(part.bound()) >= cost) return {};
        effort.rounds = 4;
        effort.smoothing = 0;
        return dive(crew, part, m_incumbent.left_without(travellers), effort, cost, stop);
    }

    [[nodiscard]] bool stopped() const {
        return (m_limits.stop && m_limits.stop->load(std::memory_order_relaxed)) ||
               (m_limits.seconds > 0 && seconds() >= m_limits.seconds);
    }

    static constexpr std::size_t largest_neighbourhood = 120;
    static constexpr int most_closing_nodes = 480;

    const Problem& m_problem;
    const Limits& m_limits;
    const Listener& m_listener;
    Clock::time_point m_started;
    Workers m_workers;
    Pricer m_pricer;
    PricingCrew m_crew;
    std::vector<std::uint32_t> m_everyone;
    Incumbent m_incumbent;
    base::Random m_random;
    ShouldStop m_stop;
    Points m_bound = 0;  ///< Nothing costs less than nothing.
    std::int64_t m_iterations = 0;
    double m_last_told = -1;
    RowPrices m_prices;
    std::vector<Fine> m_least;
    std::vector<std::vector<Journey>> m_met;   ///< By traveller: best journeys on the way of the ascent.
    std::vector<std::vector<Journey>> m_near;  ///< By traveller: journeys near the root's prices.
    std::unique_ptr<Neighbourhoods> m_neighbourhoods;
    Points m_closing_tried_at = -1;
    int m_closing_nodes = 15;
    std::size_t m_size = 25;
    std::size_t m_dull = 0;
};

}  // namespace

Plan plan(const Problem& problem, const Limits& limits, const Listener& listener,
          const std::vector<Journey>& start) {
    return Search(problem, limits, listener).run(start);
}

}  // namespace waymark::planner
