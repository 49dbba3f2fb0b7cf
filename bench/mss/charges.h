#pragma once
// Row prices as the pricing of students uses them.

#include <vector>

#include "bench/mss/coupling.h"
#include "bench/mss/instance.h"
#include "engine/oracle.h"

namespace waymark::mss {

class StudyCharges final : public engine::Oracle::Charges {
public:
    /// Of a placement that no room is left for.
    static constexpr engine::Fine blocked = engine::Fine{1} << 52;

    StudyCharges(const Instance& instance, const Coupling& coupling, const engine::RowPrices& prices,
                 const std::vector<std::int64_t>* left);

    /// What a placement is charged that begins in this period. Rounded down, so a bound made of it is safe.
    [[nodiscard]] engine::Fine of_stay(std::uint32_t place, std::uint32_t period) const {
        return m_stays[place * m_horizon + period];
    }
    /// What so much of this student's score is charged, its own cost included. Rounded down too.
    [[nodiscard]] engine::Fine of_score(std::uint32_t who, std::int64_t score) const;
    /// What so much of the student's row is charged; rounded down.
    [[nodiscard]] engine::Fine of_care(std::uint32_t who, std::int64_t amount) const;

private:
    std::uint32_t m_horizon;
    std::vector<engine::Fine> m_stays;  ///< By place and period.
    std::vector<std::int64_t> m_care;   ///< By student: the price of the row of the worst-off.
};

}  // namespace waymark::mss
