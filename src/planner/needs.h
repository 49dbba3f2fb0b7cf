#pragma once
// How far a journey has met the needs, as one small number: pricing tables are indexed by it.

#include <cstdint>
#include <vector>

#include "planner/problem.h"

namespace waymark::planner {

class NeedStates {
public:
    explicit NeedStates(const Problem& problem);

    [[nodiscard]] std::uint32_t count() const { return m_count; }
    [[nodiscard]] std::uint32_t classes() const { return m_classes; }
    /// Seats of kinds in one class meet the same needs.
    [[nodiscard]] std::uint32_t class_of_kind(std::uint32_t kind) const { return m_class_of_kind[kind]; }
    [[nodiscard]] std::uint32_t after(std::uint32_t state, std::uint32_t class_) const {
        return m_after[state * m_classes + class_];
    }
    /// What the needs still unmet in this state cost at the end.
    [[nodiscard]] Points missing_cost(std::uint32_t state) const { return m_missing_cost[state]; }

    /// States that a journey can be in after so many legs, ascending.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> reachable(std::size_t legs) const;

    /// Needs that would make the tables too large; they are left out of the states and cost extra at the end.
    [[nodiscard]] const std::vector<std::uint32_t>& left_out() const { return m_left_out; }

private:
    std::uint32_t m_count = 1;
    std::uint32_t m_classes = 0;
    std::vector<std::uint32_t> m_class_of_kind;
    std::vector<std::uint32_t> m_after;
    std::vector<Points> m_missing_cost;
    std::vector<std::uint32_t> m_left_out;
};

}  // namespace waymark::planner
