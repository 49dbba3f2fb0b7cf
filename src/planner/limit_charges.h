#pragma once
// Limits by seat and by owner in the pricing tables. A table does not know where a journey has been, and
// would send it to the best seat on every leg. Whoever may use something r times is charged for each use of
// it and given r times the charge back: a journey within its limits costs no more than before, so whatever
// the charges, the bound holds. They are learned for each traveller from the journeys that the table likes.

#include <cstdint>
#include <vector>

#include "planner/problem.h"

namespace waymark::planner {

class LimitCharges {
public:
    /// A charge for each stay on a free leg with one seat, or with any seat of one owner.
    struct Charge {
        bool is_owner = false;
        std::uint32_t number = 0;  ///< The seat's or the owner's.
        std::int64_t room = 0;     ///< So many stays are allowed.
        Fine each = 0;
        Fine step = 0;  ///< How far it moves at the next lesson.
        bool rose = true;
    };
    using Charges = std::vector<Charge>;

    explicit LimitCharges(const Problem& problem)
        : m_problem(problem), m_charges(problem.travellers.size()) {}

    [[nodiscard]] const Charges& of(std::uint32_t traveller) const { return m_charges[traveller]; }
    void set(std::uint32_t traveller, Charges charges) { m_charges[traveller] = std::move(charges); }

    /// What is given back in all.
    [[nodiscard]] Fine given_back(std::uint32_t traveller) const;

    /// Moves the charges by what this journey uses; says whether it broke a limit.
    bool learn(std::uint32_t traveller, const Journey& journey);

private:
    bool learn_one(std::uint32_t traveller, bool is_owner, std::uint32_t number, const Journey& journey);
    [[nodiscard]] std::int64_t at_most(bool is_owner) const {
        return is_owner ? m_problem.owner_at_most : m_problem.seat_at_most;
    }
    [[nodiscard]] std::int64_t room(const Traveller& traveller, bool is_owner, std::uint32_t number) const;
    [[nodiscard]] std::int64_t stays(const Traveller& traveller, bool is_owner, std::uint32_t number,
                                     const Journey& journey, bool fixed) const;

    const Problem& m_problem;
    std::vector<Charges> m_charges;  ///< By traveller: only what has been learned.
};

}  // namespace waymark::planner
