#include "engine/master.h"

#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedVector.hpp>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "base/check.h"

namespace waymark::engine {

namespace {

constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

/// Asks now and then whether to stop: a large programme takes longer than anybody wants to wait.
class StopHandler : public ClpEventHandler {
public:
    explicit StopHandler(const ShouldStop& stop) : m_stop(stop) {}
    int event(Event which) override {
        constexpr int go_on = -1;
        constexpr int stopped_by_user = 3;
        if (which != endOfIteration || ++m_turns % turns_between_looks != 0) return go_on;
        return m_stop() ? stopped_by_user : go_on;
    }
    [[nodiscard]] ClpEventHandler* clone() const override { return new StopHandler(*this); }

private:
    static constexpr std::uint32_t turns_between_looks = 64;

    const ShouldStop& m_stop;
    std::uint32_t m_turns = 0;
};

}  // namespace

struct Master::Solver {
    ClpSimplex clp;
    bool solved_before = false;
};

Master::Master(const Oracle& oracle, const std::vector<std::uint32_t>& travellers,
               const std::vector<std::int64_t>& left)
    : m_oracle(oracle),
      m_travellers(travellers),
      m_left(left),
      m_solver(std::make_unique<Solver>()),
      m_local_row(oracle.rows().size(), no_row),
      m_row_prices(oracle.rows().size()),
      m_traveller_prices(travellers.size()) {
    auto& clp = m_solver->clp;
    clp.setLogLevel(0);
    clp.resize(static_cast<int>(travellers.size()), 0);
    for (int t = 0; t < static_cast<int>(travellers.size()); ++t) clp.setRowBounds(t, 1, 1);
    for (std::uint32_t r = 0; r < oracle.rows().size(); ++r)
        if (oracle.rows()[r].penalty != hard) local_row(r);
    add_shared_penalty();
}

Master::~Master() = default;

std::uint32_t Master::local_row(std::uint32_t row) {
    if (m_local_row[row] == no_row) add_row(row);
    return m_local_row[row];
}

void Master::add_row(std::uint32_t row) {
    auto& clp = m_solver->clp;
    m_local_row[row] = static_cast<std::uint32_t>(m_rows.size());
    m_rows.push_back(row);
    // Rows of large amounts (pence) are brought near 1, where the solver's tolerances mean something.
    double largest = 1;
    if (m_oracle.rows()[row].room > 1000) largest = static_cast<double>(m_oracle.rows()[row].room) / 100;
    m_row_scale.push_back(1 / largest);
    m_largest_use.push_back(1);
    clp.addRow(0, nullptr, nullptr, -COIN_DBL_MAX, static_cast<double>(m_left[row]) / largest);
    if (m_oracle.rows()[row].penalty != hard && !m_oracle.rows()[row].shared) {
        const int at = static_cast<int>(m_travellers.size() + m_local_row[row]);
        const double one = -1;
        clp.addColumn(1, &at, &one, 0, COIN_DBL_MAX,
                      static_cast<double>(m_oracle.rows()[row].penalty) * largest);
    }
    const int at = static_cast<int>(m_travellers.size() + m_local_row[row]);
    m_edge.push_back(clp.numberColumns());
    for (const double sign : {-1.0, 1.0}) clp.addColumn(1, &at, &sign, 0, 0, 0);
    if (m_radius >= 0) set_edges(m_local_row[row]);
}

void Master::add_shared_penalty() {
    std::vector<int> at;
    std::vector<double> amounts;
    Points penalty = 0;
    for (std::size_t local = 0; local < m_rows.size(); ++local) {
        const Row& row = m_oracle.rows()[m_rows[local]];
        if (!row.shared) continue;
        at.push_back(static_cast<int>(m_travellers.size() + local));
        amounts.push_back(-m_row_scale[local]);
        penalty = row.penalty;
    }
    if (!at.empty())
        m_solver->clp.addColumn(static_cast<int>(at.size()), at.data(), amounts.data(), 0, COIN_DBL_MAX,
                                static_cast<double>(penalty));
}

void Master::set_edges(std::size_t local) {
    auto& clp = m_solver->clp;
    if (m_radius < 0) {
        for (const int edge : {m_edge[local], m_edge[local] + 1}) clp.setColumnUpper(edge, 0);
        return;
    }
    const double center = m_center[m_rows[local]] / m_row_scale[local];
    const double radius = m_radius / m_largest_use[local] / m_row_scale[local];
    const int overdraw = m_edge[local];
    const int unused = overdraw + 1;
    clp.setColumnUpper(overdraw, COIN_DBL_MAX);
    clp.setObjectiveCoefficient(overdraw, center + radius);
    const bool low_edge = center - radius > 0;
    clp.setColumnUpper(unused, low_edge ? COIN_DBL_MAX : 0.0);
    clp.setObjectiveCoefficient(unused, low_edge ? radius - center : 0.0);
}

void Master::set_box(const std::vector<double>& center, double radius) {
    m_center = center;
    m_radius = radius;
    for (std::size_t local = 0; local < m_rows.size(); ++local) set_edges(local);
}

void Master::add(std::vector<Column> columns) {
    if (columns.empty()) return;
    auto& clp = m_solver->clp;
    std::vector<std::vector<Use>> uses;
    uses.reserve(columns.size());
    for (const Column& column : columns) {
        uses.push_back(m_oracle.uses(m_travellers[column.traveller], column.journey));
        for (const Use& use : uses.back()) {
            base::check(use.amount >= 0 || m_oracle.rows()[use.row].penalty != hard,
                        "room once left in a hard row is not taken back");
            auto& largest = m_largest_use[local_row(use.row)];
            largest = std::max(largest, std::abs(static_cast<double>(use.amount)));
        }
    }
    std::vector<int> starts;
    std::vector<int> at;
    std::vector<double> amounts;
    std::vector<double> costs;
    std::map<int, double> entries;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        starts.push_back(static_cast<int>(at.size()));
        at.push_back(static_cast<int>(columns[c].traveller));
        amounts.push_back(1);
        entries.clear();
        for (const Use& use : uses[c]) {
            const std::uint32_t local = m_local_row[use.row];
            entries[static_cast<int>(m_travellers.size() + local)] +=
                static_cast<double>(use.amount) * m_row_scale[local];
        }
        for (const auto& [row, amount] : entries) {
            at.push_back(row);
            amounts.push_back(amount);
        }
        costs.push_back(static_cast<double>(columns[c].cost));
    }
    starts.push_back(static_cast<int>(at.size()));
    const std::vector<double> lower(columns.size(), 0);
    const std::vector<double> upper(columns.size(), COIN_DBL_MAX);
    const int first = clp.numberColumns();
    clp.addColumns(static_cast<int>(columns.size()), lower.data(), upper.data(), costs.data(), starts.data(),
                   at.data(), amounts.data());
    for (std::size_t c = 0; c < columns.size(); ++c) m_number.push_back(first + static_cast<int>(c));
    std::ranges::move(columns, std::back_inserter(m_columns));
    m_shares.resize(m_columns.size());  // New ones have no share until the next solution.
}

bool Master::solve(const ShouldStop& stop) {
    auto& clp = m_solver->clp;
    const StopHandler handler(stop);
    clp.passInEventHandler(&handler);  // It keeps a copy.
    if (m_solver->solved_before)
        clp.primal();
    else
        clp.dual();
    m_solver->solved_before = true;
    if (clp.status() != 0) {
        if (stop()) return false;
        clp.allSlackBasis(true);
        clp.primal();
        if (clp.status() != 0) return false;
    }
    m_objective = clp.objectiveValue();
    const double* duals = clp.dualRowSolution();
    for (std::size_t t = 0; t < m_travellers.size(); ++t) m_traveller_prices[t] = duals[t];
    std::ranges::fill(m_row_prices, 0.0);
    for (std::size_t l = 0; l < m_rows.size(); ++l)
        m_row_prices[m_rows[l]] = std::max(0.0, -duals[m_travellers.size() + l] * m_row_scale[l]);
    const double* x = clp.primalColumnSolution();
    m_shares.resize(m_columns.size());
    for (std::size_t c = 0; c < m_columns.size(); ++c) m_shares[c] = x[m_number[c]];
    return true;
}

}  // namespace waymark::engine
