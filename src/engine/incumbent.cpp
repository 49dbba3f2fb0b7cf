#include "engine/incumbent.h"

#include <algorithm>

#include "engine/rooms.h"

namespace waymark::engine {

Incumbent::Incumbent(const Oracle& oracle)
    : m_oracle(oracle),
      m_may_be_overdrawn(
          std::ranges::any_of(oracle.rows(), [](const Row& row) { return row.penalty != hard; })),
      m_left(rooms_of(oracle.rows())) {
    for (std::uint32_t who = 0; who < oracle.travellers(); ++who) {
        m_journeys.push_back(oracle.stopgap(who));
        take(oracle, who, m_journeys.back(), m_left);
        m_costs.push_back(oracle.cost(who, m_journeys.back()));
        m_cost += m_costs.back();
    }
    m_cost += overdrawn_cost();
}

Points Incumbent::overdrawn_cost() const {
    return m_may_be_overdrawn ? overdrawn(m_oracle.rows(), m_left) : 0;
}

Points Incumbent::cost_of(const std::vector<std::uint32_t>& travellers) const {
    Points cost = overdrawn_cost();
    for (const auto who : travellers) cost += m_costs[who];
    return cost;
}

std::vector<std::int64_t> Incumbent::left_without(const std::vector<std::uint32_t>& travellers) const {
    auto left = m_left;
    for (const auto who : travellers) give_back(m_oracle, who, m_journeys[who], left);
    return left;
}

bool Incumbent::change(const std::vector<std::uint32_t>& travellers, const std::vector<Journey>& journeys) {
    Points cost = m_cost - cost_of(travellers);
    for (const auto who : travellers) give_back(m_oracle, who, m_journeys[who], m_left);
    std::vector<Points> costs;
    for (std::size_t i = 0; i < travellers.size(); ++i) {
        if (!take_if_it_fits(m_oracle, travellers[i], journeys[i], m_left)) break;
        costs.push_back(m_oracle.cost(travellers[i], journeys[i]));
        cost += costs.back();
    }
    if (costs.size() < travellers.size() || (cost += overdrawn_cost()) > m_cost) {
        for (std::size_t i = 0; i < costs.size(); ++i)
            give_back(m_oracle, travellers[i], journeys[i], m_left);
        for (const auto who : travellers) take(m_oracle, who, m_journeys[who], m_left);
        return false;
    }
    for (std::size_t i = 0; i < travellers.size(); ++i) {
        m_journeys[travellers[i]] = journeys[i];
        m_costs[travellers[i]] = costs[i];
    }
    m_cost = cost;
    return true;
}

}  // namespace waymark::engine
