#pragma once
// The best plan so far, and what it leaves in the rows.

#include <cstdint>
#include <vector>

#include "engine/oracle.h"

namespace waymark::engine {

class Incumbent {
public:
    /// Everybody with a stopgap.
    explicit Incumbent(const Oracle& oracle);

    [[nodiscard]] Points cost() const { return m_cost; }
    [[nodiscard]] const std::vector<Journey>& journeys() const { return m_journeys; }
    [[nodiscard]] Points journey_cost_of(std::uint32_t who) const { return m_costs[who]; }
    [[nodiscard]] const std::vector<std::int64_t>& left() const { return m_left; }

    /// What these travellers cost now, with all penalties of overdrawn rows.
    [[nodiscard]] Points cost_of(const std::vector<std::uint32_t>& travellers) const;
    /// What would be left without these travellers.
    [[nodiscard]] std::vector<std::int64_t> left_without(const std::vector<std::uint32_t>& travellers) const;

    /// Changes these journeys where they fit and the plan then costs no more; says whether it did.
    bool change(const std::vector<std::uint32_t>& travellers, const std::vector<Journey>& journeys);

private:
    [[nodiscard]] Points overdrawn_cost() const;

    const Oracle& m_oracle;
    bool m_may_be_overdrawn;  ///< Otherwise nobody need look at all rows for it.
    std::vector<Journey> m_journeys;
    std::vector<Points> m_costs;
    std::vector<std::int64_t> m_left;
    Points m_cost = 0;
};

}  // namespace waymark::engine
