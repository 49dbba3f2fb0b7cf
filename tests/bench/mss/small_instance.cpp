#include "bench/mss/small_instance.h"

#include <fmt/format.h>

#include <functional>
#include <set>
#include <sstream>

namespace waymark::mss::testing {

namespace {

struct Stay {
    std::size_t period;
    std::size_t hospital;
    std::size_t discipline;
};

/// The placements that follow from where the student is; nothing where one has not its length.
std::optional<std::vector<Stay>> stays(const Instance& instance, const Occupied& occupied,
                                       std::size_t student) {
    std::vector<Stay> all;
    for (std::size_t t = 0; t < instance.horizon;) {
        const auto here = occupied.find({student, t});
        if (here == occupied.end()) {
            ++t;
            continue;
        }
        for (std::size_t i = 0; i < instance.length; ++i) {
            const auto same = occupied.find({student, t + i});
            if (same == occupied.end() || same->second != here->second) return {};
        }
        all.push_back({t, here->second.first, here->second.second});
        t += instance.length;
    }
    return all;
}

/// The student's score where every rule for this student alone is kept.
std::optional<std::int64_t> judge_student(const Instance& instance, const Occupied& occupied,
                                          std::size_t student) {
    const Student& who = instance.students[student];
    const auto all = stays(instance, occupied, student);
    if (!all) return {};
    std::set<std::size_t> before;
    std::map<std::size_t, std::size_t> in_group;
    std::map<std::size_t, std::size_t> in_hospital;
    std::int64_t score = 0;
    std::size_t free_from = 0;
    for (std::size_t i = 0; i < all->size(); ++i) {
        const auto [t, h, q] = (*all)[i];
        if (before.contains(q) || !who.allowed[q] || !who.able[h * instance.disciplines + q]) return {};
        for (std::size_t p = 0; p < instance.disciplines; ++p)
            if ((instance.earlier[q] >> p & 1U) != 0 && !before.contains(p)) return {};
        for (std::size_t d = 0; d < instance.length; ++d)
            if (!who.available[t + d]) return {};
        before.insert(q);
        ++in_group[instance.group[q]];
        if (++in_hospital[h] > instance.most_in_hospital) return {};
        score += who.weights[0] * who.likes_discipline[q] + who.weights[1] * who.likes_hospital[h] +
                 instance.manager_likes[q] + who.weights[3] * static_cast<std::int64_t>(t - free_from);
        if (i > 0 && (*all)[i - 1].hospital != h) score += who.weights[2];
        free_from = t + instance.length;
    }
    for (std::size_t g = 0; g < instance.groups; ++g)
        if (in_group[g] != who.to_take[g]) return {};
    return score;
}

using Load = std::map<std::array<std::size_t, 3>, std::int64_t>;

void add(const Occupied& occupied, std::int64_t sign, Load& load) {
    for (const auto& [when, where] : occupied) load[{where.first, where.second, when.second}] += sign;
}

bool is_allowed(const Instance& instance, const Load& load, bool least_too) {
    for (std::size_t h = 0; h < instance.hospitals; ++h)
        for (std::size_t q = 0; q < instance.disciplines; ++q)
            for (std::size_t t = 0; t < instance.horizon; ++t) {
                const auto found = load.find({h, q, t});
                const auto there = found == load.end() ? 0 : found->second;
                const auto cell = (h * instance.disciplines + q) * instance.horizon + t;
                if (there > instance.most[cell] || (least_too && there < instance.least[cell])) return false;
            }
    return true;
}

/// A list of numbers as the data files write them.
std::string list(std::size_t count, const std::function<std::int64_t(std::size_t)>& number) {
    std::string text = "[";
    for (std::size_t i = 0; i < count; ++i) text += fmt::format("{}{}", i > 0 ? ", " : "", number(i));
    return text + "]";
}

}  // namespace

std::string random_file(base::Random& random, std::uint32_t students) {
    const std::size_t disciplines = 3 + random.below(2);
    const std::size_t hospitals = 1 + random.below(3);
    const std::size_t length = 1 + random.below(2);
    const std::size_t horizon = length * (3 + random.below(2));
    const auto number = [&](std::int64_t from, std::int64_t to) {
        return [&random, from, to](std::size_t) {
            return from + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(to - from + 1)));
        };
    };
    const auto mostly = [&](double chance) {
        return [&random, chance](std::size_t) { return random.chance(chance) ? 1 : 0; };
    };
    std::string text = "% made by chance\n";
    const auto say = [&](std::string_view name, const std::string& value) {
        text += fmt::format("{} = {};\n", name, value);
    };
    const auto say_one = [&](std::string_view name, std::size_t value) {
        say(name, fmt::format("{}", value));
    };
    say_one("Students", students);
    say_one("Disciplines", disciplines);
    say_one("Hospitals", hospitals);
    say_one("Duration", length);
    say_one("Horizon", horizon);
    say_one("Groups", 2);
    say_one("MaxDiscPerHosp", 1 + random.below(3));
    say("DiscGroup", list(disciplines, [](std::size_t q) { return q < 2 ? 1 : 2; }));
    say("StudDiscGroup", list(std::size_t{students} * 2, number(0, 1)));
    say("AllowedDisc", list(students * disciplines, mostly(0.9)));
    say("Availability", list(students * horizon, mostly(0.9)));
    say("Ability", fmt::format("array3d(1..{}, 1..{}, 1..{}, {})", students, hospitals, disciplines,
                               list(students * hospitals * disciplines, mostly(0.9))));
    say("Precededby", list(disciplines * disciplines, [&](std::size_t i) {
            return i / disciplines > i % disciplines && random.chance(0.15) ? 1 : 0;
        }));
    const std::size_t cells = hospitals * disciplines * horizon;
    say("MinPosHosp", list(cells, mostly(0.01)));
    say("MaxPosHosp", list(cells, number(1, 2)));
    say("PrefStudDisc", list(students * disciplines, number(0, 5)));
    say("PrefStudHosp", list(students * hospitals, number(0, 5)));
    say("ManPref", list(disciplines, number(0, 3)));
    say("WeightPref", list(std::size_t{students} * 4, [&](std::size_t i) {
            const auto size = static_cast<std::int64_t>(random.below(3));
            return i % 4 < 2 ? size : -size;
        }));
    return text;
}

