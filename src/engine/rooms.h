#pragma once
// What is left in the rows, as journeys come and go.

#include <cstdint>
#include <vector>

#include "engine/oracle.h"

namespace waymark::engine {

std::vector<std::int64_t> rooms_of(const std::vector<Row>& rows);

void take(const Oracle& oracle, std::uint32_t who, JourneyView journey, std::vector<std::int64_t>& left);
void give_back(const Oracle& oracle, std::uint32_t who, JourneyView journey, std::vector<std::int64_t>& left);

/// Takes the journey where no hard row lacks room; says whether it did.
bool take_if_it_fits(const Oracle& oracle, std::uint32_t who, JourneyView journey,
                     std::vector<std::int64_t>& left);

/// Whether it would, alone.
bool fits(const Oracle& oracle, std::uint32_t who, JourneyView journey, std::vector<std::int64_t>& left);

/// The penalties of soft rows that are overdrawn.
Points overdrawn(const std::vector<Row>& rows, const std::vector<std::int64_t>& left);

}  // namespace waymark::engine
