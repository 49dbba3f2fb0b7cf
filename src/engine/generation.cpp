#include "engine/generation.h"

#include <algorithm>

#include "engine/rooms.h"

namespace waymark::engine {

namespace {

constexpr double tolerance = 1e-6;
constexpr double first_radius = 20;  // points; it doubles where the promises hold
constexpr double least_radius = 0.5;
constexpr double widest_radius = 1e5;
constexpr int rounds_to_be_flat = 8;
constexpr double flat = 0.1;  // of what is unsure since searches were cut short
constexpr Fine no_bound = std::numeric_limits<Fine>::min() / 4;

std::uint64_t hash_of(const Journey& journey) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const auto part : journey) hash = (hash ^ part) * 0x100000001B3ULL ^ (hash >> 29);
    return hash;
}

}  // namespace

Generation::Generation(PricingCrew& crew, std::vector<std::uint32_t> travellers,
                       std::vector<std::int64_t> left)
    : m_crew(crew),
      m_oracle(crew.oracle()),
      m_travellers(std::move(travellers)),
      m_left(std::move(left)),
      m_master(m_oracle, m_travellers, m_left),
      m_known(m_travellers.size()),
      m_bound(no_bound),
      m_best_prices(m_oracle.rows().size()),
      m_best_real(m_oracle.rows().size()) {
    for (std::uint32_t p = 0; p < m_travellers.size(); ++p) add(p, m_oracle.stopgap(m_travellers[p]));
}

void Generation::add(std::uint32_t position, Journey journey) {
    if (!m_known[position].insert(hash_of(journey)).second) return;
    const Points cost = m_oracle.cost(m_travellers[position], journey);
    m_waiting.push_back({position, cost, std::move(journey)});
}

bool Generation::flush() {
    const bool any = !m_waiting.empty();
    m_master.add(std::move(m_waiting));
    m_waiting.clear();
    return any;
}

bool Generation::solve(const ShouldStop& stop) {
    const Profile::Scope scope(m_crew.profile(), Profile::Part::master);
    return m_master.solve(stop);
}

double Generation::reduced_cost(std::uint32_t position, Points cost, const Journey& journey,
                                const std::vector<double>& row_prices) const {
    double reduced = static_cast<double>(cost) - m_master.traveller_price(position);
    for (const Use& use : m_oracle.uses(m_travellers[position], journey))
        reduced += row_prices[use.row] * static_cast<double>(use.amount);
    return reduced;
}

Fine Generation::price_at(const RowPrices& prices, const Effort& effort,
                          const std::vector<double>& row_prices, bool& found) {
    const auto charges = m_oracle.charge(prices, &m_left);
    PricingAim aim;
    aim.keep = effort.keep;
    aim.nodes = effort.nodes;
    aim.learn = effort.learn;
    const auto cutoffs = effort.only_better ? least_known(*charges) : std::vector<Fine>{};
    const auto answers = m_crew.price(m_travellers, *charges, aim, cutoffs);
    Fine bound = -worth_of_rooms(prices, m_left);
    m_unsure = 0;
    for (std::uint32_t p = 0; p < answers.size(); ++p) {
        bound += answers[p].bound;
        if (!answers[p].best.empty())
            m_unsure += static_cast<double>(answers[p].best.front().reduced - answers[p].bound) * 0x1p-10;
        for (const auto& priced : answers[p].best) {
            const Points cost = m_oracle.cost(m_travellers[p], priced.journey);
            if (reduced_cost(p, cost, priced.journey, row_prices) > -tolerance) continue;
            const std::size_t before = m_waiting.size();
            add(p, priced.journey);
            found |= m_waiting.size() > before;
        }
    }
    return bound;
}

/// By position: what the cheapest known journey costs at these prices. None costs less, or there is a new
/// one.
std::vector<Fine> Generation::least_known(const Oracle::Charges& charges) const {
    std::vector<Fine> least(m_travellers.size(), PricingAim::no_cutoff);
    for (const auto& column : m_master.columns())
        least[column.traveller] = std::min(
            least[column.traveller],
            fine(column.cost) + m_oracle.charged(m_travellers[column.traveller], column.journey, charges));
    return least;
}

