#include "bench/mss/study.h"

#include <algorithm>
#include <bit>

namespace waymark::mss {

namespace {

bool is_placement(const Instance& instance, const Student& student, const Stay& stay) {
    if (stay.period + instance.length > instance.horizon || !student.allowed[stay.discipline] ||
        !student.able[instance.place(stay.hospital, stay.discipline)])
        return false;
    for (std::uint32_t i = 0; i < instance.length; ++i)
        if (!student.available[stay.period + i]) return false;
    return true;
}

/// The sum, over groups, of the best (sign 1) or worst (sign -1) that so many disciplines can be worth.
std::int64_t extreme(const Instance& instance, const Student& student, std::int64_t sign) {
    std::int64_t sum = 0;
    for (std::uint32_t g = 0; g < instance.groups; ++g) {
        std::vector<std::int64_t> worths;
        for (std::uint32_t q = 0; q < instance.disciplines; ++q) {
            if (instance.group[q] != g || !student.allowed[q]) continue;
            std::int64_t best = 0;
            bool any = false;
            for (std::uint32_t h = 0; h < instance.hospitals; ++h)
                if (student.able[instance.place(h, q)]) {
                    const auto worth = sign * instance.worth(student, h, q);
                    best = any ? std::max(best, worth) : worth;
                    any = true;
                }
            if (any) worths.push_back(best);
        }
        std::ranges::sort(worths, std::greater{});
        for (std::size_t i = 0; i < std::min<std::size_t>(worths.size(), student.to_take[g]); ++i)
            sum += worths[i];
    }
    return sign * sum;
}

}  // namespace

std::vector<Stay> stays_of(const Instance& instance, engine::JourneyView journey) {
    std::vector<Stay> stays;
    for (std::uint32_t t = 0; t < journey.size(); ++t)
        if (journey[t] > 0)
            stays.push_back(
                {t, (journey[t] - 1) / instance.disciplines, (journey[t] - 1) % instance.disciplines});
    return stays;
}

bool is_study(const Instance& instance, const Student& student, engine::JourneyView journey) {
    if (journey.size() != instance.horizon) return false;
    if (std::ranges::any_of(journey, [&](std::uint32_t part) { return part > instance.places(); }))
        return false;
    std::vector<std::uint32_t> taken(instance.groups);
    std::vector<std::uint32_t> here(instance.hospitals);
    std::uint32_t done = 0;
    std::uint32_t free_from = 0;
    for (const Stay& stay : stays_of(instance, journey)) {
        const std::uint32_t bit = std::uint32_t{1} << stay.discipline;
        if (stay.period < free_from || !is_placement(instance, student, stay) || (done & bit) != 0 ||
            (instance.earlier[stay.discipline] & ~done) != 0 ||
            ++here[stay.hospital] > instance.most_in_hospital)
            return false;
        ++taken[instance.group[stay.discipline]];
        done |= bit;
        free_from = stay.period + instance.length;
    }
    return taken == student.to_take;
}

std::int64_t score_of(const Instance& instance, const Student& student, engine::JourneyView journey) {
    std::int64_t score = 0;
    std::uint32_t free_from = 0;
    std::uint32_t last = instance.hospitals;
    for (const Stay& stay : stays_of(instance, journey)) {
        score += instance.worth(student, stay.hospital, stay.discipline) +
                 student.weights[3] * (stay.period - free_from);
        if (last != instance.hospitals && last != stay.hospital) score += student.weights[2];
        last = stay.hospital;
        free_from = stay.period + instance.length;
    }
    return score;
}

std::int64_t highest_score(const Instance& instance, const Student& student) {
    return extreme(instance, student, 1);
}

std::int64_t lowest_score(const Instance& instance, const Student& student) {
    return extreme(instance, student, -1) + student.weights[2] * instance.disciplines +
           student.weights[3] * instance.horizon;
}

}  // namespace waymark::mss
