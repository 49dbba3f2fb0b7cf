#include "planner/needs.h"

#include <algorithm>
#include <map>

namespace waymark::planner {

namespace {

constexpr std::uint64_t states_at_most = 2048;

/// A number to a mixed base: how often each need has been met, at most as often as it asks.
struct Radix {
    std::vector<std::uint32_t> need;  ///< Position in Problem::needs.
    std::vector<std::uint32_t> base;
};

std::vector<std::uint32_t> digits(const Radix& radix, std::uint32_t state) {
    std::vector<std::uint32_t> met;
    for (const auto base : radix.base) {
        met.push_back(state % base);
        state /= base;
    }
    return met;
}

std::uint32_t number(const Radix& radix, const std::vector<std::uint32_t>& met) {
    std::uint32_t state = 0;
    for (std::size_t i = met.size(); i-- > 0;) state = state * radix.base[i] + met[i];
    return state;
}

}  // namespace

NeedStates::NeedStates(const Problem& problem) {
    Radix radix;
    std::vector<std::uint32_t> order;
    for (std::uint32_t n = 0; n < problem.needs.size(); ++n)
        if (problem.needs[n].legs > 0 && problem.needs[n].weight > 0) order.push_back(n);
    // The small and dear ones first: they tell most for the room that they take.
    std::ranges::stable_sort(order, {}, [&](std::uint32_t n) { return problem.needs[n].legs; });
    std::uint64_t count = 1;
    for (const auto n : order) {
        const auto base = static_cast<std::uint64_t>(problem.needs[n].legs) + 1;
        if (count * base > states_at_most) {
            m_left_out.push_back(n);
            continue;
        }
        count *= base;
        radix.need.push_back(n);
        radix.base.push_back(static_cast<std::uint32_t>(base));
    }
    m_count = static_cast<std::uint32_t>(count);

    std::map<std::vector<bool>, std::uint32_t> seen;
    std::vector<std::vector<bool>> meets;
    for (std::uint32_t kind = 0; kind < problem.kinds; ++kind) {
        std::vector<bool> met;
        met.reserve(radix.need.size());
        for (const auto n : radix.need) met.push_back(problem.needs[n].kinds[kind]);
        const auto [it, fresh] = seen.emplace(met, static_cast<std::uint32_t>(seen.size()));
        if (fresh) meets.push_back(met);
        m_class_of_kind.push_back(it->second);
    }
    m_classes = static_cast<std::uint32_t>(meets.size());

    for (std::uint32_t state = 0; state < m_count; ++state) {
        const auto met = digits(radix, state);
        Points missing = 0;
        for (std::size_t i = 0; i < met.size(); ++i) {
            const Need& need = problem.needs[radix.need[i]];
            missing += need.weight * (need.legs - met[i]);
        }
        m_missing_cost.push_back(missing);
        for (const auto& meet : meets) {
            auto next = met;
            for (std::size_t i = 0; i < next.size(); ++i)
                if (meet[i]) next[i] = std::min(next[i] + 1, radix.base[i] - 1);
            m_after.push_back(number(radix, next));
        }
    }
}

std::vector<std::vector<std::uint32_t>> NeedStates::reachable(std::size_t legs) const {
    std::vector<std::vector<std::uint32_t>> reachable;
    std::vector<bool> here(m_count);
    here[0] = true;
    for (std::size_t leg = 0; leg <= legs; ++leg) {
        auto& states = reachable.emplace_back();
        for (std::uint32_t state = 0; state < m_count; ++state)
            if (here[state]) states.push_back(state);
        for (const auto state : states)
            for (std::uint32_t c = 0; c < m_classes; ++c) here[after(state, c)] = true;
    }
    return reachable;
}

}  // namespace waymark::planner
