#pragma once
// The plainest oracle there is: every traveller's journeys stand in a list, each with its cost and uses.

#include <optional>
#include <vector>

#include "base/random.h"
#include "engine/oracle.h"

namespace waymark::engine::testing {

struct Entry {
    Points cost = 0;
    std::vector<Use> uses;
};

/// A journey is the number of its entry. The first is the stopgap.
class TableOracle final : public Oracle {
public:
    std::vector<Row> all_rows;
    std::vector<std::vector<Entry>> entries;  ///< By traveller.

    [[nodiscard]] std::uint32_t travellers() const override {
        return static_cast<std::uint32_t>(entries.size());
    }
    [[nodiscard]] const std::vector<Row>& rows() const override { return all_rows; }
    [[nodiscard]] Points cost(std::uint32_t who, JourneyView journey) const override;
    [[nodiscard]] std::vector<Use> uses(std::uint32_t who, JourneyView journey) const override;
    [[nodiscard]] Journey stopgap(std::uint32_t) const override { return {0}; }
    [[nodiscard]] bool allows(std::uint32_t who, JourneyView journey) const override;
    [[nodiscard]] std::unique_ptr<Charges> charge(const RowPrices& prices,
                                                  const std::vector<std::int64_t>* left) const override;
    [[nodiscard]] Fine charged(std::uint32_t who, JourneyView journey, const Charges& charges) const override;
    [[nodiscard]] std::unique_ptr<Scratch> scratch() const override { return std::make_unique<Scratch>(); }
    PricingAnswer price(std::uint32_t who, const Charges& charges, const PricingAim& aim,
                        Scratch& scratch) override;
};

/// Rows of every kind: at most, hard and soft; at least; and one in which some take and some give.
void fill_at_random(TableOracle& oracle, base::Random& random, std::uint32_t travellers,
                    std::uint32_t journeys);

/// What these journeys cost together, or nothing where a hard row lacks room.
std::optional<Points> judged_cost(const TableOracle& oracle, const std::vector<Journey>& journeys);

/// The least cost of any plan, by trying all.
Points least_cost(const TableOracle& oracle);

}  // namespace waymark::engine::testing
