#include "planner/planner.h"

#include "engine/search.h"
#include "planner/approach.h"

namespace waymark::planner {

namespace {

constexpr std::size_t country =
    20000;  // travellers: to look at everybody takes as long as some neighbourhoods

}  // namespace

Plan plan(const Problem& problem, const Limits& limits, const Listener& listener,
          const std::vector<Journey>& start) {
    Rotations rotations(problem);
    engine::Search::Manner manner;
    manner.nodes = 1000;
    manner.root_nodes = 4000;
    manner.few = 0;  // A plan from neighbourhoods first: journeys of many legs are slow to price.
    if (problem.travellers.size() > country) manner.batch = 64;
    engine::Search search(rotations, limits, listener, manner);
    if (problem.travellers.empty()) return search.result();
    if (!start.empty()) search.begin_from(start);
    approach(rotations, search);
    search.run();
    return search.result();
}

}  // namespace waymark::planner
