#include "planner/soft_dive.h"

#include <algorithm>
#include <numeric>

#include "engine/rooms.h"
#include "planner/journey_cost.h"
#include "planner/stay_prices.h"

namespace waymark::planner {

namespace {

constexpr float sure = 0.9F;

bool fits_stay_by_stay(const Problem& problem, const Traveller& traveller, JourneyView seats,
                       const std::vector<std::int64_t>& left) {
    for (std::size_t l = 0; l < seats.size(); ++l) {
        if (seats[l] == no_seat || traveller.legs[l].fixed) continue;
        for (const Use& use : problem.windows[traveller.legs[l].window].of(seats[l]))
            if (problem.rows[use.row].penalty == hard && use.amount > left[use.row]) return false;
    }
    return true;
}

/// The known journey with the largest share.
std::size_t surest(const KnownJourneys& known) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < known.size(); ++i)
        if (known.share(i) > known.share(best)) best = i;
    return best;
}

/// The likeliest known journey that fits, or a stopgap. Takes it.
Journey last_minute(const engine::Oracle& oracle, std::uint32_t who, KnownJourneys& known,
                    std::vector<std::int64_t>& left) {
    while (known.size() > 0) {
        const std::size_t best = surest(known);
        Journey journey = known.journey(best);
        if (engine::take_if_it_fits(oracle, who, journey, left)) return journey;
        known.filter([&](std::size_t i) { return i != best; });
    }
    Journey stopgap = oracle.stopgap(who);
    engine::take(oracle, who, stopgap, left);
    return stopgap;
}

}  // namespace

std::vector<Journey> soft_dive(engine::PricingCrew& crew, SoftMaster& master,
                               const std::vector<std::uint32_t>& travellers, std::vector<std::int64_t> left,
                               const SoftDive& manner, const ShouldStop& stop) {
    const engine::Oracle& oracle = crew.oracle();
    const Problem& problem = master.problem();
    std::vector<Journey> journeys(travellers.size());
    std::vector<std::uint32_t> open(travellers.size());  // positions
    std::iota(open.begin(), open.end(), 0);
    while (!open.empty()) {
        if (stop()) {
            for (const auto position : open)
                journeys[position] =
                    last_minute(oracle, travellers[position], master.known[travellers[position]], left);
            break;
        }
        std::vector<std::uint32_t> people;
        people.reserve(open.size());
        for (const auto position : open) people.push_back(travellers[position]);
        std::vector<std::uint32_t> in_need;
        for (const auto who : people) {
            auto& known = master.known[who];
            known.filter([&](std::size_t i) {
                return fits_stay_by_stay(problem, problem.travellers[who], known.view(i), left);
            });
            if (known.size() < manner.enough) in_need.push_back(who);
        }
        StayPrices stays(problem, engine::to_row_prices(problem.rows, master.prices()));
        stays.block_full(problem, left);
        engine::PricingAim aim;
        aim.keep = manner.keep;
        aim.nodes = 1000;
        const auto answers = crew.price(in_need, stays, aim);
        for (std::size_t i = 0; i < in_need.size(); ++i)
            for (const auto& priced : answers[i].best)
                master.known[in_need[i]].add(oracle.cost(in_need[i], priced.journey), priced.journey);
        master.run(people, left, manner.cooling, 0, stop);

        std::vector<std::size_t> choice(problem.travellers.size());
        for (const auto who : people) choice[who] = surest(master.known[who]);
        std::ranges::stable_sort(open, std::greater{}, [&](std::uint32_t position) {
            const auto who = travellers[position];
            return master.known[who].size() == 0 ? 0 : master.known[who].share(choice[who]);
        });
        const auto at_least = static_cast<std::size_t>(static_cast<double>(open.size()) * manner.part) + 1;
        std::vector<std::uint32_t> still_open;
        std::size_t done = 0;
        const auto without = [&](std::uint32_t position) {
            journeys[position] = oracle.stopgap(travellers[position]);
            engine::take(oracle, travellers[position], journeys[position], left);
            ++done;
        };
        for (const auto position : open) {
            const auto who = travellers[position];
            const auto& known = master.known[who];
            if (known.size() == 0) {  // Nothing that is known fits, and nothing was found.
                without(position);
                continue;
            }
            const Journey journey = known.journey(choice[who]);
            if ((known.share(choice[who]) >= sure || done < at_least) &&
                engine::take_if_it_fits(oracle, who, journey, left)) {
                journeys[position] = journey;
                ++done;
            } else {
                still_open.push_back(position);
            }
        }
        // A journey that needs the last place of a row twice fits stay by stay and yet not at all.
        if (done == 0) {
            without(still_open.front());
            still_open.erase(still_open.begin());
        }
        open = std::move(still_open);
    }
    return journeys;
}

}  // namespace waymark::planner
