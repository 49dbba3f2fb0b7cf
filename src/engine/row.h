#pragma once
// What joins travellers: rows that their journeys use together, and that have so much room.

#include <cstdint>
#include <limits>
#include <vector>

namespace waymark::engine {

using Points = std::int64_t;

inline constexpr Points hard = std::numeric_limits<Points>::max();

/// What all journeys together may use: a seat's places in certain weeks, a budget, a balance. At least n of
/// something is a soft row with the room -n, of which each one takes -1; its penalty may be as dear as need
/// be. Of a hard row nothing takes a negative amount, so that room once left is not taken back.
struct Row {
    std::int64_t room = 0;
    Points penalty = hard;  ///< For each unit above the room; `hard`: never above.
    /// Of all shared rows together only the one most above its room is paid for: they share a penalty, which
    /// is the same in each. So one may care for whoever is worst off.
    bool shared = false;
};

/// What a journey, or a part of one, takes of a row.
struct Use {
    std::uint32_t row = 0;
    std::int64_t amount = 0;
};

}  // namespace waymark::engine
