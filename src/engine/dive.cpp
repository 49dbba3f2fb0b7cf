#include "engine/dive.h"

#include <algorithm>
#include <numeric>

#include "engine/rooms.h"

namespace waymark::engine {

namespace {

constexpr double decided = 0.995;
constexpr std::size_t journeys_to_go_on_with = 12;

/// The journey with the largest share, for each position.
struct Choice {
    double share = -1;
    const Journey* journey = nullptr;
};

std::vector<Choice> choices(const Generation& solved) {
    std::vector<Choice> choice(solved.travellers().size());
    const auto& columns = solved.master().columns();
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (solved.master().share(c) > choice[columns[c].traveller].share + 1e-9)
            choice[columns[c].traveller] = {solved.master().share(c), &columns[c].journey};
    return choice;
}

}  // namespace

std::optional<std::vector<Journey>> dive(PricingCrew& crew, const Generation& solved,
                                         std::vector<std::int64_t> left, const Generation::Effort& effort,
                                         Points below, const ShouldStop& stop) {
    const Oracle& oracle = crew.oracle();
    std::vector<Journey> journeys(solved.travellers().size());
    std::vector<std::uint32_t> open(
        solved.travellers().size());  // positions in `journeys`, by position in `now`
    std::iota(open.begin(), open.end(), 0);
    std::unique_ptr<Generation> own;
    const Generation* now = &solved;
    Points spent = 0;
    for (;;) {
        if (stop() || static_cast<double>(spent) + now->objective() > static_cast<double>(below) - 1 + 1e-4)
            return {};
        const auto choice = choices(*now);
        std::vector<std::uint32_t> order(open.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t p) { return choice[p].share; });
        const std::size_t at_least = std::max<std::size_t>(1, open.size() / 10);
        std::vector<bool> fixed(open.size());
        std::size_t done = 0;
        const auto fix = [&](std::uint32_t p, const Journey& journey) {
            fixed[p] = true;
            journeys[open[p]] = journey;
            spent += oracle.cost(now->travellers()[p], journey);
            ++done;
        };
        for (const auto p : order) {
            if (choice[p].share < decided && done >= at_least) break;
            if (choice[p].share > 1e-9 &&
                take_if_it_fits(oracle, now->travellers()[p], *choice[p].journey, left))
                fix(p, *choice[p].journey);
        }
        if (done == 0) {  // Nothing fits: a stopgap for the first, so that the dive ends.
            const auto who = now->travellers()[order.front()];
            const Journey stopgap = oracle.stopgap(who);
            take(oracle, who, stopgap, left);
            fix(order.front(), stopgap);
        }
        if (done == open.size()) return journeys;

        const auto near = now->near_journeys(journeys_to_go_on_with);
        std::vector<std::uint32_t> still_open;
        std::vector<std::uint32_t> travellers;
        std::vector<const std::vector<Journey>*> seeds;
        for (std::uint32_t p = 0; p < open.size(); ++p) {
            if (fixed[p]) continue;
            still_open.push_back(open[p]);
            travellers.push_back(now->travellers()[p]);
            seeds.push_back(&near[p]);
        }
        auto next = std::make_unique<Generation>(crew, travellers, left);
        for (std::uint32_t p = 0; p < travellers.size(); ++p)
            for (const Journey& journey : *seeds[p])
                if (fits(oracle, travellers[p], journey, left)) next->add(p, journey);
        next->run(effort, stop);
        if (!next->is_solved()) return {};
        own = std::move(next);
        now = own.get();
        open = std::move(still_open);
    }
}

}  // namespace waymark::engine
