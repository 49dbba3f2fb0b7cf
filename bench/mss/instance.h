#pragma once
// Medical Student Scheduling: students take disciplines in hospitals, period by period. The published
// problem, as its data files say it.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waymark::mss {

struct Student {
    std::vector<std::uint32_t> to_take;          ///< By group: exactly so many disciplines.
    std::vector<bool> allowed;                   ///< By discipline.
    std::vector<bool> available;                 ///< By period.
    std::vector<bool> able;                      ///< By hospital and discipline.
    std::vector<std::int64_t> likes_discipline;  ///< By discipline.
    std::vector<std::int64_t> likes_hospital;    ///< By hospital.
    std::array<std::int64_t, 4> weights = {};    ///< Discipline, hospital, change of hospital, waiting.
};

struct Instance {
    std::uint32_t disciplines = 0;
    std::uint32_t hospitals = 0;
    std::uint32_t length = 1;   ///< Periods of one placement.
    std::uint32_t horizon = 0;  ///< Periods.
    std::uint32_t groups = 0;
    std::uint32_t most_in_hospital = 0;  ///< Disciplines of one student in one hospital.
    std::vector<std::uint32_t> group;    ///< By discipline.
    std::vector<std::uint32_t> earlier;  ///< By discipline: the set of those that must come before, as bits.
    std::vector<std::int64_t> manager_likes;  ///< By discipline.
    std::vector<std::int64_t> least;          ///< By hospital, discipline and period: students there.
    std::vector<std::int64_t> most;
    std::vector<Student> students;

    [[nodiscard]] std::uint32_t place(std::uint32_t hospital, std::uint32_t discipline) const {
        return hospital * disciplines + discipline;
    }
    [[nodiscard]] std::uint32_t places() const { return hospitals * disciplines; }

    /// What a placement is worth to a student.
    [[nodiscard]] std::int64_t worth(const Student& student, std::uint32_t hospital,
                                     std::uint32_t discipline) const {
        return student.weights[0] * student.likes_discipline[discipline] +
               student.weights[1] * student.likes_hospital[hospital] + manager_likes[discipline];
    }
};

base::Result<Instance> read_instance(std::string_view text);

}  // namespace waymark::mss
