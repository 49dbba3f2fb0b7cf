#pragma once
// By trying: how few blocks can change and still leave everybody placed, with every visit made?

#include <cstdint>
#include <optional>

#include "domain/programmes/programme.h"

namespace waymark::examples {

/// Of a programme with one cohort. Empty where no plan fills every block and makes every visit.
std::optional<std::int64_t> fewest_changes(const domain::Programme& programme);

}  // namespace waymark::examples
