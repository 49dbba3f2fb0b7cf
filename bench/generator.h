#pragma once
// Makes programmes up, of any size: the same one for the same shape, on every machine.

#include <cstdint>

#include "domain/programmes/programme.h"

namespace waymark::bench {

/// What kind of programme is wanted. Each option has random numbers of its own: asking for a budget too
/// leaves the hosts, the apprentices and their wishes as they were.
struct ProgrammeShape {
    int apprentices = 60;
    std::uint64_t seed = 1;
    int blocks = 4;              ///< Placement blocks of each cohort.
    double tightness = 0.9;      ///< The share of all places that a full plan would use.
    int cohorts = 1;             ///< A quarter of a year apart.
    bool plain = false;          ///< Without wishes, competences and travel.
    bool balance = false;        ///< Half of each cohort should spend its first block in each sector.
    bool budget = false;         ///< Some placements cost money, and there is less than they would take.
    double fixed_share = 0;      ///< Of all blocks: decided. Never more than the places and the budget allow.
    double published_share = 0;  ///< Of all blocks: told to people, sometimes of a placement that is gone.
};

domain::Programme make_programme(const ProgrammeShape& shape);

}  // namespace waymark::bench
