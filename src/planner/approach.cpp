#include "planner/approach.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "engine/handing_out.h"
#include "engine/rooms.h"
#include "planner/sharpening.h"
#include "planner/soft_ascent.h"
#include "planner/soft_budget.h"
#include "planner/soft_dive.h"

namespace waymark::planner {

namespace {

constexpr Cooling coolings[] = {{60, 3000, 20}, {20, 20, 5},  {20, 5, 2},
                                {20, 2, 1},     {20, 1, 0.5}, {20, 0.5, 0.25}};
// For a country, where a pass takes a second: as far as half as many passes come.
constexpr Cooling quick_coolings[] = {{6, 3000, 300}, {34, 300, 20}, {8, 20, 5},     {6, 5, 2},
                                      {6, 2, 1},      {6, 1, 0.5},   {10, 0.5, 0.25}};
constexpr std::size_t many = 1500;        // travellers, whose linear programme is not solved
constexpr double warm = 20;               // points: then prices of rows that many share are settled
constexpr std::size_t very_many = 20000;  // travellers, for whom each pass counts
constexpr int slowly = 4;  // so many passes count as one iteration, and up to `many` cool so much slower

constexpr std::size_t handed_out_at_a_time = 256;
constexpr std::int64_t handing_nodes = 1000;  // of one search
constexpr double share_of_time = 0.5;  // for prices, at most: a plan and its neighbourhoods need the rest

std::vector<Cooling> schedule_for(std::size_t people) {
    if (people > very_many) return {std::begin(quick_coolings), std::end(quick_coolings)};
    std::vector<Cooling> schedule(std::begin(coolings), std::end(coolings));
    if (people <= many)
        for (Cooling& cooling : schedule) cooling.passes *= slowly;
    return schedule;
}

/// Where the first pass of a large programme shows that there is no time for all of them, each stage has
/// fewer.
void fit_into_time(std::vector<Cooling>& schedule, SoftAscent& soft, const engine::Search& search,
                   const ShouldStop& stop) {
    if (search.limits().seconds <= 0 || search.everyone().size() <= many) return;
    const double before = search.seconds_left();
    soft.run({1, schedule.front().first, schedule.front().first}, stop);
    const double one = before - search.seconds_left();
    int all = 0;
    for (const Cooling& cooling : schedule) all += cooling.passes;
    const double fits = share_of_time * before / (one * all + 1e-9);
    if (fits >= 1) return;
    for (Cooling& cooling : schedule)
        cooling.passes = std::max(1, static_cast<int>(cooling.passes * std::max(0.0, fits)));
}

void find_prices(const Problem& problem, SoftAscent& soft, const std::vector<std::int64_t>& rooms,
                 engine::Search& search) {
    int passes = 0;
    const auto pass = [&] { return ++passes % slowly == 0 ? search.step() : search.should_stop()(); };
    auto schedule = schedule_for(search.everyone().size());
    fit_into_time(schedule, soft, search, pass);
    for (const Cooling& cooling : schedule) {
        soft.run(cooling, pass);
        if (cooling.last == warm) settle_coarse_rows(problem, soft, rooms, pass);
    }
}

}  // namespace

void approach(Rotations& rotations, engine::Search& search) {
    const Problem& problem = rotations.problem();
    const auto& everyone = search.everyone();
    const bool country = everyone.size() > very_many;
    const auto rooms = engine::rooms_of(problem.rows);
    SoftAscent soft(problem, rotations.pricer().states(), rotations.pricer().credits(), search.workers(),
                    rooms);
    find_prices(problem, soft, rooms, search);
    SoftMaster master(problem, search.workers(), soft.real_prices());
    for (const auto who : everyone)
        for (const Journey& journey : {rotations.stopgap(who), search.incumbent().journeys()[who]})
            master.known[who].add(rotations.cost(who, journey), journey);
    Sharpening manner;
    if (everyone.size() > many) manner.rounds = country ? 1 : 4;
    Sharpened sharp = sharpen(search.crew(), master, everyone, rooms, manner, [&](Fine bound) {
        search.raise_bound(bound);
        return search.step();
    });
    if (!search.proven()) {
        const engine::Profile::Scope scope(search.limits().profile, engine::Profile::Part::primal);
        if (country) {
            search.offer(engine::hand_out(search.crew(), sharp.prices, sharp.least, rooms,
                                          handed_out_at_a_time, handing_nodes, search.should_stop()));
        } else {
            SoftMaster diving = master;
            search.offer(soft_dive(search.crew(), diving, everyone, rooms, {}, search.should_stop()));
        }
        search.step();
    }
    search.know(std::move(master.known), std::move(sharp.prices), std::move(sharp.least));
}

}  // namespace waymark::planner
