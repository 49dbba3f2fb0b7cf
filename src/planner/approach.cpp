#include "planner/approach.h"

#include "engine/rooms.h"
#include "planner/sharpening.h"
#include "planner/soft_ascent.h"
#include "planner/soft_budget.h"
#include "planner/soft_dive.h"

namespace waymark::planner {

namespace {

constexpr Cooling coolings[] = {{60, 3000, 20}, {20, 20, 5},  {20, 5, 2},
                                {20, 2, 1},     {20, 1, 0.5}, {20, 0.5, 0.25}};
constexpr std::size_t many = 1500;        // travellers, whose linear programme is not solved
constexpr std::size_t very_many = 20000;  // travellers, for whom each pass counts
constexpr int slowly = 4;  // so many passes count as one iteration, and up to `many` cool so much slower

}  // namespace

void approach(Rotations& rotations, engine::Search& search) {
    const Problem& problem = rotations.problem();
    const auto& everyone = search.everyone();
    const auto rooms = engine::rooms_of(problem.rows);
    SoftAscent soft(problem, rotations.pricer().states(), rotations.pricer().credits(), search.workers(),
                    rooms);
    int passes = 0;
    const auto pass = [&] { return ++passes % slowly == 0 ? search.step() : search.should_stop()(); };
    for (std::size_t i = 0; i < std::size(coolings); ++i) {
        Cooling cooling = coolings[i];
        if (everyone.size() > very_many) cooling.passes = cooling.passes * 3 / 5;
        if (everyone.size() <= many) cooling.passes *= slowly;
        soft.run(cooling, pass);
        if (i == 0) settle_coarse_rows(problem, soft, rooms, pass);
    }
    SoftMaster master(problem, search.workers(), soft.real_prices());
    for (const auto who : everyone)
        for (const Journey& journey : {rotations.stopgap(who), search.incumbent().journeys()[who]})
            master.known[who].add(rotations.cost(who, journey), journey);
    Sharpening manner;
    if (everyone.size() > many) manner.rounds = everyone.size() > very_many ? 1 : 4;
    Sharpened sharp = sharpen(search.crew(), master, everyone, rooms, manner, [&](Fine bound) {
        search.raise_bound(bound);
        return search.step();
    });
    if (!search.proven()) {
        const engine::Profile::Scope scope(search.limits().profile, engine::Profile::Part::primal);
        SoftMaster diving = master;
        SoftDive diver;
        if (everyone.size() > very_many) diver.enough = 5;
        search.offer(soft_dive(search.crew(), diving, everyone, rooms, diver, search.should_stop()));
        search.step();
    }
    search.know(std::move(master.known), std::move(sharp.prices), std::move(sharp.least));
}

}  // namespace waymark::planner
