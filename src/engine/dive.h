#pragma once
// From a solved linear programme to whole journeys: those that it has decided are fixed, with a few more, and
// the rest is solved anew with what is left, until nobody is left.

#include <optional>
#include <vector>

#include "engine/generation.h"

namespace waymark::engine {

/// Journeys by position in the solved set; empty where they would not cost less than `below` (with the
/// penalties of overdrawn rows) or when told to stop.
std::optional<std::vector<Journey>> dive(PricingCrew& crew, const Generation& solved,
                                         std::vector<std::int64_t> left, const Generation::Effort& effort,
                                         Points below, const ShouldStop& stop);

}  // namespace waymark::engine
