#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>

#include "base/check.h"
#include "planner/closing.h"
#include "planner/dive.h"
#include "planner/generation.h"
#include "planner/incumbent.h"
#include "planner/neighbourhood.h"
#include "planner/planner.h"
#include "planner/rooms.h"
#include "planner/sharpening.h"
#include "planner/soft_ascent.h"
#include "planner/soft_dive.h"

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
          m_workers(limits.threads, limits.profile),
          m_pricer(problem),
          m_crew(m_pricer, &m_workers, limits.profile),
          m_everyone(problem.travellers.size()),
          m_incumbent(problem),
          m_random(limits.seed) {
        std::iota(m_everyone.begin(), m_everyone.end(), 0);
    }

    Plan run(const std::vector<Journey>& start) {
        if (m_everyone.empty()) return {{}, m_incumbent.cost(), m_incumbent.cost(), {}};
        m_stop = [this] { return out_of_time(); };
        if (!start.empty()) begin_from(start);
        approach();
        if (m_everyone.size() <= few && !done()) solve_root();
        for (std::size_t round = 0; !done(); ++round) {
            if (m_root_solved && round % 8 == 0) try_to_close();
            if (!done()) improve();
            if (!m_root_solved && m_dull >= patience && m_everyone.size() <= many && !done()) solve_root();
        }
        tell(true);
        return {m_incumbent.journeys(), m_incumbent.cost(), std::min(m_bound, m_incumbent.cost()),
                real_prices(m_prices)};
    }

private:
    static constexpr Cooling coolings[] = {{40, 3000, 20}, {20, 20, 5}, {20, 5, 2}, {20, 2, 1}, {20, 1, 0.5}};
    static constexpr std::size_t few = 150;    ///< Travellers, whose linear programme is solved at once.
    static constexpr std::size_t many = 1500;  ///< Travellers, whose linear programme is not.
    static constexpr std::size_t very_many = 20000;  ///< Travellers, for whom each pass counts.
    static constexpr std::size_t patience = 3;       ///< Batches without a gain, until it is for more.
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

    /// Prices, a bound and a plan, each in work that grows with the number of travellers.
    void approach() {
        const auto rooms = rooms_of(m_problem);
        SoftAscent soft(m_problem, m_pricer.states(), m_pricer.credits(), m_workers, rooms);
        const auto step = [this] {
            ++m_iterations;
            return out_of_time();
        };
        for (Cooling cooling : coolings) {
            if (m_everyone.size() > very_many) cooling.passes = cooling.passes * 3 / 5;
            soft.run(cooling, step);
        }
        m_known = std::make_unique<SoftMaster>(m_problem, m_workers, soft.real_prices());
        for (const auto who : m_everyone) {
            know(who, empty_journey(m_problem, m_problem.travellers[who]));
            know(who, m_incumbent.journeys()[who]);
        }
        Sharpening manner;
        if (m_everyone.size() > many) manner.rounds = m_everyone.size() > very_many ? 1 : 4;
        const Sharpened sharp = sharpen(m_crew, *m_known, m_everyone, rooms, manner, [&](Fine bound) {
            raise_bound(bound);
            return step();
        });
        m_prices = sharp.prices;
        m_least = sharp.least;
        if (m_incumbent.cost() <= m_bound) return;
        const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
        SoftMaster diving = *m_known;
        SoftDive diver;
        if (m_everyone.size() > very_many) diver.enough = 5;
        m_incumbent.change(m_everyone, soft_dive(m_crew, diving, m_everyone, rooms, diver, m_stop));
        ++m_iterations;
        list_near();
    }

    void know(std::uint32_t who, const Journey& journey) {
        m_known->known[who].add(journey_cost(m_problem, m_problem.travellers[who], journey), journey);
    }

    /// Takes over what of an old plan can still be: journey by journey, and the rest is left as it is.
    void begin_from(const std::vector<Journey>& start) {
        base::check(start.size() == m_everyone.size(), "a journey to start from for every traveller");
        Incumbent old(m_problem);
        for (const auto who : m_everyone)
            if (is_journey(m_problem, m_problem.travellers[who], start[who])) old.change({who}, {start[who]});
        m_incumbent.change(m_everyone, old.journeys());
    }

    /// The linear programme over everyone, to the end.
    void solve_root() {
        m_root_solved = true;
        Generation root(m_crew, m_everyone, rooms_of(m_problem));
        for (const std::uint32_t who : m_everyone) {
            root.add(who, m_incumbent.journeys()[who]);
            const auto& known = m_known->known[who];
            for (std::size_t i = 0; i < known.size(); ++i)
                if (known.share(i) >= 0.01F) root.add(who, known.journey(i));
        }
        Generation::Effort effort;
        effort.keep = 3;
        effort.smoothing = 0.6;
        effort.learn = true;
        effort.close_enough = 0.01;
        effort.rounds = 2000;
        root.climb(effort, m_prices, m_stop, [&] {
            ++m_iterations;
            raise_bound(root.bound());
        });
        const RowPrices climbed = root.best_prices();
        effort.rounds = 60;
        effort.close_enough = 0.02 * static_cast<double>(m_everyone.size());
        effort.smoothing = 0.6;
        root.run(effort, m_stop, &climbed);
        raise_bound(root.bound());
        m_prices = root.best_prices();
        for (const auto& column : root.master().columns())
            m_known->known[column.traveller].add(column.cost, column.seats);
        const auto answers = m_crew.price(m_everyone, StayPrices(m_problem, m_prices), {});
        for (const auto who : m_everyone) m_least[who] = answers[who].bound;
        list_near();
        if (done()) return;
        const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
        Generation::Effort diving;
        diving.rounds = 3;
        diving.keep = 2;
        diving.smoothing = 0;
        if (const auto journeys = dive(m_crew, root, rooms_of(m_problem), diving, m_incumbent.cost(), m_stop))
            m_incumbent.change(m_everyone, *journeys);
        ++m_iterations;
    }

    /// Known journeys near the best prices serve the smaller problems as a start.
    void list_near() {
        const StayPrices stays(m_problem, m_prices);
        m_near.assign(m_everyone.size(), {});
        std::vector<std::pair<Fine, std::size_t>> order;
        for (const auto who : m_everyone) {
            const auto& known = m_known->known[who];
            const Traveller& traveller = m_problem.travellers[who];
            order.clear();
            for (std::size_t i = 0; i < known.size(); ++i) {
                Fine reduced = fine(known.cost(i));
                const auto seats = known.seats(i);
                for (std::size_t l = 0; l < seats.size(); ++l)
                    if (seats[l] != no_seat && !traveller.legs[l].fixed)
                        reduced += stays.of_window(traveller.legs[l].window)[seats[l]];
                order.emplace_back(reduced, i);
            }
            std::ranges::sort(order);
            for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 16); ++i)
                m_near[who].push_back(known.journey(order[i].second));
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
        const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
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
        m_neighbourhoods->look(m_incumbent);
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
        const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
        PricingCrew crew(m_pricer, nullptr, m_limits.profile);
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
    std::unique_ptr<SoftMaster> m_known;
    bool m_root_solved = false;
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
