#pragma once
// The linear programme over known journeys, softened: each traveller spreads over the journeys that are
// known, the likelier the cheaper at the rows' prices (a Gibbs distribution of some temperature), and a row's
// price moves by the logarithm of demand over room. Its work and its memory grow with the number of journeys,
// and nothing in it needs a matrix. Nothing in it is a proof either.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/known_journeys.h"
#include "engine/limits.h"
#include "engine/workers.h"
#include "planner/price_steps.h"
#include "planner/problem.h"

namespace waymark::planner {

using engine::KnownJourneys;
using engine::ShouldStop;
using engine::Workers;

/// Temperatures, in points, first and last.
struct Cooling {
    int passes = 0;
    double first = 0;
    double last = 0;
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

    [[nodiscard]] const Problem& problem() const { return m_problem; }
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
    std::vector<double> m_largest;  ///< By row: the largest amount of a stay.
    std::vector<double> m_price;
    std::vector<double> m_stay;  ///< By window and seat.
    std::vector<Scratch> m_scratch;
};

}  // namespace waymark::planner
