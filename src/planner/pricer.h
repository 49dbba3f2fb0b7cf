#pragma once
// Given prices of stays, the best journeys of one traveller and a proof that none is better.
//
// A table over (leg, needs met so far) holds the least that the rest of a journey can cost; a search over the
// options follows it and adds what the table leaves out: skills, limits by seat and owner, and the bend of
// unease. Unease is convex, so any line below it gives a table that never promises too much; a few slopes are
// tried and the best used.

#include <cstdint>
#include <vector>

#include "planner/limit_charges.h"
#include "planner/needs.h"
#include "planner/problem.h"
#include "planner/skill_credits.h"
#include "planner/stay_prices.h"

namespace waymark::planner {

using engine::PricedJourney;
using engine::PricingAim;
using engine::PricingAnswer;

class PricingScratch;

class Pricer {
public:
    explicit Pricer(const Problem& problem);

    /// For a part of the whole's travellers, in the part's order: what was learned of them goes with them.
    Pricer(const Problem& part, const Pricer& whole, const std::vector<std::uint32_t>& travellers);

    /// The table alone: quick. One journey of the least bound, which may break a limit or miss a skill.
    PricedJourney sketch(std::uint32_t traveller, const StayPrices& prices, PricingScratch& scratch) const;

    /// Where the table's journey breaks limits, the traveller's charges for them learn first.
    PricingAnswer price(std::uint32_t traveller, const StayPrices& prices, const PricingAim& aim,
                        PricingScratch& scratch);

    /// Lets the tables learn from a journey that they liked; see SkillCredits.
    void learn(std::uint32_t traveller, const Journey& journey, double share) {
        m_credits.learn(traveller, journey, share);
    }

    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] const NeedStates& states() const { return m_states; }
    SkillCredits& credits() { return m_credits; }

private:
    friend class PricingScratch;
    friend class JourneySearch;

    void list_skills();
    void fill_tables(std::uint32_t traveller, const StayPrices& prices, PricingScratch& scratch) const;
    [[nodiscard]] Fine limit_of(std::uint32_t seat, const PricingScratch& scratch) const;
    void charge_limits(std::uint32_t traveller, PricingScratch& scratch) const;
    void learn_limits(std::uint32_t traveller, const StayPrices& prices, PricingScratch& scratch);
    [[nodiscard]] PricedJourney tables_choice(std::uint32_t traveller, const PricingScratch& scratch) const;

    const Problem& m_problem;
    NeedStates m_states;
    SkillCredits m_credits;
    LimitCharges m_limits;
    std::size_t m_owners = 0;
    std::size_t m_words;                      ///< 64-bit words of a set of skills.
    std::vector<std::uint64_t> m_uncredited;  ///< The skills without a credit.
    std::vector<std::uint64_t> m_seat_skills;
    std::vector<std::vector<std::uint32_t>> m_reachable;  ///< By leg, states that can be there at its start.
    /// By traveller: where its sets stand in m_potential; a set for each leg: what may still be shown from
    /// there on.
    std::vector<std::size_t> m_first_potential;
    std::vector<std::uint64_t> m_potential;
};

class PricingScratch final : public engine::Oracle::Scratch {
public:
    static constexpr std::size_t slopes = 5;

private:
    friend class Pricer;
    friend class JourneySearch;

    struct Segment {  ///< Options of one kind on one leg.
        std::uint32_t class_ = 0;
        std::uint32_t begin = 0;  ///< From the leg's first open option.
        std::uint32_t end = 0;
        Fine least[slopes] = {};
    };
    struct LegRange {
        std::size_t first_segment = 0;
        std::size_t end_segment = 0;
        std::size_t first_charge = 0;  ///< In `charge` and in `open`.
        std::uint32_t options = 0;
    };
    struct Candidate {
        Fine bound = 0;
        std::uint32_t option = 0;  ///< Of the leg's open ones; their number: empty.
        std::uint32_t state = 0;
    };

    std::vector<Option> open;       ///< Of every leg in turn, the options that have room.
    std::vector<Fine> charge;       ///< Of each of them, with what its limits charge.
    std::vector<Fine> seat_limit;   ///< By seat: what its limit charges; mostly nothing.
    std::vector<Fine> owner_limit;  ///< By owner.
    LimitCharges::Charges limits;   ///< Those that stand in the two.
    Fine given_back = 0;            ///< Of all of them.
    std::vector<Segment> segments;
    std::vector<LegRange> legs;
    std::vector<Fine> tables;  ///< By slope, leg, state: the least for the rest.
    std::size_t table_stride = 0;
    Fine slope[slopes] = {};
    std::size_t slope_count = 0;
    std::size_t best_slope = 0;
    std::size_t other_slope = 0;
    SkillCredits::Table credits = {};
    std::vector<Candidate> candidates;
    std::vector<std::uint64_t> shown;
    Journey path;
};

}  // namespace waymark::planner
