#include "planner/incumbent.h"

#include "planner/journey_cost.h"
#include "planner/rooms.h"

namespace waymark::planner {

Incumbent::Incumbent(const Problem& problem) : m_problem(problem), m_left(rooms_of(problem)) {
    for (const Traveller& traveller : problem.travellers) {
        m_journeys.push_back(empty_journey(problem, traveller));
        m_costs.push_back(journey_cost(problem, traveller, m_journeys.back()));
        m_cost += m_costs.back();
    }
    m_cost += overdrawn(problem, m_left);
}

Points Incumbent::cost_of(const std::vector<std::uint32_t>& travellers) const {
    Points cost = overdrawn(m_problem, m_left);
    for (const auto who : travellers) cost += m_costs[who];
    return cost;
}

std::vector<std::int64_t> Incumbent::left_without(const std::vector<std::uint32_t>& travellers) const {
    auto left = m_left;
    for (const auto who : travellers) give_back(m_problem, who, m_journeys[who], left);
    return left;
}

bool Incumbent::change(const std::vector<std::uint32_t>& travellers, const std::vector<Journey>& journeys) {
    auto left = left_without(travellers);
    Points cost = m_cost - cost_of(travellers);
    std::vector<Points> costs;
    for (std::size_t i = 0; i < travellers.size(); ++i) {
        if (!take_if_it_fits(m_problem, travellers[i], journeys[i], left)) return false;
        costs.push_back(journey_cost(m_problem, m_problem.travellers[travellers[i]], journeys[i]));
        cost += costs.back();
    }
    cost += overdrawn(m_problem, left);
    if (cost > m_cost) return false;
    for (std::size_t i = 0; i < travellers.size(); ++i) {
        m_journeys[travellers[i]] = journeys[i];
        m_costs[travellers[i]] = costs[i];
    }
    m_left = std::move(left);
    m_cost = cost;
    return true;
}

}  // namespace waymark::planner
