#include "engine/part.h"

namespace waymark::engine {

namespace {

/// For oracles that have no smaller world.
class SameWorld final : public Part {
public:
    SameWorld(Oracle& oracle, std::vector<std::uint32_t> travellers, std::vector<std::int64_t> left)
        : m_oracle(oracle), m_travellers(std::move(travellers)), m_left(std::move(left)) {}

    [[nodiscard]] Oracle& oracle() override { return m_oracle; }
    [[nodiscard]] const std::vector<std::uint32_t>& travellers() const override { return m_travellers; }
    [[nodiscard]] const std::vector<std::int64_t>& left() const override { return m_left; }
    [[nodiscard]] std::optional<Journey> inside(JourneyView journey) const override {
        return Journey{journey.begin(), journey.end()};
    }
    [[nodiscard]] Journey outside(JourneyView journey) const override {
        return {journey.begin(), journey.end()};
    }
    [[nodiscard]] RowPrices prices(const RowPrices& whole) const override { return whole; }

private:
    Oracle& m_oracle;
    std::vector<std::uint32_t> m_travellers;
    std::vector<std::int64_t> m_left;
};

}  // namespace

std::unique_ptr<Part> Oracle::part(std::vector<std::uint32_t> travellers, std::vector<std::int64_t> left) {
    return std::make_unique<SameWorld>(*this, std::move(travellers), std::move(left));
}

}  // namespace waymark::engine
