#include "engine/search.h"

#include <algorithm>
#include <numeric>

#include "base/check.h"
#include "engine/closing.h"
#include "engine/dive.h"
#include "engine/handing_out.h"
#include "engine/part.h"
#include "engine/rooms.h"

namespace waymark::engine {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t patience = 3;  // batches without a gain, until it is for more
constexpr std::size_t largest_neighbourhood = 120;
constexpr int most_closing_nodes = 30720;
constexpr std::size_t handing_rounds = 40;

}  // namespace

Search::Search(Oracle& oracle, const Limits& limits, const Listener& listener, const Manner& manner)
    : m_oracle(oracle),
      m_limits(limits),
      m_listener(listener),
      m_manner(manner),
      m_started(Clock::now()),
      m_workers(limits.threads, limits.profile),
      m_crew(oracle, &m_workers, limits.profile),
      m_everyone(oracle.travellers()),
      m_incumbent(oracle),
      m_random(limits.seed),
      m_stop([this] { return out_of_time(); }) {
    std::iota(m_everyone.begin(), m_everyone.end(), 0);
    m_crew.give_up_when([this] { return stopped(); });
    m_nodes = manner.nodes;
    m_size = manner.neighbours;
    if (m_everyone.empty()) m_bound = m_incumbent.cost();
}

void Search::run() {
    if (m_known.empty() && !done()) begin_with_nothing();
    if (m_everyone.size() <= m_manner.few && !done()) solve_root();
    for (std::size_t round = 0; !done(); ++round) {
        if (m_root_solved && round % 8 == 0) try_to_close();
        if (!done()) improve();
        if (!m_root_solved && m_dull >= patience && m_everyone.size() <= m_manner.many && !done())
            solve_root();
    }
    tell(true);
}

Plan Search::result() {
    return {m_incumbent.journeys(), m_incumbent.cost(), std::min(m_bound, m_incumbent.cost()),
            real_prices(m_prices)};
}

double Search::seconds() const { return std::chrono::duration<double>(Clock::now() - m_started).count(); }

double Search::seconds_left() const { return m_limits.seconds > 0 ? m_limits.seconds - seconds() : 1e9; }

bool Search::stopped() const {
    return (m_limits.stop && m_limits.stop->load(std::memory_order_relaxed)) ||
           (m_limits.seconds > 0 && seconds() >= m_limits.seconds);
}

bool Search::out_of_time() {
    tell(false);
    return (m_limits.iterations && m_iterations >= *m_limits.iterations) || stopped();
}

std::size_t Search::handed_at_a_time() const {
    return std::max<std::size_t>(1, m_everyone.size() / handing_rounds);
}

bool Search::step() {
    ++m_iterations;
    return out_of_time();
}

void Search::raise_bound(Fine bound) { m_bound = std::max(m_bound, round_up(bound)); }

void Search::tell(bool always) {
    if (!m_listener) return;
    const double now = seconds();
    if (!always && now - m_last_told < 0.2) return;
    m_last_told = now;
    m_listener({now, m_iterations, m_incumbent.cost(), std::min(m_bound, m_incumbent.cost())});
}

void Search::begin_from(const std::vector<Journey>& start) {
    base::check(start.size() == m_everyone.size(), "a journey to start from for every traveller");
    Incumbent old(m_oracle);
    for (const auto who : m_everyone)
        if (m_oracle.allows(who, start[who])) old.change({who}, {start[who]});
    offer(old.journeys());
}

void Search::offer(const std::vector<Journey>& journeys) { m_incumbent.change(m_everyone, journeys); }

void Search::know(std::vector<KnownJourneys> known, RowPrices prices, std::vector<Fine> least) {
    m_known = std::move(known);
    m_prices = std::move(prices);
    m_least = std::move(least);
    list_near();
}

