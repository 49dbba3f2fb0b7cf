#include "planner/random_problem.h"

#include <algorithm>
#include <functional>

#include "planner/journey_cost.h"

namespace waymark::planner::testing {

namespace {

std::vector<std::uint32_t> some_of(base::Random& random, std::uint32_t count, double chance) {
    std::vector<std::uint32_t> some;
    for (std::uint32_t i = 0; i < count; ++i)
        if (random.chance(chance)) some.push_back(i);
    return some;
}

void add_windows(base::Random& random, Problem& problem, std::uint32_t windows) {
    // A row for the places of each seat in each window; sometimes two windows share it, as overlapping blocks
    // do.
    std::vector<std::vector<std::vector<Use>>> uses(windows,
                                                    std::vector<std::vector<Use>>(problem.seats.size()));
    for (std::uint32_t seat = 0; seat < problem.seats.size(); ++seat) {
        for (std::uint32_t w = 0; w < windows; ++w) {
            const auto row = static_cast<std::uint32_t>(problem.rows.size());
            problem.rows.push_back({static_cast<std::int64_t>(random.below(3)), hard});
            uses[w][seat].push_back({row, 1});
            if (random.chance(0.2)) uses[random.below(windows)][seat].push_back({row, 1});
        }
    }
    if (random.chance(0.5)) {  // a budget
        const auto row = static_cast<std::uint32_t>(problem.rows.size());
        problem.rows.push_back({static_cast<std::int64_t>(random.below(400)), hard});
        for (auto& window : uses)
            for (auto& seat : window)
                if (random.chance(0.6))
                    seat.push_back({row, 1 + static_cast<std::int64_t>(random.below(120))});
    }
    for (const std::int64_t sign : {1, -1}) {  // a balance: not more than, not fewer than
        const auto row = static_cast<std::uint32_t>(problem.rows.size());
        problem.rows.push_back(
            {sign * static_cast<std::int64_t>(random.below(3)), static_cast<Points>(random.below(400))});
        for (auto& seat : uses[0])
            if (random.chance(0.5)) seat.push_back({row, sign});
    }
    for (auto& by_seat : uses) {
        Window window;
        window.first.push_back(0);
        for (auto& of_seat : by_seat) {
            window.uses.insert(window.uses.end(), of_seat.begin(), of_seat.end());
            window.first.push_back(static_cast<std::uint32_t>(window.uses.size()));
        }
        problem.windows.push_back(std::move(window));
    }
}

Leg random_leg(base::Random& random, Problem& problem, std::uint32_t window) {
    Leg leg;
    leg.window = window;
    leg.empty_cost = static_cast<Points>(random.below(3) == 0 ? random.below(200) : 1000);
    leg.first_option = static_cast<std::uint32_t>(problem.options.size());
    auto seats = some_of(random, static_cast<std::uint32_t>(problem.seats.size()), 0.7);
    if (random.chance(0.3)) {
        leg.change_cost = static_cast<Points>(random.below(300));
        leg.kept = static_cast<std::uint32_t>(random.below(problem.seats.size()));
    }
    leg.fixed = random.chance(0.12);
    if (leg.fixed && seats.size() > 1) seats.resize(1);
    std::ranges::stable_sort(seats, {}, [&](std::uint32_t seat) { return problem.seats[seat].kind; });
    for (const auto seat : seats)
        problem.options.push_back({seat, static_cast<std::int32_t>(random.below(120))});
    leg.options = static_cast<std::uint32_t>(seats.size());
    return leg;
}

}  // namespace

Problem random_problem(base::Random& random, const Size& size) {
    Problem problem;
    problem.kinds = 3;
    problem.skills = random.chance(0.7) ? static_cast<std::uint32_t>(random.below(12)) : 0;
    problem.skill_weight = random.chance(0.8) ? static_cast<Points>(random.below(300)) : 0;
    for (std::uint32_t seat = 0; seat < size.seats; ++seat) {
        problem.seats.push_back(
            {static_cast<std::uint32_t>(random.below(3)), static_cast<std::uint32_t>(random.below(3))});
        problem.seat_skills.push_back(some_of(random, problem.skills, 0.5));
    }
    if (random.chance(0.6)) problem.seat_at_most = 1;
    if (random.chance(0.4)) problem.owner_at_most = 1 + static_cast<std::int64_t>(random.below(2));
    add_windows(random, problem, size.legs);
    for (std::uint32_t n = 0; n < random.below(4); ++n) {
        std::vector<bool> kinds(3);
        for (std::size_t kind = 0; kind < 3; ++kind) kinds[kind] = random.chance(0.5);
        problem.needs.push_back({1 + static_cast<std::int64_t>(random.below(2)),
                                 static_cast<Points>(random.below(500)), std::move(kinds)});
    }
    for (std::uint32_t t = 0; t < size.travellers; ++t) {
        Traveller traveller;
        for (std::uint32_t l = 0; l < size.legs; ++l)
            traveller.legs.push_back(random_leg(random, problem, l));
        traveller.bends = {{0, 1}, {static_cast<std::int64_t>(random.below(100)), 1}, {120, 2}};
        traveller.skills = some_of(random, problem.skills, 0.15);
        problem.travellers.push_back(std::move(traveller));
    }
    return problem;
}

std::vector<Journey> every_journey(const Problem& problem, const Traveller& traveller) {
    std::vector<Journey> all{{}};
    for (const Leg& leg : traveller.legs) {
        std::vector<Journey> longer;
        for (const Journey& journey : all) {
            for (const Option& option : problem.options_of(leg)) {
                longer.push_back(journey);
                longer.back().push_back(option.seat);
            }
            if (!leg.fixed || leg.options == 0) {
                longer.push_back(journey);
                longer.back().push_back(no_seat);
            }
        }
        all = std::move(longer);
    }
    std::erase_if(all, [&](const Journey& journey) {
        for (std::size_t l = 0; l < journey.size(); ++l) {
            if (journey[l] == no_seat || traveller.legs[l].fixed) continue;
            std::int64_t seat = 0;
            std::int64_t owner = 0;
            for (const auto other : journey) {
                if (other == no_seat) continue;
                seat += other == journey[l];
                owner += problem.seats[other].owner == problem.seats[journey[l]].owner;
            }
            if (seat > problem.seat_at_most || owner > problem.owner_at_most) return true;
        }
        return false;
    });
    return all;
}

std::optional<Points> judged_cost(const Problem& problem, const std::vector<Journey>& journeys) {
    std::vector<std::int64_t> used(problem.rows.size());
    Points cost = 0;
    for (std::size_t t = 0; t < journeys.size(); ++t) {
        const Traveller& traveller = problem.travellers[t];
        const auto all = every_journey(problem, traveller);
        if (std::ranges::find(all, journeys[t]) == all.end()) return {};
        cost += journey_cost(problem, traveller, journeys[t]);
        for_each_use(problem, traveller, journeys[t],
                     [&](std::uint32_t row, std::int64_t amount) { used[row] += amount; });
    }
    for (std::size_t r = 0; r < used.size(); ++r)
        if (problem.rows[r].penalty == hard && used[r] > problem.rows[r].room) return {};
    return cost + row_cost(problem, used);
}

Points least_cost(const Problem& problem) {
    std::vector<std::vector<Journey>> all;
    all.reserve(problem.travellers.size());
    for (const Traveller& traveller : problem.travellers) all.push_back(every_journey(problem, traveller));
    std::vector<std::int64_t> used(problem.rows.size());
    Points least = std::numeric_limits<Points>::max();
    const std::function<void(std::size_t, Points)> go_on = [&](std::size_t t, Points cost) {
        if (t == all.size()) {
            least = std::min(least, cost + row_cost(problem, used));
            return;
        }
        const Traveller& traveller = problem.travellers[t];
        for (const Journey& journey : all[t]) {
            for_each_use(problem, traveller, journey,
                         [&](std::uint32_t r, std::int64_t amount) { used[r] += amount; });
            bool fits = true;
            for (std::size_t r = 0; r < used.size() && fits; ++r)
                fits = problem.rows[r].penalty != hard || used[r] <= problem.rows[r].room;
            if (fits) go_on(t + 1, cost + journey_cost(problem, traveller, journey));
            for_each_use(problem, traveller, journey,
                         [&](std::uint32_t r, std::int64_t amount) { used[r] -= amount; });
        }
    };
    go_on(0, 0);
    return least;
}

}  // namespace waymark::planner::testing
