#pragma once
// The rows in which students meet: places at most, places at least, and who is worst off.

#include <vector>

#include "bench/mss/instance.h"
#include "engine/row.h"

namespace waymark::mss {

class Coupling {
public:
    /// A student who is missing in a place that should not be empty costs so much, in points.
    static constexpr engine::Points missing = 1000;

    explicit Coupling(const Instance& instance);

    [[nodiscard]] const std::vector<engine::Row>& rows() const { return m_rows; }
    /// Of the student's own row: of all these only the largest excess counts.
    [[nodiscard]] std::uint32_t care_row(std::uint32_t who) const { return m_first_care + who; }

    /// What a placement takes that begins in this period.
    template <class Take>
    void for_each_use(std::uint32_t place, std::uint32_t period, Take take) const {
        for (std::uint32_t t = period; t < period + m_length; ++t) {
            const Cell& cell = m_cells[place * m_horizon + t];
            if (cell.most != none) take(cell.most, 1);
            if (cell.least != none) take(cell.least, -1);
        }
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    struct Cell {
        std::uint32_t most = none;
        std::uint32_t least = none;
    };

    std::uint32_t m_length;
    std::uint32_t m_horizon;
    std::vector<engine::Row> m_rows;
    std::vector<Cell> m_cells;  ///< By place and period.
    std::uint32_t m_first_care = 0;
};

}  // namespace waymark::mss
