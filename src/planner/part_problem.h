#pragma once
// Some travellers and what the others leave them, as a problem of its own: only the seats that still have
// room for one of them, and only the rows of those. Whatever is done there takes time for the few, however
// many the whole has.

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/problem.h"

namespace waymark::planner {

class PartProblem {
public:
    /// `left` is what these travellers share: what the rows have without them.
    PartProblem(const Problem& whole, const std::vector<std::uint32_t>& travellers,
                const std::vector<std::int64_t>& left);

    /// Its travellers are numbered by position; its rows' rooms are what is left.
    [[nodiscard]] const Problem& problem() const { return m_problem; }

    /// The same journey among the part's seats; nothing where one of them has no room.
    [[nodiscard]] std::optional<Journey> inside(JourneyView journey) const;
    /// And back.
    [[nodiscard]] Journey outside(JourneyView journey) const;

    [[nodiscard]] RowPrices prices(const RowPrices& whole) const;

private:
    void list_seats(const Problem& whole, const std::vector<std::uint32_t>& travellers,
                    const std::vector<std::int64_t>& left);
    void add_windows(const Problem& whole, const std::vector<std::int64_t>& left);
    [[nodiscard]] std::uint32_t number_of(std::uint32_t seat) const;

    Problem m_problem;
    std::vector<std::uint32_t> m_seats;    ///< By seat: its number in the whole, ascending.
    std::vector<std::uint32_t> m_rows;     ///< By row: likewise.
    std::vector<std::uint32_t> m_windows;  ///< By window: likewise.
};

}  // namespace waymark::planner
