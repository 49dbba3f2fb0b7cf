#include "engine/incumbent.h"

#include "engine/rooms.h"

namespace waymark::engine {

Incumbent::Incumbent(const Oracle& oracle) : m_oracle(oracle), m_left(rooms_of(oracle.rows())) {
    for (std::uint32_t who = 0; who < oracle.travellers(); ++who) {
        m_journeys.push_back(oracle.stopgap(who));
        take(oracle, who, m_journeys.back(), m_left);
        m_costs.push_back(oracle.cost(who, m_journeys.back()));
        m_cost += m_costs.back();
    }
    m_cost += overdrawn(oracle.rows(), m_left);
}

Points Incumbent::cost_of(const std::vector<std::uint32_t>& travellers) const {
    Points cost = overdrawn(m_oracle.rows(), m_left);
    for (const auto who : travellers) cost += m_costs[who];
    return cost;
}

std::vector<std::int64_t> Incumbent::left_without(const std::vector<std::uint32_t>& travellers) const {
    auto left = m_left;
    for (const auto who : travellers) give_back(m_oracle, who, m_journeys[who], left);
    return left;
}

bool Incumbent::change(const std::vector<std::uint32_t>& travellers, const std::vector<Journey>& journeys) {
    auto left = left_without(travellers);
    Points cost = m_cost - cost_of(travellers);
    std::vector<Points> costs;
    for (std::size_t i = 0; i < travellers.size(); ++i) {
        if (!take_if_it_fits(m_oracle, travellers[i], journeys[i], left)) return false;
        costs.push_back(m_oracle.cost(travellers[i], journeys[i]));
        cost += costs.back();
    }
    cost += overdrawn(m_oracle.rows(), left);
    if (cost > m_cost) return false;
    for (std::size_t i = 0; i < travellers.size(); ++i) {
        m_journeys[travellers[i]] = journeys[i];
        m_costs[travellers[i]] = costs[i];
    }
    m_left = std::move(left);
    m_cost = cost;
    return true;
}

}  // namespace waymark::engine