std::optional<Occupied> read_solution(const std::string& text) {
    Occupied occupied;
    std::istringstream in(text);
    std::size_t s = 0;
    std::size_t t = 0;
    std::size_t h = 0;
    std::size_t q = 0;
    while (in >> s >> t >> h >> q)
        if (!occupied.insert({{s - 1, t - 1}, {h - 1, q - 1}}).second) return {};
    return occupied;
}

std::optional<std::int64_t> judge(const Instance& instance, const Occupied& occupied) {
    std::int64_t sum = 0;
    std::optional<std::int64_t> worst;
    for (std::size_t s = 0; s < instance.students.size(); ++s) {
        const auto score = judge_student(instance, occupied, s);
        if (!score) return {};
        sum += *score;
        worst = worst ? std::min(*worst, *score) : *score;
    }
    Load load;
    add(occupied, 1, load);
    if (!worst || !is_allowed(instance, load, true)) return {};
    return sum + *worst;
}

std::vector<Occupied> every_study(const Instance& instance, std::size_t student) {
    std::vector<Occupied> all;
    Occupied now;
    const std::function<void(std::size_t)> go_on = [&](std::size_t t) {
        if (t >= instance.horizon) {
            if (judge_student(instance, now, student)) all.push_back(now);
            return;
        }
        go_on(t + 1);
        if (t + instance.length > instance.horizon) return;
        for (std::size_t h = 0; h < instance.hospitals; ++h)
            for (std::size_t q = 0; q < instance.disciplines; ++q) {
                for (std::size_t i = 0; i < instance.length; ++i) now[{student, t + i}] = {h, q};
                go_on(t + instance.length);
                for (std::size_t i = 0; i < instance.length; ++i) now.erase({student, t + i});
            }
    };
    go_on(0);
    return all;
}

std::optional<std::int64_t> best_score(const Instance& instance) {
    std::vector<std::vector<Occupied>> studies;
    for (std::size_t s = 0; s < instance.students.size(); ++s) studies.push_back(every_study(instance, s));
    std::optional<std::int64_t> best;
    Load load;
    Occupied all;
    const std::function<void(std::size_t)> go_on = [&](std::size_t s) {
        if (!is_allowed(instance, load, false)) return;
        if (s == studies.size()) {
            const auto score = judge(instance, all);
            if (score && (!best || *score > *best)) best = score;
            return;
        }
        for (const Occupied& study : studies[s]) {
            add(study, 1, load);
            all.insert(study.begin(), study.end());
            go_on(s + 1);
            for (const auto& [when, where] : study) all.erase(when);
            add(study, -1, load);
        }
    };
    go_on(0);
    return best;
}

}  // namespace waymark::mss::testing
