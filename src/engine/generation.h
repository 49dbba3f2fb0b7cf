#pragma once
// Column generation: the linear programme and the pricing of one set of travellers, in turn, until no journey
// that is not yet in it could lower it.

#include <cstdint>
#include <functional>
#include <limits>
#include <unordered_set>
#include <vector>

#include "engine/limits.h"
#include "engine/master.h"
#include "engine/pricing_crew.h"

namespace waymark::engine {

class Generation {
public:
    struct Effort {
        int rounds = 1000;           ///< Of linear programme and pricing.
        std::size_t keep = 2;        ///< Journeys a traveller and round.
        std::int64_t nodes = 20000;  ///< See PricingAim.
        bool only_better = false;    ///< Looks for no journey that costs more than a known one: quicker.
        bool learn = false;          ///< See PricingAim.
        double smoothing = 0.5;      ///< How much of the best prices so far stays in the next ones; 0: none.
        bool until_flat = false;     ///< A climb ends where cut-off searches leave little to gain.
        double close_enough = 0;     ///< Ends where programme and bound differ by no more points than this.
        Points hopeless_from =
            std::numeric_limits<Points>::max();  ///< Ends where the bound has come to this.
    };

    Generation(PricingCrew& crew, std::vector<std::uint32_t> travellers, std::vector<std::int64_t> left);

    /// A journey for the traveller at this position of the set; known ones are passed over.
    void add(std::uint32_t position, Journey journey);

    /// Runs until done, out of rounds, or told to stop; says whether the programme is solved to the end.
    /// Prices to start from may be given.
    bool run(const Effort& effort, const ShouldStop& stop, const RowPrices* start = nullptr);

    /// The same for a large set, from good prices: the programme may only look at prices within a box around
    /// the best ones so far, which moves and grows as they prove right. Calls `tell` after each round. To be
    /// settled in the end.
    void climb(const Effort& effort, const RowPrices& start, const ShouldStop& stop,
               const std::function<void()>& tell);
    /// Solves the programme over all journeys known by now, at any prices.
    bool settle(const ShouldStop& stop);

    /// Points between bound and journeys in the last pricing, all travellers together, since searches were
    /// cut short.
    [[nodiscard]] double unsure() const { return m_unsure; }

    /// The linear programme has been solved at least once.
    [[nodiscard]] bool is_solved() const { return m_rounds_run > 0; }
    [[nodiscard]] double objective() const { return m_master.objective(); }
    /// Proven for this set: no whole or broken solution costs less.
    [[nodiscard]] Fine bound() const { return m_bound; }
    [[nodiscard]] const RowPrices& best_prices() const { return m_best_prices; }
    [[nodiscard]] const Master& master() const { return m_master; }
    [[nodiscard]] const std::vector<std::uint32_t>& travellers() const { return m_travellers; }
    [[nodiscard]] std::int64_t rounds_run() const { return m_rounds_run; }

    /// By position: the known journeys that cost least at the programme's prices, at most so many.
    [[nodiscard]] std::vector<std::vector<Journey>> near_journeys(std::size_t at_most) const;

private:
    bool flush();
    bool solve(const ShouldStop& stop);
    [[nodiscard]] std::vector<Fine> least_known(const Oracle::Charges& charges) const;
    Fine price_at(const RowPrices& prices, const Effort& effort, const std::vector<double>& row_prices,
                  bool& found);
    [[nodiscard]] double reduced_cost(std::uint32_t position, Points cost, const Journey& journey,
                                      const std::vector<double>& row_prices) const;

    PricingCrew& m_crew;
    const Oracle& m_oracle;
    std::vector<std::uint32_t> m_travellers;
    std::vector<std::int64_t> m_left;
    Master m_master;
    std::vector<Master::Column> m_waiting;
    std::vector<std::unordered_set<std::uint64_t>> m_known;  ///< By position: hashes of journeys.
    Fine m_bound;
    RowPrices m_best_prices;
    std::vector<double> m_best_real;
    double m_unsure = 0;
    std::int64_t m_rounds_run = 0;
};

}  // namespace waymark::engine
