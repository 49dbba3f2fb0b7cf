#include "planning/prices.h"

#include <algorithm>

namespace waymark::planning {

namespace {

constexpr double next_to_nothing = 1e-6;  // points

}  // namespace

Prices read_prices(const domain::Programme& programme, const RowMeanings& rows,
                   const std::vector<double>& row_prices) {
    Prices prices;
    prices.balance.assign(programme.rules.balance.size(), 0);
    if (row_prices.empty()) return prices;
    for (const auto& [row, placement, period] : rows.places)
        if (row_prices[row] > next_to_nothing) prices.places.push_back({placement, period, row_prices[row]});
    for (const auto& [row, balance, is_min] : rows.balance)
        prices.balance[balance] += is_min ? -row_prices[row] : row_prices[row];
    if (rows.budget) prices.penny = row_prices[rows.budget->row] / static_cast<double>(rows.budget->unit);
    return prices;
}

StayPrices::StayPrices(const domain::Programme& programme, const Prices& prices)
    : m_placements(programme.placements.size()) {
    std::vector<domain::DatedBlock> blocks;
    for (const auto& cohort : programme.cohorts) {
        m_first_block.push_back(blocks.size());
        for (auto& block : domain::placement_blocks(cohort)) blocks.push_back(std::move(block));
    }
    m_prices.assign(blocks.size() * m_placements, 0);
    const auto add = [&](std::size_t block, base::Ref<domain::Placement> placement, double price) {
        m_prices[block * m_placements + placement.at] += price;
    };
    for (const auto& weeks : prices.places)
        for (std::size_t b = 0; b < blocks.size(); ++b)
            if (overlap(blocks[b].period, weeks.period)) add(b, weeks.placement, weeks.worth);
    for (const auto placement : programme.placements.refs()) {
        const auto& where = programme.placements[placement];
        for (std::size_t b = 0; prices.penny > 0 && b < blocks.size(); ++b)
            add(b, placement,
                prices.penny * static_cast<double>(blocks[b].weeks() * where.weekly_cost.pence));
        for (std::size_t r = 0; r < prices.balance.size(); ++r) {
            const auto& row = programme.rules.balance[r];
            if (programme.settings[where.setting].sector == row.sector)
                add(m_first_block[row.cohort.at] + static_cast<std::size_t>(row.block), placement,
                    prices.balance[r]);
        }
    }
}

}  // namespace waymark::planning
