#pragma once
// What a plan costs, part by part: the objective of docs/PROGRAMME-FILE.md, computed plainly. The price says
// nothing about rules; a plan that breaks one has no price (rules/ judges that).

#include <cstdint>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::domain {

/// Counts, and the points they cost.
struct Price {
    std::int64_t unfilled_blocks = 0;
    std::int64_t missing_visits = 0;
    std::int64_t missing_competences = 0;
    std::int64_t changed_blocks = 0;
    std::int64_t off_balance = 0;  ///< Apprentices below or above the balance rows.

    std::int64_t unfilled = 0;
    std::int64_t visit = 0;
    std::int64_t gap = 0;
    std::int64_t change = 0;
    std::int64_t balance = 0;
    std::int64_t unease = 0;

    [[nodiscard]] std::int64_t total() const { return unfilled + visit + gap + change + balance + unease; }
    Price& operator+=(const Price& other);
    Price& operator-=(const Price& other);
    friend Price operator-(Price a, const Price& b) { return a -= b; }
    friend bool operator==(const Price&, const Price&) = default;
};

/// Preference (0..100) plus the minutes of travel beyond 30.
int unease_points(const Programme& programme, const Apprentice& apprentice, base::Ref<Placement> placement);

/// Up to so many points of unease in a journey of so many placement blocks, each costs one: nobody has every
/// first choice next door.
int ordinary_unease(int placement_blocks);

/// What `points` of unease cost a journey of so many placement blocks: dearer beyond 100 and again beyond 200
/// points for each half of the blocks, so that no one carries the cohort's bad luck alone.
std::int64_t unease_cost(std::int64_t points, int placement_blocks);

/// The part of the price that one journey causes; balance is nobody's alone and stays 0.
Price journey_price(const Programme& programme, base::Ref<Apprentice> apprentice, const Journey& journey);

/// The whole price. The plan has a journey of the right length for every apprentice.
Price price(const Programme& programme, const Plan& plan);

}  // namespace waymark::domain
