#include "planner/journey_cost.h"

#include <algorithm>

namespace waymark::planner {

Points unease_cost(const std::vector<Bend>& bends, std::int64_t unease) {
    Points cost = 0;
    for (const Bend& bend : bends) cost += bend.slope * std::max<std::int64_t>(0, unease - bend.from);
    return cost;
}

Points journey_cost(const Problem& problem, const Traveller& traveller, JourneyView journey) {
    Points cost = 0;
    std::int64_t unease = 0;
    std::vector<bool> shown(problem.skills);
    for (const auto skill : traveller.skills) shown[skill] = true;
    for (std::size_t i = 0; i < journey.size(); ++i) {
        const Leg& leg = traveller.legs[i];
        const std::uint32_t seat = journey[i];
        if (seat == no_seat) {
            cost += leg.empty_cost;
            continue;
        }
        if (seat != leg.kept) cost += leg.change_cost;
        const auto options = problem.options_of(leg);
        unease += std::ranges::find(options, seat, &Option::seat)->unease;
        for (const auto skill : problem.seat_skills[seat]) shown[skill] = true;
    }
    for (const Need& need : problem.needs) {
        const auto met = std::ranges::count_if(journey, [&](std::uint32_t seat) {
            return seat != no_seat && need.kinds[problem.seats[seat].kind];
        });
        cost += need.weight * std::max<std::int64_t>(0, need.legs - met);
    }
    cost += problem.skill_weight * std::ranges::count(shown, false);
    return cost + unease_cost(traveller.bends, unease);
}

Journey empty_journey(const Problem& problem, const Traveller& traveller) {
    Journey journey;
    for (const Leg& leg : traveller.legs)
        journey.push_back(leg.fixed && leg.options == 1 ? problem.options_of(leg)[0].seat : no_seat);
    return journey;
}

bool is_journey(const Problem& problem, const Traveller& traveller, JourneyView journey) {
    if (journey.size() != traveller.legs.size()) return false;
    for (std::size_t l = 0; l < journey.size(); ++l) {
        const auto options = problem.options_of(traveller.legs[l]);
        const bool may_be_empty = !traveller.legs[l].fixed || options.empty();
        if (journey[l] == no_seat ? !may_be_empty
                                  : std::ranges::find(options, journey[l], &Option::seat) == options.end())
            return false;
    }
    // From here on every seat is one of the problem's.
    for (std::size_t l = 0; l < journey.size(); ++l) {
        if (journey[l] == no_seat || traveller.legs[l].fixed) continue;
        const auto owner = problem.seats[journey[l]].owner;
        const auto same_seat = std::ranges::count(journey, journey[l]);
        const auto same_owner = std::ranges::count_if(journey, [&](std::uint32_t seat) {
            return seat != no_seat && problem.seats[seat].owner == owner;
        });
        if (same_seat > problem.seat_at_most || same_owner > problem.owner_at_most) return false;
    }
    return true;
}

Points row_cost(const Problem& problem, const std::vector<std::int64_t>& used) {
    Points cost = 0;
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        const Row& row = problem.rows[r];
        if (row.penalty != hard) cost += row.penalty * std::max<std::int64_t>(0, used[r] - row.room);
    }
    return cost;
}

}  // namespace waymark::planner
