#include "engine/known_journeys.h"

namespace waymark::engine {

bool KnownJourneys::add(Points cost, JourneyView journey) {
    for (std::size_t i = 0; i < size(); ++i)
        if (m_costs[i] == cost && std::ranges::equal(view(i), journey)) return false;
    m_costs.push_back(cost);
    m_shares.push_back(0);
    m_journeys.insert(m_journeys.end(), journey.begin(), journey.end());
    return true;
}

}  // namespace waymark::engine
