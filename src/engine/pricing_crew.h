#pragma once
// Prices many travellers: on all workers, or on the caller's thread alone.

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/oracle.h"
#include "engine/workers.h"

namespace waymark::engine {

class PricingCrew {
public:
    explicit PricingCrew(Oracle& oracle, Workers* workers, Profile* profile = nullptr);

    /// From now on, whoever is not yet priced when this holds is not priced at all: nothing is known then.
    /// Asked from any thread.
    void give_up_when(ShouldStop give_up) { m_give_up = std::move(give_up); }

    /// An answer for each of the travellers. Each may have a cutoff of its own, by position.
    std::vector<PricingAnswer> price(const std::vector<std::uint32_t>& travellers,
                                     const Oracle::Charges& charges, const PricingAim& aim,
                                     const std::vector<Fine>& cutoffs = {});
    /// For one of them, on the caller's thread.
    PricingAnswer price_one(std::uint32_t who, const Oracle::Charges& charges, const PricingAim& aim);

    [[nodiscard]] const Oracle& oracle() const { return m_oracle; }
    [[nodiscard]] Profile* profile() const { return m_profile; }

private:
    Oracle& m_oracle;
    Workers* m_workers;
    Profile* m_profile;
    ShouldStop m_give_up;
    std::vector<std::unique_ptr<Oracle::Scratch>> m_scratch;  ///< By worker.
};

}  // namespace waymark::engine
