#pragma once
// The largest numbers that a programme file may hold, listed in docs/PROGRAMME-FILE.md under Limits. They are
// far beyond any programme; they keep every sum within its type.

#include "exchange/json/fields.h"

namespace waymark::exchange::programme_v1 {

constexpr std::size_t entries_max = 1'000'000;  // In each of the lists of the programme.
constexpr json::Range people_range{0, 1'000'000};
constexpr json::Range age_range{0, 150};
constexpr json::Range minutes_range{0, 100'000};
constexpr json::Range preference_range{0, 100};
constexpr json::Range weeks_range{1, 1000};
constexpr json::Range block_count_range{0, 1000};
constexpr json::Range weight_range{0, 1'000'000'000'000};
constexpr json::Range weekly_cost_range{0, 1'000'000'000'000};
constexpr json::Range budget_range{0, 9'000'000'000'000'000};
constexpr double shift_hours_max = 24;
/// Below 2 to the 53rd, up to where a double counts every whole number.
constexpr double countable_max = 9e15;

}  // namespace waymark::exchange::programme_v1