/// Where no opening has been made: prices of nothing, and the journeys that are best then.
void Search::begin_with_nothing() {
    RowPrices nothing(m_oracle.rows().size());
    PricingAim aim;
    aim.nodes = std::min(m_manner.nodes, m_manner.dive_nodes);
    const auto answers = m_crew.price(m_everyone, *m_oracle.charge(nothing, nullptr), aim);
    Fine bound = 0;
    std::vector<Fine> least;
    std::vector<KnownJourneys> known;
    for (const auto who : m_everyone) {
        bound += answers[who].bound;
        least.push_back(answers[who].bound);
        known.emplace_back(m_incumbent.journeys()[who].size());
        known.back().add(m_incumbent.journey_cost_of(who), m_incumbent.journeys()[who]);
        for (const auto& priced : answers[who].best)
            known.back().add(m_oracle.cost(who, priced.journey), priced.journey);
    }
    const auto rooms = rooms_of(m_oracle.rows());
    raise_bound(bound - worth_of_rooms(nothing, rooms));
    // A plan right away, however bad: what comes later may take longer than there is time.
    offer(hand_out(m_crew, nothing, least, rooms, handed_at_a_time(), aim.nodes, m_stop));
    know(std::move(known), std::move(nothing), std::move(least));
}

/// To the best prices there are. A climb with narrow searches may come first: it gathers journeys quickly,
/// and prices that are nearly right.
void Search::climb_root(Generation& root) {
    const ShouldStop stop = [this] {
        return out_of_time() || (m_limits.seconds > 0 && seconds() >= m_manner.root_share * m_limits.seconds);
    };
    m_crew.give_up_when([this] {
        return stopped() || (m_limits.seconds > 0 && seconds() >= m_manner.root_share * m_limits.seconds);
    });
    const auto tell = [&] {
        ++m_iterations;
        raise_bound(root.bound());
    };
    Generation::Effort effort;
    effort.keep = 3;
    effort.smoothing = 0.6;
    effort.learn = true;
    effort.close_enough = 0.01;
    effort.rounds = 2000;
    effort.nodes = m_manner.root_nodes;
    if (m_manner.first_root_nodes > 0) {
        Generation::Effort quick = effort;
        quick.nodes = m_manner.first_root_nodes;
        quick.learn = false;
        quick.until_flat = true;
        root.climb(quick, m_prices, stop, tell);
        // A plan from these prices, before it takes longer.
        if (!stop() && root.settle(stop))
            offer(hand_out(m_crew, to_row_prices(m_oracle.rows(), root.master().row_prices()), m_least,
                           rooms_of(m_oracle.rows()), handed_at_a_time(), m_manner.nodes, m_stop));
        effort.only_better = true;
        root.climb(effort, root.best_prices(), stop, tell);
    } else {
        root.climb(effort, m_prices, stop, tell);
    }
    if (root.settle(m_stop)) {
        const RowPrices climbed = root.best_prices();
        effort.rounds = 60;
        effort.close_enough = m_manner.close_enough * static_cast<double>(m_everyone.size());
        root.run(effort, stop, &climbed);
    }
    m_crew.give_up_when([this] { return stopped(); });
}

/// The linear programme over everyone, to the end.
void Search::solve_root() {
    m_root_solved = true;
    Generation root(m_crew, m_everyone, rooms_of(m_oracle.rows()));
    for (const std::uint32_t who : m_everyone) {
        root.add(who, m_incumbent.journeys()[who]);
        const auto& known = m_known[who];
        for (std::size_t i = 0; i < known.size(); ++i)
            if (known.share(i) >= 0.01F) root.add(who, known.journey(i));
    }
    climb_root(root);
    raise_bound(root.bound());
    m_prices = root.best_prices();
    for (const auto& column : root.master().columns())
        m_known[column.traveller].add(column.cost, column.journey);
    const auto answers = m_crew.price(m_everyone, *m_oracle.charge(m_prices, nullptr), {});
    for (const auto who : m_everyone) m_least[who] = answers[who].bound;
    list_near();
    if (!done()) dive_from(root);
}

void Search::dive_from(const Generation& root) {
    const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
    Generation::Effort diving;
    diving.rounds = 3;
    diving.keep = 2;
    diving.nodes = m_manner.dive_nodes;
    diving.smoothing = 0;
    if (const auto journeys =
            dive(m_crew, root, rooms_of(m_oracle.rows()), diving, m_incumbent.cost(), m_stop))
        m_incumbent.change(m_everyone, *journeys);
    ++m_iterations;
}

