#pragma once
// The best journeys of one student at given prices, and a proof that none is better: a search in layers, by
// period, over (disciplines taken, last hospital, disciplines by hospital), led by a table that leaves most
// of it out. Of two ways to the same state the cheaper counts. Where there are too many states, each layer
// keeps the most promising, and the bound is what the others promise.

#include <cstdint>
#include <vector>

#include "bench/mss/study_table.h"
#include "engine/oracle.h"

namespace waymark::mss {

class StudyScratch;

class StudyPricer {
public:
    explicit StudyPricer(const Instance& instance);

    /// Learns about the student on the way, so each student is one thread's at a time.
    engine::PricingAnswer price(std::uint32_t who, const StudyCharges& charges, const engine::PricingAim& aim,
                                StudyScratch& scratch);

    /// Takes so many disciplines that no search comes to an end.
    [[nodiscard]] static bool is_vast(const Student& student);

    /// What the journey's score and stays are charged together.
    [[nodiscard]] engine::Fine reduced(std::uint32_t who, engine::JourneyView journey,
                                       const StudyCharges& charges) const;

private:
    using Tolls = std::vector<engine::Fine>;

    /// Fills the table at the best tolls found; says whether the journey that it likes is a
    /// real one that costs no more than it promises.
    bool learn(std::uint32_t who, int lessons, StudyTable& table, engine::Journey& journey);

    const Instance& m_instance;
    std::vector<Tolls> m_tolls;  ///< By student and discipline.
    /// By student: how much wider than usual a search may be that is to learn, see usual_patience; less
    /// after each that was in vain.
    std::vector<std::int64_t> m_patience;
    std::vector<bool> m_counts;         ///< By student: whether disciplines by hospital can be too many.
    std::vector<std::uint32_t> m_free;  ///< By student: disciplines whose toll may be negative, as bits.
};

}  // namespace waymark::mss
