#pragma once
// Small instances of Medical Student Scheduling, made by chance, and what they are judged by: everything
// that a student could do is tried, and every rule of the published problem is checked once more, plainly.

#include <map>
#include <optional>

#include "base/random.h"
#include "bench/mss/instance.h"

namespace waymark::mss::testing {

/// As a data file, so that the reader is tested too.
std::string random_file(base::Random& random, std::uint32_t students);

/// Where a student is, by student and period: hospital and discipline.
using Occupied = std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>>;

/// What a written solution says; nothing where somebody is in two places.
std::optional<Occupied> read_solution(const std::string& text);

/// The score, or nothing where a rule is broken.
std::optional<std::int64_t> judge(const Instance& instance, const Occupied& occupied);

/// The best score that there is, by trying everything; nothing where there is no solution.
std::optional<std::int64_t> best_score(const Instance& instance);

/// All that one student may do.
std::vector<Occupied> every_study(const Instance& instance, std::size_t student);

}  // namespace waymark::mss::testing
