#pragma once
// The linear programme over the journeys known so far: each traveller makes one journey in all, the rows have
// so much room. Solved by Clp; its duals are the prices that pricing asks for. Nothing here is a proof:
// prices are rounded and priced exactly before anything is concluded from them.

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/limits.h"
#include "engine/oracle.h"

namespace waymark::engine {

class Master {
public:
    /// For these travellers and what is left for them in all rows.
    Master(const Oracle& oracle, const std::vector<std::uint32_t>& travellers,
           const std::vector<std::int64_t>& left);
    ~Master();
    Master(const Master&) = delete;
    Master& operator=(const Master&) = delete;

    struct Column {
        std::uint32_t traveller = 0;  ///< Position in `travellers`.
        Points cost = 0;
        Journey journey;
    };

    /// Columns are numbered as they come. Journeys twice are the caller's to avoid.
    void add(std::vector<Column> columns);

    /// False where the solver failed or was stopped (the solution is then not to be used).
    bool solve(const ShouldStop& stop);

    /// Keeps each row's price within `radius` points, for the largest use, of `center` (by row): the
    /// solution may then overdraw a row, or leave it unused, at the price at the edge. A radius below 0 takes
    /// the box away.
    void set_box(const std::vector<double>& center, double radius);

    [[nodiscard]] double objective() const { return m_objective; }
    [[nodiscard]] const std::vector<double>& row_prices() const {
        return m_row_prices;
    }  ///< By row; not negative.
    [[nodiscard]] double traveller_price(std::uint32_t traveller) const {
        return m_traveller_prices[traveller];
    }
    [[nodiscard]] double share(std::size_t column) const { return m_shares[column]; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

private:
    struct Solver;

    std::uint32_t local_row(std::uint32_t row);
    void add_row(std::uint32_t row);
    void add_shared_penalty();
    void set_edges(std::size_t local);

    const Oracle& m_oracle;
    const std::vector<std::uint32_t>& m_travellers;
    const std::vector<std::int64_t>& m_left;
    std::unique_ptr<Solver> m_solver;
    std::vector<Column> m_columns;
    std::vector<int> m_number;  ///< By column: its number in the solver.
    std::vector<std::uint32_t> m_local_row;
    std::vector<std::uint32_t> m_rows;  ///< By local row.
    std::vector<double> m_row_scale;
    std::vector<int> m_edge;  ///< By local row: the first of the two columns that hold its price in the box.
    std::vector<double> m_largest_use;  ///< By local row: of any column's uses; 1 at least.
    std::vector<double> m_center;
    double m_radius = -1;
    double m_objective = 0;
    std::vector<double> m_row_prices;
    std::vector<double> m_traveller_prices;
    std::vector<double> m_shares;
};

}  // namespace waymark::engine
