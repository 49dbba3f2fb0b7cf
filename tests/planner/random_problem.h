#pragma once
// Small problems with everything in them, and their best plans by trying all of them.

#include <optional>
#include <vector>

#include "base/random.h"
#include "planner/problem.h"

namespace waymark::planner::testing {

struct Size {
    std::uint32_t travellers = 3;
    std::uint32_t legs = 2;
    std::uint32_t seats = 4;
};

Problem random_problem(base::Random& random, const Size& size);

/// Every journey that the traveller may make, limits by seat and owner kept.
std::vector<Journey> every_journey(const Problem& problem, const Traveller& traveller);

/// The least cost of any plan, by trying all.
Points least_cost(const Problem& problem);

/// What the plan costs, or nothing where it breaks a rule of the problem.
std::optional<Points> judged_cost(const Problem& problem, const std::vector<Journey>& journeys);

}  // namespace waymark::planner::testing
