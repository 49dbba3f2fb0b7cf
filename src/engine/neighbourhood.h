#pragma once
// Which travellers to plan anew together: those who stand in each other's way.

#include <cstdint>
#include <memory>
#include <vector>

#include "base/random.h"
#include "engine/incumbent.h"
#include "engine/pricing_crew.h"

namespace waymark::engine {

class Neighbourhoods {
public:
    /// With prices of the rows, what each traveller's best journey costs at them, and the journeys that are
    /// known to cost little, best first. `near` is referred to.
    Neighbourhoods(Oracle& oracle, const std::vector<std::vector<Journey>>& near, const RowPrices& prices,
                   std::vector<Fine> least);

    /// Looks at the plan as it is now; to be called before drawing from it.
    void look(const Incumbent& incumbent);

    /// About `size` travellers: a chain of those who hold what the one before would rather have, or would
    /// like what that one holds, begun with somebody whose journey is far from the best at these prices, and
    /// nobody drawn since the last look.
    std::vector<std::uint32_t> draw(const Incumbent& incumbent, std::size_t size, base::Random& random);

private:
    [[nodiscard]] std::vector<std::uint32_t> wishes(const Incumbent& incumbent, std::uint32_t who);
    [[nodiscard]] Fine regret(const Incumbent& incumbent, std::uint32_t who) const;

    Oracle& m_oracle;
    const std::vector<std::vector<Journey>>& m_near;
    RowPrices m_prices;
    std::unique_ptr<Oracle::Charges> m_charges;
    std::vector<Fine> m_least;
    std::vector<std::vector<std::uint32_t>> m_holders;  ///< By row.
    std::vector<std::vector<std::uint32_t>> m_likers;  ///< By row: who has it in a journey that costs little.
    std::vector<double> m_pull;          ///< By traveller: all chances to begin with one of those up to here.
    std::vector<std::uint32_t> m_begun;  ///< By traveller: how often a chain has begun there.
    std::vector<bool> m_drawn;
    std::unique_ptr<Oracle::Scratch> m_scratch;
};

}  // namespace waymark::engine