/// Known journeys near the best prices serve the smaller problems as a start.
void Search::list_near() {
    const auto charges = m_oracle.charge(m_prices, nullptr);
    m_near.assign(m_everyone.size(), {});
    std::vector<std::pair<Fine, std::size_t>> order;
    for (const auto who : m_everyone) {
        const auto& known = m_known[who];
        order.clear();
        for (std::size_t i = 0; i < known.size(); ++i)
            order.emplace_back(fine(known.cost(i)) + m_oracle.charged(who, known.view(i), *charges), i);
        std::ranges::sort(order);
        for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 16); ++i)
            m_near[who].push_back(known.journey(order[i].second));
    }
    m_neighbourhoods = std::make_unique<Neighbourhoods>(m_oracle, m_near, m_prices, m_least);
}

/// Tries to end the proof, again after each gain and with more patience each time.
void Search::try_to_close() {
    if (m_closing_tried_at == m_incumbent.cost() && m_closing_nodes >= most_closing_nodes) return;
    m_closing_tried_at = m_incumbent.cost();
    m_closing_nodes = std::min(2 * m_closing_nodes, most_closing_nodes);
    const Fine root =
        std::accumulate(m_least.begin(), m_least.end(), -worth_of_rooms(m_prices, rooms_of(m_oracle.rows())));
    const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
    auto closing = close_gap(m_crew, m_incumbent, m_prices, m_least, root, m_closing_nodes,
                             [this] { return stopped(); });
    ++m_iterations;
    if (closing.journeys) m_incumbent.change(m_everyone, *closing.journeys);
    if (closing.proven) m_bound = m_incumbent.cost();
}

/// A batch of neighbourhoods, each planned anew from the same plan; the gains are taken over one after
/// the other.
void Search::improve() {
    struct Attempt {
        std::vector<std::uint32_t> travellers;
        std::optional<std::vector<Journey>> journeys;
    };
    std::vector<Attempt> attempts(m_manner.batch);  // Whatever the threads: they must not decide.
    m_neighbourhoods->look(m_incumbent);
    for (auto& attempt : attempts) attempt.travellers = m_neighbourhoods->draw(m_incumbent, m_size, m_random);
    m_workers.share(attempts.size(), [&](std::size_t i, std::size_t) {
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
        m_nodes = std::max(m_nodes, std::min(2 * m_nodes, m_manner.most_nodes));
        m_size = std::min<std::size_t>({m_size + 5, largest_neighbourhood, m_everyone.size()});
        m_dull = 0;
    }
}

std::optional<std::vector<Journey>> Search::plan_anew(const std::vector<std::uint32_t>& travellers) {
    const Profile::Scope scope(m_limits.profile, Profile::Part::primal);
    const auto part = m_oracle.part(travellers, m_incumbent.left_without(travellers));
    PricingCrew crew(part->oracle(), nullptr, m_limits.profile);
    crew.give_up_when([this] { return stopped(); });
    Generation solved(crew, part->travellers(), part->left());
    auto left = part->left();
    for (std::uint32_t p = 0; p < travellers.size(); ++p) {
        const auto add = [&](const Journey& journey) {
            if (auto inside = part->inside(journey))
                if (fits(part->oracle(), part->travellers()[p], *inside, left))
                    solved.add(p, std::move(*inside));
        };
        add(m_incumbent.journeys()[travellers[p]]);
        for (const Journey& journey : m_near[travellers[p]]) add(journey);
    }
    const Points cost = m_incumbent.cost_of(travellers);
    const auto stop = [this] { return stopped(); };
    const RowPrices prices = part->prices(m_prices);
    Generation::Effort effort;
    effort.keep = 2;
    effort.nodes = m_nodes;
    effort.only_better = true;
    effort.smoothing = 0.3;
    effort.close_enough = 0.05;
    effort.hopeless_from = cost;
    effort.rounds = 60;
    solved.run(effort, stop, &prices);
    if (round_up(solved.bound()) >= cost) return {};
    effort.rounds = 4;
    effort.only_better = false;
    effort.smoothing = 0;
    auto journeys = dive(crew, solved, left, effort, cost, stop);
    if (journeys)
        for (Journey& journey : *journeys) journey = part->outside(journey);
    return journeys;
}

}  // namespace waymark::engine