std::vector<std::vector<Journey>> Generation::near_journeys(std::size_t at_most) const {
    std::vector<std::vector<std::pair<double, const Journey*>>> near(m_travellers.size());
    for (const auto& column : m_master.columns())
        near[column.traveller].emplace_back(
            reduced_cost(column.traveller, column.cost, column.journey, m_master.row_prices()),
            &column.journey);
    std::vector<std::vector<Journey>> journeys(m_travellers.size());
    for (std::size_t p = 0; p < near.size(); ++p) {
        std::ranges::stable_sort(near[p], {}, [](const auto& one) { return one.first; });
        for (std::size_t i = 0; i < std::min(near[p].size(), at_most); ++i)
            journeys[p].push_back(*near[p][i].second);
    }
    return journeys;
}

bool Generation::run(const Effort& effort, const ShouldStop& stop, const RowPrices* start) {
    if (start) {
        m_best_prices = *start;
        for (std::size_t r = 0; r < start->size(); ++r)
            m_best_real[r] = static_cast<double>((*start)[r]) * 0x1p-30;
    }
    Fine best = no_bound;
    double smoothing = start || m_bound != no_bound ? effort.smoothing : 0;
    flush();
    for (int round = 0; round < effort.rounds; ++round) {
        if (stop()) return false;
        if (!solve(stop)) return false;
        ++m_rounds_run;
        const double objective = m_master.objective();
        const std::vector<double>& exact = m_master.row_prices();
        bool found = false;
        for (;;) {
            std::vector<double> real = exact;
            if (smoothing > 0)
                for (std::size_t r = 0; r < real.size(); ++r)
                    real[r] = smoothing * m_best_real[r] + (1 - smoothing) * real[r];
            const RowPrices prices = to_row_prices(m_oracle.rows(), real);
            const Fine bound = price_at(prices, effort, exact, found);
            if (bound > best) {
                best = bound;
                m_best_prices = prices;
                m_best_real = std::move(real);
                m_bound = std::max(m_bound, bound);
            }
            if (found || smoothing == 0) break;
            // The smoothed prices asked for nothing new: go nearer to the programme's own.
            smoothing = smoothing < 0.2 ? 0 : smoothing / 2;
        }
        if (objective - static_cast<double>(best) * 0x1p-10 <= effort.close_enough) {
            flush();
            return true;
        }
        if (round_up(best) >= effort.hopeless_from) return false;
        if (!flush()) return true;
        smoothing = effort.smoothing;
    }
    return false;
}

void Generation::climb(const Effort& effort, const RowPrices& start, const ShouldStop& stop,
                       const std::function<void()>& tell) {
    m_best_prices = start;
    for (std::size_t r = 0; r < start.size(); ++r) m_best_real[r] = static_cast<double>(start[r]) * 0x1p-30;
    bool found = false;
    Effort first = effort;
    first.keep = 4;
    m_bound = std::max(m_bound, price_at(start, first, m_best_real, found));
    double radius = first_radius;
    double looked_at = static_cast<double>(m_bound) * 0x1p-10;
    int nulls = 0;
    for (int round = 0; round < effort.rounds && !stop(); ++round) {
        flush();
        m_master.set_box(m_best_real, radius);
        if (!solve(stop)) return;
        ++m_rounds_run;
        const double best = static_cast<double>(m_bound) * 0x1p-10;
        const double promised = m_master.objective() - best;
        if (promised <= effort.close_enough) {
            if (radius >= widest_radius) break;
            radius *= 4;  // Nothing better nearby. A long, gentle slope may still lead far away.
            continue;
        }
        const std::vector<double> real = m_master.row_prices();
        const RowPrices prices = to_row_prices(m_oracle.rows(), real);
        found = false;
        const Fine bound = price_at(prices, effort, real, found);
        const double gain = static_cast<double>(bound) * 0x1p-10 - best;
        if (bound > m_bound) {
            m_bound = bound;
            m_best_prices = prices;
            m_best_real = real;
        }
        if (!found && gain <= 0) {
            // Nothing new to learn here: what is promised still is a search cut short.
            if (radius >= widest_radius) break;
            radius *= 4;
            continue;
        }
        if (gain > 0.5 * promised) radius *= 2;
        if (gain > 0.1 * promised) {
            nulls = 0;
        } else if (++nulls >= 2) {
            radius = std::max(radius * 0.6, least_radius);
            nulls = 0;
        }
        tell();
        if (effort.until_flat && round % rounds_to_be_flat == rounds_to_be_flat - 1) {
            const double now = static_cast<double>(m_bound) * 0x1p-10;
            if (now - looked_at < flat * m_unsure) return;
            looked_at = now;
        }
    }
}

bool Generation::settle(const ShouldStop& stop) {
    flush();
    m_master.set_box(m_best_real, -1);
    return solve(stop);
}

}  // namespace waymark::engine
