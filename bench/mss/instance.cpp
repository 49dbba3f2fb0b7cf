#include "bench/mss/instance.h"

#include <fmt/format.h>

#include <algorithm>

#include "bench/mss/dzn.h"

namespace waymark::mss {

namespace {

using base::Result;

/// Values by name, as many as they should be.
class Values {
public:
    explicit Values(Dzn dzn) : m_dzn(std::move(dzn)) {}

    Result<std::vector<std::int64_t>> list(std::string_view name, std::size_t count, std::int64_t from,
                                           std::int64_t to) const {
        const auto found = m_dzn.find(name);
        if (found == m_dzn.end()) return base::fail(fmt::format("{} is missing", name));
        if (found->second.size() != count)
            return base::fail(
                fmt::format("{} has {} numbers, and should have {}", name, found->second.size(), count));
        for (const auto number : found->second)
            if (number < from || number > to)
                return base::fail(fmt::format("{} in {} is not from {} to {}", number, name, from, to));
        return found->second;
    }

    Result<std::uint32_t> one(std::string_view name, std::int64_t from, std::int64_t to) const {
        TRY(const auto numbers, list(name, 1, from, to));
        return static_cast<std::uint32_t>(numbers[0]);
    }

private:
    Dzn m_dzn;
};

constexpr std::int64_t far = 1000000;

std::vector<bool> flags(const std::vector<std::int64_t>& numbers, std::size_t row, std::size_t columns) {
    std::vector<bool> some;
    for (std::size_t i = 0; i < columns; ++i) some.push_back(numbers[row * columns + i] != 0);
    return some;
}

std::vector<std::int64_t> part(const std::vector<std::int64_t>& numbers, std::size_t row,
                               std::size_t columns) {
    const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(row * columns);
    return {first, first + static_cast<std::ptrdiff_t>(columns)};
}

Result<std::vector<Student>> read_students(const Values& values, const Instance& instance,
                                           std::size_t count) {
    const std::size_t q = instance.disciplines;
    const std::size_t h = instance.hospitals;
    TRY(const auto to_take, values.list("StudDiscGroup", count * instance.groups, 0, 32));
    TRY(const auto allowed, values.list("AllowedDisc", count * q, 0, 1));
    TRY(const auto available, values.list("Availability", count * instance.horizon, 0, 1));
    TRY(const auto able, values.list("Ability", count * h * q, 0, 1));
    TRY(const auto likes_discipline, values.list("PrefStudDisc", count * q, -far, far));
    TRY(const auto likes_hospital, values.list("PrefStudHosp", count * h, -far, far));
    TRY(const auto weights, values.list("WeightPref", count * 4, -far, far));
    std::vector<Student> students;
    for (std::size_t s = 0; s < count; ++s) {
        Student student;
        for (const auto number : part(to_take, s, instance.groups))
            student.to_take.push_back(static_cast<std::uint32_t>(number));
        student.allowed = flags(allowed, s, q);
        student.available = flags(available, s, instance.horizon);
        student.able = flags(able, s, h * q);
        student.likes_discipline = part(likes_discipline, s, q);
        student.likes_hospital = part(likes_hospital, s, h);
        std::copy_n(weights.begin() + static_cast<std::ptrdiff_t>(4 * s), 4, student.weights.begin());
        if (student.weights[2] > 0 || student.weights[3] > 0)
            return base::fail("WeightPref rewards changing or waiting");
        students.push_back(std::move(student));
    }
    return students;
}

}  // namespace

Result<Instance> read_instance(std::string_view text) {
    TRY(Dzn dzn, read_dzn(text));
    const Values values(std::move(dzn));
    Instance instance;
    TRY(const auto students, values.one("Students", 1, 100000));
    TRY(instance.disciplines, values.one("Disciplines", 1, 32));
    TRY(instance.hospitals, values.one("Hospitals", 1, 100));
    TRY(instance.length, values.one("Duration", 1, 1000));
    TRY(instance.horizon, values.one("Horizon", 1, 1000));
    TRY(instance.groups, values.one("Groups", 1, 8));
    TRY(instance.most_in_hospital, values.one("MaxDiscPerHosp", 0, 1000));
    const std::size_t q = instance.disciplines;
    TRY(const auto groups, values.list("DiscGroup", q, 1, instance.groups));
    for (const auto group : groups) instance.group.push_back(static_cast<std::uint32_t>(group) - 1);
    TRY(const auto earlier, values.list("Precededby", q * q, 0, 1));
    for (std::size_t d = 0; d < q; ++d) {
        std::uint32_t set = 0;
        for (std::size_t p = 0; p < q; ++p) set |= static_cast<std::uint32_t>(earlier[d * q + p]) << p;
        instance.earlier.push_back(set);
    }
    TRY(instance.manager_likes, values.list("ManPref", q, -far, far));
    const std::size_t cells = q * instance.hospitals * instance.horizon;
    TRY(instance.least, values.list("MinPosHosp", cells, 0, far));
    TRY(instance.most, values.list("MaxPosHosp", cells, 0, far));
    TRY(instance.students, read_students(values, instance, students));
    return instance;
}

}  // namespace waymark::mss
