#pragma once
// The wall between the engine and what it plans. The engine joins journeys: it keeps a linear programme over
// them, finds prices for the rows, and makes whole plans. What a journey is, costs and takes, and which are
// the best at given prices, only the oracle knows. There is one for rotations, and one for the published
// problems of bench/mss.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/limits.h"
#include "engine/prices.h"
#include "engine/row.h"

namespace waymark::engine {

/// Parts as the oracle numbers them, as many for every journey of one traveller: where two journeys differ,
/// they differ in a part.
using Journey = std::vector<std::uint32_t>;
using JourneyView = std::span<const std::uint32_t>;

struct PricedJourney {
    Journey journey;
    Fine reduced = 0;  ///< Its cost and all that it is charged.
};

struct PricingAnswer {
    /// Less than any journey can cost at any prices: what is known of somebody who was not priced.
    static constexpr Fine nothing_known = -(Fine{1} << 40);

    Fine bound = 0;                   ///< Proven: no journey costs less at these prices.
    std::vector<PricedJourney> best;  ///< The best found below the cutoff, best first.
    bool complete = true;             ///< False where the search was cut short: `best` may miss some.
};

struct PricingAim {
    static constexpr Fine no_cutoff = Fine{1} << 51;

    std::size_t keep = 1;        ///< How many journeys are wanted.
    Fine cutoff = no_cutoff;     ///< Only journeys below it.
    std::int64_t nodes = 20000;  ///< Of the search; then it is cut short.
    bool learn = false;          ///< Where it is, the oracle may spend more, and learn for the next time.
    /// Asked now and then, from any thread: whether to be content with what is known by now.
    const ShouldStop* give_up = nullptr;
};

class Part;

class Oracle {
public:
    /// Prices, as the oracle likes them best. Made once, and then read by many threads.
    class Charges {
    public:
        virtual ~Charges() = default;
    };
    /// Memory of one thread.
    class Scratch {
    public:
        virtual ~Scratch() = default;
    };

    Oracle() = default;
    Oracle(const Oracle&) = delete;
    Oracle& operator=(const Oracle&) = delete;
    virtual ~Oracle() = default;

    [[nodiscard]] virtual std::uint32_t travellers() const = 0;
    [[nodiscard]] virtual const std::vector<Row>& rows() const = 0;

    /// The cost of the journey without any price of a row; not negative.
    [[nodiscard]] virtual Points cost(std::uint32_t who, JourneyView journey) const = 0;
    /// What it takes of the rows; one row may come more than once.
    [[nodiscard]] virtual std::vector<Use> uses(std::uint32_t who, JourneyView journey) const = 0;
    /// A journey that can be made whatever the others do, since it takes nothing of a hard row. Where no real
    /// one can, it stands for having none, and its cost says how bad that is.
    [[nodiscard]] virtual Journey stopgap(std::uint32_t who) const = 0;
    /// Whether the traveller may make this journey, whoever says so.
    [[nodiscard]] virtual bool allows(std::uint32_t who, JourneyView journey) const = 0;

    /// Where `left` is given, journeys that would take more of a hard row are not to be found.
    [[nodiscard]] virtual std::unique_ptr<Charges> charge(const RowPrices& prices,
                                                          const std::vector<std::int64_t>* left) const = 0;
    /// What the journey is charged: never more than its uses cost at the prices.
    [[nodiscard]] virtual Fine charged(std::uint32_t who, JourneyView journey,
                                       const Charges& charges) const = 0;

    [[nodiscard]] virtual std::unique_ptr<Scratch> scratch() const = 0;
    /// The best journeys and a safe bound. Different travellers may be priced at the same time.
    virtual PricingAnswer price(std::uint32_t who, const Charges& charges, const PricingAim& aim,
                                Scratch& scratch) = 0;

    /// These travellers and what the others leave them, to be planned by themselves; see Part. Asked by many
    /// threads at the same time. Unless an oracle has a smaller world for them, it is the same one.
    [[nodiscard]] virtual std::unique_ptr<Part> part(std::vector<std::uint32_t> travellers,
                                                     std::vector<std::int64_t> left);
};

}  // namespace waymark::engine
