#include "planner/generation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "planner/journey_cost.h"
#include "planner/rooms.h"

namespace waymark::planner {

namespace {

constexpr double tolerance = 1e-6;
constexpr Fine no_bound = std::numeric_limits<Fine>::min() / 4;

std::uint64_t hash_of(const Journey& journey) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const auto seat : journey) hash = (hash ^ seat) * 0x100000001B3ULL ^ (hash >> 29);
    return hash;
}

}  // namespace

template <class Answer, class Ask>
std::vector<Answer> PricingCrew::ask_all(std::size_t count, Ask ask) {
    std::vector<Answer> answers(count);
    if (m_workers == nullptr || count < 16) {
        for (std::size_t i = 0; i < count; ++i) answers[i] = ask(i, m_scratch[0]);
        return answers;
    }
    constexpr std::size_t chunk = 8;
    m_workers->share((count + chunk - 1) / chunk, [&](std::size_t piece, std::size_t worker) {
        for (std::size_t i = piece * chunk; i < std::min(count, (piece + 1) * chunk); ++i)
            answers[i] = ask(i, m_scratch[worker]);
    });
    return answers;
}

std::vector<PricingAnswer> PricingCrew::price(const std::vector<std::uint32_t>& travellers,
                                              const StayPrices& prices, const PricingAim& aim) {
    return ask_all<PricingAnswer>(travellers.size(), [&](std::size_t i, PricingScratch& scratch) {
        return m_pricer.price(travellers[i], prices, aim, scratch);
    });
}

std::vector<PricedJourney> PricingCrew::sketch(const std::vector<std::uint32_t>& travellers,
                                               const StayPrices& prices) {
    return ask_all<PricedJourney>(travellers.size(), [&](std::size_t i, PricingScratch& scratch) {
        return m_pricer.sketch(travellers[i], prices, scratch);
    });
}

Generation::Generation(PricingCrew& crew, std::vector<std::uint32_t> travellers,
                       std::vector<std::int64_t> left)
    : m_crew(crew),
      m_problem(crew.pricer().problem()),
      m_travellers(std::move(travellers)),
      m_left(std::move(left)),
      m_master(m_problem, m_travellers, m_left),
      m_known(m_travellers.size()),
      m_bound(no_bound),
      m_best_prices(m_problem.rows.size()),
      m_best_real(m_problem.rows.size()) {
    for (std::uint32_t p = 0; p < m_travellers.size(); ++p)
        add(p, empty_journey(m_problem, m_problem.travellers[m_travellers[p]]));
}

void Generation::add(std::uint32_t position, Journey journey) {
    if (!m_known[position].insert(hash_of(journey)).second) return;
    const Points cost = journey_cost(m_problem, m_problem.travellers[m_travellers[position]], journey);
    m_waiting.push_back({position, cost, std::move(journey)});
}

bool Generation::flush() {
    const bool any = !m_waiting.empty();
    m_master.add(std::move(m_waiting));
    m_waiting.clear();
    return any;
}

Fine Generation::price_at(const RowPrices& prices, const Effort& effort,
                          const std::vector<double>& row_prices, bool& found) {
    StayPrices stays(m_problem, prices);
    const auto& left = m_fixing ? m_fixing->left : m_left;
    stays.block_full(m_problem, left);
    PricingAim aim;
    aim.keep = effort.keep;
    std::vector<std::uint32_t> asked = m_travellers;
    std::vector<std::uint32_t> position(m_travellers.size());
    std::iota(position.begin(), position.end(), 0);
    if (m_fixing) {
        std::erase_if(position, [&](std::uint32_t p) { return m_fixing->fixed[p]; });
        asked.clear();
        for (const auto p : position) asked.push_back(m_travellers[p]);
    }
    const auto answers = m_crew.price(asked, stays, aim);
    Fine bound = -worth_of_rooms(prices, left);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        bound += answers[i].bound;
        const double charge = m_master.traveller_price(position[i]);
        for (const auto& journey : answers[i].best) {
            const Traveller& traveller = m_problem.travellers[asked[i]];
            double reduced = static_cast<double>(journey_cost(m_problem, traveller, journey.seats)) - charge;
            for_each_use(m_problem, traveller, journey.seats, [&](std::uint32_t row, std::int64_t amount) {
                reduced += row_prices[row] * static_cast<double>(amount);
            });
            if (reduced > -tolerance * std::max(1.0, std::abs(charge) * 1e-3)) continue;
            const std::size_t before = m_waiting.size();
            add(position[i], journey.seats);
            found |= m_waiting.size() > before;
        }
    }
    return bound;
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
        if (!m_master.solve()) return false;
        ++m_rounds_run;
        const double objective = m_master.objective();
        const std::vector<double>& exact = m_master.row_prices();
        bool found = false;
        for (;;) {
            std::vector<double> real = exact;
            if (smoothing > 0)
                for (std::size_t r = 0; r < real.size(); ++r)
                    real[r] = smoothing * m_best_real[r] + (1 - smoothing) * real[r];
            const RowPrices prices = to_row_prices(m_problem, real);
            const Fine bound = price_at(prices, effort, exact, found);
            if (bound > best) {
                best = bound;
                m_best_prices = prices;
                m_best_real = std::move(real);
                if (!m_fixing) m_bound = std::max(m_bound, bound);
            }
            if (found || smoothing == 0) break;
            // The smoothed prices asked for nothing new: go nearer to the programme's own.
            smoothing = smoothing < 0.2 ? 0 : smoothing / 2;
        }
        if (!m_fixing && objective - static_cast<double>(best) * 0x1p-10 <= effort.close_enough) {
            flush();
            return true;
        }
        if (!m_fixing && round_up(best) >= effort.hopeless_from) return false;
        if (!flush()) return true;
        smoothing = effort.smoothing;
    }
    return false;
}

