#pragma once
// Small programme files with everything that the contract knows in them, and plans for them that hold or
// break.

#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>

#include "base/random.h"

namespace waymark::agreement {

/// The same for the same seed: overlapping cohorts, periods that start on no Monday, ages around a birthday
/// on 29 February, clearances that run out, decided and published blocks of every kind, balance, budget,
/// limits.
boost::json::value random_programme(std::uint64_t seed);

/// A plan that breaks nothing, found by trying; nothing where the decided blocks alone break capacity or
/// budget.
std::optional<boost::json::value> random_valid_plan(const boost::json::value& programme,
                                                    base::Random& random);

/// A plan that most likely breaks something: any placement anywhere, and sometimes a file that is not even
/// whole.
boost::json::value random_plan(const boost::json::value& programme, base::Random& random);

}  // namespace waymark::agreement
