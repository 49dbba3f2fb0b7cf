#pragma once
// What openings would be worth by a bound's prices: who would gain by them, and how much.

#include <cstddef>
#include <vector>

#include "domain/plans/plan.h"
#include "planning/openings.h"
#include "planning/prices.h"

namespace waymark::planning {

/// What one apprentice would gain by spending one block at an opening, in points: their own cost, and the
/// places that they would leave and take, at the bound's prices.
struct Gain {
    base::Ref<domain::Apprentice> apprentice;
    int block = 0;  ///< Position among the placement blocks of the apprentice's cohort.
    double points = 0;
};

struct OpeningWorth {
    std::size_t opening = 0;  ///< Its position among those that were asked about.
    double points = 0;        ///< What its one place would save, one guest at a time. An estimate.
    std::vector<Gain> gains;  ///< Of everyone who would gain, the most first.
};

/// The worth of every opening. Those with no one who gains are not there; the dearest first. `searched` of
/// the best are worked out with everything that each journey could change besides; the others by the one move
/// alone, which is never more.
std::vector<OpeningWorth> price_openings(const domain::Programme& programme, const domain::Plan& plan,
                                         const Prices& prices, const std::vector<Opening>& openings,
                                         std::size_t searched = 12);

/// A block that falls short for want of a placement, and the setting in which one would help most.
struct Wanted {
    base::Ref<domain::Apprentice> apprentice;
    int block = 0;
    base::Ref<domain::Setting> setting;
    friend bool operator==(const Wanted&, const Wanted&) = default;
};

/// For each unfilled block that somebody could spend at an opening: the setting of the opening that would
/// save most. Then for each visit that is still missing: the block in which an opening would mend it best. In
/// the order of the apprentices.
std::vector<Wanted> list_wanted(const domain::Programme& programme, const domain::Plan& plan,
                                const Prices& prices, const std::vector<Opening>& openings);

}  // namespace waymark::planning
