#pragma once
// Skills in the pricing tables. A skill that nobody shows costs its weight w once; for any credit c with 0 <=
// c <= w that is at least c - c * (how many seats show it), which is a sum over seats as a table needs it.
// The scarcest skills get a credit for each traveller, learned from the journeys that the table likes: shown
// twice, it shrinks; shown never, it grows. Whatever the credits, the bound holds.

#include <array>
#include <cstdint>
#include <vector>

#include "planner/problem.h"

namespace waymark::planner {

class SkillCredits {
public:
    static constexpr std::size_t at_most = 8;
    using Code = std::uint8_t;  ///< A set of credited skills.
    using Table = std::array<Fine, 1U << at_most>;

    explicit SkillCredits(const Problem& problem);

    /// For a part of the whole's travellers, in the part's order: what they learned goes with them.
    SkillCredits(const Problem& part, const SkillCredits& whole,
                 const std::vector<std::uint32_t>& travellers);

    /// By seat.
    [[nodiscard]] const Code* codes() const { return m_seat_codes.data(); }
    [[nodiscard]] Code of_seat(std::uint32_t seat) const { return m_seat_codes[seat]; }
    [[nodiscard]] const std::vector<std::uint32_t>& skills() const { return m_skills; }

    /// The credits of every set of skills, for this traveller.
    void fill(std::uint32_t traveller, Table& table) const;
    [[nodiscard]] std::size_t sets() const { return std::size_t{1} << m_skills.size(); }

    [[nodiscard]] bool holds(std::uint32_t traveller, std::size_t skill) const {
        return ((m_held[traveller] >> skill) & 1U) != 0;
    }
    /// For one of skills(); between 0 and the weight.
    void set(std::uint32_t traveller, std::size_t skill, Fine credit) {
        m_credits[traveller * m_skills.size() + skill] = credit;
    }

    /// Moves the traveller's credits by `share` of the weight, from what this journey shows.
    void learn(std::uint32_t traveller, const Journey& journey, double share);

private:
    void read_codes();

    const Problem& m_problem;
    std::vector<std::uint32_t> m_skills;
    std::vector<Code> m_seat_codes;
    std::vector<Fine> m_credits;  ///< By traveller and credited skill.
    std::vector<Code> m_held;     ///< By traveller: held before the journey, never credited.
};

}  // namespace waymark::planner
