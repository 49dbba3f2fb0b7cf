#pragma once
// The world of rotations. A traveller makes a journey of legs and takes a seat, or none, on each leg. What a
// journey costs is known for each journey alone; journeys meet only in the rows, which have so much room.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "engine/plan.h"

namespace waymark::planner {

// Of the engine's words, those that speak of rotations too.
using engine::Fine;
using engine::fine;
using engine::hard;
using engine::Journey;  ///< Here: a seat for each leg, or no_seat.
using engine::JourneyView;
using engine::Plan;
using engine::Points;
using engine::Row;
using engine::RowPrices;
using engine::Use;

inline constexpr std::uint32_t no_seat = std::numeric_limits<std::uint32_t>::max();

/// What each seat takes of the rows if it is taken at this time. Legs of many travellers share a window.
struct Window {
    std::vector<std::uint32_t> first;  ///< By seat, and one more: uses[first[s]] .. uses[first[s + 1]].
    std::vector<Use> uses;

    [[nodiscard]] std::span<const Use> of(std::uint32_t seat) const {
        return {uses.data() + first[seat], uses.data() + first[seat + 1]};
    }
};

struct Seat {
    std::uint32_t kind = 0;   ///< Needs are counted by kind.
    std::uint32_t owner = 0;  ///< Limits are counted by owner.
};

/// A seat that a traveller may take on a leg.
struct Option {
    std::uint32_t seat = 0;
    std::int32_t unease = 0;  ///< Not negative.
    friend bool operator==(const Option&, const Option&) = default;
};

struct Leg {
    std::uint32_t window = 0;
    std::uint32_t first_option = 0;  ///< In Problem::options, ascending by (kind, seat).
    std::uint32_t options = 0;
    Points empty_cost = 0;         ///< Without a seat; what a kept seat would have saved is in it.
    std::uint32_t kept = no_seat;  ///< The one seat that costs no change ...
    Points change_cost = 0;        ///< ... and what any other costs more.
    bool fixed =
        false;  ///< Decided: the one option, or empty where there is none; takes nothing of the rows.
};

/// Unease u costs the sum over all bends of slope * max(0, u - from). The first bend starts at 0; slopes are
/// positive.
struct Bend {
    std::int64_t from = 0;
    std::int64_t slope = 0;
};

struct Traveller {
    std::vector<Leg> legs;
    std::vector<Bend> bends;
    std::vector<std::uint32_t> skills;  ///< Held before the journey, ascending.
};

/// At least so many legs on seats of these kinds; each one missing costs `weight`.
struct Need {
    std::int64_t legs = 1;
    Points weight = 0;
    std::vector<bool> kinds;
};

struct Problem {
    std::vector<Row> rows;
    std::vector<Window> windows;
    std::vector<Seat> seats;
    std::vector<std::vector<std::uint32_t>> seat_skills;  ///< By seat, ascending.
    std::uint32_t kinds = 0;
    std::uint32_t skills = 0;
    std::vector<Option> options;
    std::vector<Traveller> travellers;
    std::vector<Need> needs;
    Points skill_weight = 0;  ///< For each skill that is neither held nor shown by a seat of the journey.
    std::int64_t seat_at_most =
        std::numeric_limits<std::int64_t>::max();  ///< Legs of a journey; fixed ones count,
    std::int64_t owner_at_most = std::numeric_limits<std::int64_t>::max();  ///< but are not judged.

    [[nodiscard]] std::span<const Option> options_of(const Leg& leg) const {
        return {options.data() + leg.first_option, leg.options};
    }
};

}  // namespace waymark::planner
