#pragma once
// What one student's journey is: a placement begins in a period, or none does.

#include <cstdint>
#include <vector>

#include "bench/mss/instance.h"
#include "engine/oracle.h"

namespace waymark::mss {

struct Stay {
    std::uint32_t period = 0;
    std::uint32_t hospital = 0;
    std::uint32_t discipline = 0;
};

/// A journey has a part for each period: 1 + place where a placement begins, else 0. Who has no journey at
/// all has nothing but 0.
std::vector<Stay> stays_of(const Instance& instance, engine::JourneyView journey);

/// Whether it keeps every rule that concerns this student alone.
bool is_study(const Instance& instance, const Student& student, engine::JourneyView journey);

/// The student's own score.
std::int64_t score_of(const Instance& instance, const Student& student, engine::JourneyView journey);

/// More than which no journey of this student can score.
std::int64_t highest_score(const Instance& instance, const Student& student);
/// Less than which none can.
std::int64_t lowest_score(const Instance& instance, const Student& student);

}  // namespace waymark::mss
