#pragma once
// The linear programme over known journeys, softened: each traveller spreads over the journeys that are
// known, the likelier the cheaper at the rows' prices (a Gibbs distribution of some temperature), and a row's
// price moves by the logarithm of demand over room. Its work and its memory grow with the number of journeys,
// and nothing in it needs a matrix. Nothing in it is a proof either.

#include <cstdint>
#include <span>
#include <vector>

#include "planner/generation.h"
#include "planner/prices.h"
#include "planner/workers.h"

namespace waymark::planner {

/// Temperatures, in points, first and last.
struct Cooling {
    int passes = 0;
    double first = 0;
    double last = 0;
};

/// The journeys that are known of one traveller.
class KnownJourneys {
public:
    explicit KnownJourneys(std::size_t legs) : m_legs(legs) {}

    [[nodiscard]] std::size_t size() const { return m_costs.size(); }
    [[nodiscard]] Points cost(std::size_t i) const { return m_costs[i]; }
    [[nodiscard]] std::span<const std::uint32_t> seats(std::size_t i) const {
        return {m_seats.data() + i * m_legs, m_legs};
    }
    [[nodiscard]] Journey journey(std::size_t i) const { return {seats(i).begin(), seats(i).end()}; }
    [[nodiscard]] float share(std::size_t i) const { return m_shares[i]; }
    void set_share(std::size_t i, float share) { m_shares[i] = share; }

    /// Says whether it was new.
    bool add(Points cost, const Journey& journey);
    /// Keeps those for which keep(i) holds.
    template <class Keep>
    void filter(Keep keep) {
        std::size_t to = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!keep(i)) continue;
            m_costs[to] = m_costs[i];
            m_shares[to] = m_shares[i];
            std::copy_n(m_seats.data() + i * m_legs, m_legs, m_seats.data() + to * m_legs);
            ++to;
        }
        m_costs.resize(to);
        m_shares.resize(to);
        m_seats.resize(to * m_legs);
    }

private:
    std::size_t m_legs;
    std::vector<Points> m_costs;
    std::vector<float> m_shares;
    std::vector<std::uint32_t> m_seats;
};

class SoftMaster {
public:
    SoftMaster(const Problem& problem, Workers& workers, std::vector<double> prices);

    /// By traveller.
    std::vector<KnownJourneys> known;

    /// Lets the prices follow the demand of these travellers for these rooms; a radius above 0 holds each
    /// price that near to where it began. Travellers without a known journey are passed over.
    void run(const std::vector<std::uint32_t>& travellers, const std::vector<std::int64_t>& rooms,
             const Cooling& cooling, double radius, const ShouldStop& stop);

    [[nodiscard]] const std::vector<double>& prices() const { return m_price; }
    void set_prices(std::vector<double> prices) { m_price = std::move(prices); }

private:
    struct Scratch {
        std::vector<std::int64_t> usage;  ///< By window and seat: shares in whole numbers.
        std::vector<double> reduced;
    };

    void charge_stays();
    void spread(std::uint32_t who, double temperature, Scratch& scratch);
    void move_prices(const std::vector<std::int64_t>& rooms, double temperature,
                     const std::vector<double>& center, double radius);

    const Problem& m_problem;
    Workers& m_workers;
    std::vector<double> m_price;
    std::vector<double> m_stay;  ///< By window and seat.
    std::vector<Scratch> m_scratch;
};

/// How far a row's price moves at this temperature when so much of so much room is demanded, in points.
/// `leverage` is the sum of squared amounts demanded.
double price_step(double demand, double leverage, double room, double temperature);

}  // namespace waymark::planner
