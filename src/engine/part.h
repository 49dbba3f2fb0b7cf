#pragma once
// Some travellers and what the others leave them, as something to plan by itself: an oracle may have a
// smaller world for them, in which everything takes time for the few only.

#include <optional>

#include "engine/oracle.h"

namespace waymark::engine {

class Part {
public:
    Part() = default;
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    virtual ~Part() = default;

    /// Who answers for the part; its rows and journeys are the part's own.
    [[nodiscard]] virtual Oracle& oracle() = 0;
    /// The travellers as that oracle numbers them, in the order in which they were given.
    [[nodiscard]] virtual const std::vector<std::uint32_t>& travellers() const = 0;
    /// By row of the part.
    [[nodiscard]] virtual const std::vector<std::int64_t>& left() const = 0;

    /// The same journey in the part; nothing where it takes what is not left.
    [[nodiscard]] virtual std::optional<Journey> inside(JourneyView journey) const = 0;
    /// And back.
    [[nodiscard]] virtual Journey outside(JourneyView journey) const = 0;
    /// By row of the part.
    [[nodiscard]] virtual RowPrices prices(const RowPrices& whole) const = 0;
};

}  // namespace waymark::engine
