#pragma once
// The journeys that are known of one traveller, and how likely each was in the last softened programme.

#include <algorithm>
#include <vector>

#include "engine/oracle.h"

namespace waymark::engine {

class KnownJourneys {
public:
    explicit KnownJourneys(std::size_t parts) : m_parts(parts) {}

    [[nodiscard]] std::size_t size() const { return m_costs.size(); }
    [[nodiscard]] Points cost(std::size_t i) const { return m_costs[i]; }
    [[nodiscard]] JourneyView view(std::size_t i) const { return {m_journeys.data() + i * m_parts, m_parts}; }
    [[nodiscard]] Journey journey(std::size_t i) const { return {view(i).begin(), view(i).end()}; }
    [[nodiscard]] float share(std::size_t i) const { return m_shares[i]; }
    void set_share(std::size_t i, float share) { m_shares[i] = share; }

    /// Says whether it was new.
    bool add(Points cost, JourneyView journey);
    /// Keeps those for which keep(i) holds.
    template <class Keep>
    void filter(Keep keep) {
        std::size_t to = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!keep(i)) continue;
            m_costs[to] = m_costs[i];
            m_shares[to] = m_shares[i];
            std::copy_n(m_journeys.data() + i * m_parts, m_parts, m_journeys.data() + to * m_parts);
            ++to;
        }
        m_costs.resize(to);
        m_shares.resize(to);
        m_journeys.resize(to * m_parts);
    }

private:
    std::size_t m_parts;
    std::vector<Points> m_costs;
    std::vector<float> m_shares;
    std::vector<std::uint32_t> m_journeys;
};

}  // namespace waymark::engine
