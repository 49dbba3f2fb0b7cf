#pragma once
// The oracle of rotations: what the engine asks about travellers, legs and seats.

#include "engine/oracle.h"
#include "planner/pricer.h"

namespace waymark::planner {

class Rotations final : public engine::Oracle {
public:
    explicit Rotations(const Problem& problem) : m_problem(problem), m_pricer(problem) {}

    /// For a part of the whole's travellers, in the part's order.
    Rotations(const Problem& part, const Rotations& whole, const std::vector<std::uint32_t>& travellers)
        : m_problem(part), m_pricer(part, whole.m_pricer, travellers) {}

    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] Pricer& pricer() { return m_pricer; }

    [[nodiscard]] std::uint32_t travellers() const override {
        return static_cast<std::uint32_t>(m_problem.travellers.size());
    }
    [[nodiscard]] const std::vector<Row>& rows() const override { return m_problem.rows; }
    [[nodiscard]] Points cost(std::uint32_t who, JourneyView journey) const override;
    [[nodiscard]] std::vector<Use> uses(std::uint32_t who, JourneyView journey) const override;
    /// All legs empty that may be empty.
    [[nodiscard]] Journey stopgap(std::uint32_t who) const override;
    [[nodiscard]] bool allows(std::uint32_t who, JourneyView journey) const override;

    [[nodiscard]] std::unique_ptr<Charges> charge(const RowPrices& prices,
                                                  const std::vector<std::int64_t>* left) const override;
    [[nodiscard]] Fine charged(std::uint32_t who, JourneyView journey, const Charges& charges) const override;
    [[nodiscard]] std::unique_ptr<Scratch> scratch() const override;
    PricingAnswer price(std::uint32_t who, const Charges& charges, const PricingAim& aim,
                        Scratch& scratch) override;
    [[nodiscard]] std::unique_ptr<engine::Part> part(std::vector<std::uint32_t> travellers,
                                                     std::vector<std::int64_t> left) override;

private:
    const Problem& m_problem;
    Pricer m_pricer;
};

}  // namespace waymark::planner
