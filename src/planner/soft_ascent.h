#pragma once
// Prices from nothing, quickly. Every traveller is taken to spread over all journeys, the likelier the
// cheaper (a Gibbs distribution of some temperature): demand is then a smooth function of the prices, and a
// row's price moves by the logarithm of demand over room, as in Sinkhorn's scaling. The temperature falls
// from pass to pass. Nothing here is a proof: the prices are rounded and priced exactly before anything is
// concluded from them.

#include <cstdint>
#include <vector>

#include "planner/needs.h"
#include "planner/price_steps.h"
#include "planner/skill_credits.h"
#include "planner/soft_master.h"

namespace waymark::planner {

class SoftAscent {
public:
    /// For all travellers of the problem, who share these rooms. `credits` learns on the way.
    SoftAscent(const Problem& problem, const NeedStates& states, SkillCredits& credits, Workers& workers,
               std::vector<std::int64_t> rooms);
    ~SoftAscent();
    SoftAscent(const SoftAscent&) = delete;
    SoftAscent& operator=(const SoftAscent&) = delete;

    /// One pass after the other, from where the last call ended.
    void run(const Cooling& cooling, const ShouldStop& stop);

    /// Sets a row's price and keeps it there, until it is released. Coarse rows are held from the start, at
    /// 0.
    void hold(std::size_t row, double price);
    void release(std::size_t row) { m_held[row] = false; }
    /// What was asked of the row in the last two passes, on average.
    [[nodiscard]] double demand(std::size_t row) const { return (m_demand[row] + m_demand_before[row]) / 2; }

    [[nodiscard]] RowPrices prices() const;
    [[nodiscard]] const std::vector<double>& real_prices() const { return m_price; }
    [[nodiscard]] std::int64_t passes() const { return m_passes; }

private:
    struct Segment {  ///< Options of one class of kinds on one leg.
        std::uint32_t class_ = 0;
        std::uint32_t begin = 0;  ///< From the leg's first option.
        std::uint32_t end = 0;
    };
    struct Scratch;

    void list_segments();
    void spread(std::uint32_t who, float temperature, Scratch& scratch);
    void move_prices(double temperature);

    const Problem& m_problem;
    const NeedStates& m_states;
    SkillCredits& m_credits;
    Workers& m_workers;
    std::vector<std::int64_t> m_rooms;
    std::vector<std::uint32_t> m_first_segment;  ///< By leg of all travellers in turn, and one more.
    std::vector<std::uint32_t> m_first_leg;      ///< By traveller.
    std::vector<Segment> m_segments;
    std::vector<std::vector<std::uint32_t>> m_reachable;  ///< By leg: states.
    std::vector<float> m_slope;                           ///< By traveller: of a line below the unease cost.
    std::vector<float> m_credit;                          ///< By traveller and credited skill, in points.
    std::vector<bool> m_held;                             ///< By row.
    std::vector<double> m_price;                          ///< By row, in points.
    std::vector<double> m_before;
    std::vector<double> m_demand;  ///< By row.
    std::vector<double> m_demand_before;
    std::vector<double> m_leverage;  ///< By row: the sum of squared amounts demanded.
    std::vector<float> m_stay;       ///< By window and seat: the charge.
    std::vector<Scratch> m_scratch;  ///< By worker.
    std::int64_t m_passes = 0;
};

}  // namespace waymark::planner