bool Generation::climb(const Effort& effort, const RowPrices& start, const ShouldStop& stop,
                       const std::function<void()>& tell) {
    m_best_prices = start;
    for (std::size_t r = 0; r < start.size(); ++r) m_best_real[r] = static_cast<double>(start[r]) * 0x1p-30;
    bool found = false;
    Effort first = effort;
    first.keep = 6;
    m_bound = price_at(start, first, m_best_real, found);
    double radius = 200;
    int nulls = 0;
    for (int round = 0; round < effort.rounds && !stop(); ++round) {
        flush();
        m_master.set_box(m_best_real, radius);
        if (!m_master.solve()) return false;
        ++m_rounds_run;
        const double best = static_cast<double>(m_bound) * 0x1p-10;
        const double promised = m_master.objective() - best;
        if (promised <= effort.close_enough) break;
        const std::vector<double> real = m_master.row_prices();
        const RowPrices prices = to_row_prices(m_problem, real);
        found = false;
        const Fine bound = price_at(prices, effort, real, found);
        const double gain = static_cast<double>(bound) * 0x1p-10 - best;
        if (bound > m_bound) {
            m_bound = bound;
            m_best_prices = prices;
            m_best_real = real;
        }
        if (!found && gain <= 0)
            break;  // Nothing new to learn: what is promised still is a search cut short.
        if (gain > 0.5 * promised) radius *= 2;
        if (gain > 0.1 * promised) {
            nulls = 0;
        } else if (++nulls >= 2) {
            radius = std::max(radius * 0.6, 0.5);
            nulls = 0;
        }
        tell();
    }
    flush();
    m_master.set_box(m_best_real, -1);
    return m_master.solve();
}

void Generation::fix_some(Fixing& fixing, std::vector<Journey>& journeys) {
    struct Choice {
        double share = -1;
        std::size_t column = 0;
    };
    std::vector<Choice> choice(m_travellers.size());
    const auto& columns = m_master.columns();
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (m_master.share(c) > choice[columns[c].traveller].share + 1e-9)
            choice[columns[c].traveller] = {m_master.share(c), c};
    std::vector<std::uint32_t> order;
    for (std::uint32_t p = 0; p < m_travellers.size(); ++p)
        if (!fixing.fixed[p]) order.push_back(p);
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t p) { return choice[p].share; });
    const std::size_t at_least = std::max<std::size_t>(1, order.size() / 12);
    std::size_t done = 0;
    for (const auto p : order) {
        if (choice[p].share < 0.995 && done >= at_least) break;
        const Journey& seats = columns[choice[p].column].seats;
        if (choice[p].share <= 1e-9 || !take_if_it_fits(m_problem, m_travellers[p], seats, fixing.left))
            continue;
        fixing.fixed[p] = true;
        journeys[p] = seats;
        ++done;
    }
    if (done == 0) {  // Nothing fits together: let the first go without, so that the dive ends.
        const auto p = order.front();
        fixing.fixed[p] = true;
        journeys[p] = empty_journey(m_problem, m_problem.travellers[m_travellers[p]]);
        take(m_problem, m_travellers[p], journeys[p], fixing.left);
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto p = columns[c].traveller;
        if (fixing.fixed[p] && columns[c].seats != journeys[p]) m_master.allow(c, false);
    }
}

std::optional<std::vector<Journey>> Generation::dive(const Effort& effort, Points below,
                                                     const ShouldStop& stop) {
    Fixing fixing{std::vector<bool>(m_travellers.size()), m_left};
    std::vector<Journey> journeys(m_travellers.size());
    m_fixing = &fixing;
    while (std::ranges::count(fixing.fixed, false) > 0) {
        if (stop() || m_master.objective() > static_cast<double>(below) - 1 + 1e-4) {
            m_fixing = nullptr;
            return {};
        }
        fix_some(fixing, journeys);
        run(effort, stop);
    }
    m_fixing = nullptr;
    return journeys;
}

}  // namespace waymark::planner
