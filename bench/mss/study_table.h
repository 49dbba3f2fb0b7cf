#pragma once
// A table of what the rest of a student's journey costs at least, by (period, disciplines still to take of
// each group, last hospital). It lets a discipline be taken twice and looks at no precedence, so it promises
// too little and never too much. A toll on each discipline, given back once for each that is still open,
// makes it dear to take one twice; tolls are learned from the journeys that the table likes.

#include <cstdint>
#include <numeric>
#include <vector>

#include "bench/mss/charges.h"
#include "bench/mss/instance.h"

namespace waymark::mss {

class StudyTable {
public:
    static constexpr engine::Fine unreachable = engine::Fine{1} << 56;

    /// The student's placements at these charges.
    void lay_out(const Instance& instance, std::uint32_t who, const StudyCharges& charges);
    /// The least of the rest, at these tolls (by discipline).
    void fill(const std::vector<engine::Fine>& tolls);

    /// What beginning a placement costs, without a change of hospital; unreachable where it cannot be.
    [[nodiscard]] engine::Fine begin(std::uint32_t period, std::uint32_t place) const {
        return m_begin[period * m_places + place];
    }
    [[nodiscard]] engine::Fine change() const { return m_change; }
    [[nodiscard]] engine::Fine wait() const { return m_wait; }

    /// The state is the number of disciplines left, by group, in one number.
    [[nodiscard]] std::uint32_t all_left() const { return m_states - 1; }
    [[nodiscard]] std::uint32_t to_take() const {
        return std::accumulate(m_to_take.begin(), m_to_take.end(), 0U);
    }
    [[nodiscard]] std::uint32_t step(std::uint32_t group) const { return m_step[group]; }
    [[nodiscard]] bool is_left(std::uint32_t state, std::uint32_t group) const {
        return state / m_step[group] % (m_to_take[group] + 1) > 0;
    }
    /// The hospital is their number where there has been none yet.
    [[nodiscard]] engine::Fine rest(std::uint32_t period, std::uint32_t state, std::uint32_t hospital) const {
        return m_rest[(period * m_states + state) * (m_hospitals + 1) + hospital];
    }

    /// A journey of the table's least, as parts by period. Empty where there is none.
    [[nodiscard]] engine::Journey follow(const std::vector<engine::Fine>& tolls) const;

private:
    struct Best {
        engine::Fine cost = unreachable;
        std::uint32_t place = 0;
    };

    const Instance* m_instance = nullptr;
    const Student* m_student = nullptr;
    std::uint32_t m_places = 0;
    std::uint32_t m_hospitals = 0;
    std::uint32_t m_states = 0;
    std::vector<std::uint32_t> m_step;     ///< By group.
    std::vector<std::uint32_t> m_to_take;  ///< By group.
    engine::Fine m_change = 0;
    engine::Fine m_wait = 0;
    std::vector<engine::Fine> m_begin;  ///< By period and place.
    std::vector<engine::Fine> m_least;  ///< By period, hospital and group: with tolls.
    std::vector<engine::Fine> m_rest;
};

}  // namespace waymark::mss
