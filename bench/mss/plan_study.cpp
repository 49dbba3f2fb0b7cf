#include "bench/mss/plan_study.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "bench/mss/students.h"
#include "bench/mss/study.h"
#include "engine/search.h"

namespace waymark::mss {

Solution plan_study(const Instance& instance, const engine::Limits& limits, const StudyListener& listener) {
    Students students(instance);
    const engine::Listener tell = [&](const engine::Progress& progress) {
        if (!listener) return;
        std::optional<std::int64_t> score;
        if (progress.cost < Coupling::missing) score = students.score_at(progress.cost);
        listener(progress.seconds, score, students.score_at(progress.bound));
    };
    engine::Search::Manner manner;
    manner.few = manner.many = instance.students.size();
    manner.close_enough = 1e-4;
    manner.nodes = 1000;
    manner.most_nodes = 20000;
    manner.first_root_nodes = 400;
    manner.dive_nodes = 2000;
    manner.root_nodes = 80000;
    manner.root_share = 0.6;
    if (std::ranges::any_of(instance.students, StudyPricer::is_vast)) {
        // Prices will not be proven near anyway, and neighbourhoods are slow.
        manner.root_share = 0.4;
        manner.neighbours = 8;
    }
    engine::Search search(students, limits, tell, manner);
    search.run();
    const engine::Plan plan = search.result();
    Solution solution;
    solution.bound = students.score_at(plan.bound);
    if (students.is_whole(plan)) {
        solution.journeys = plan.journeys;
        solution.score = students.score_at(plan.cost);
        base::check(solution.score <= solution.bound, "no plan scores more than what is proven");
    }
    return solution;
}

std::string written(const Instance& instance, const std::vector<engine::Journey>& journeys) {
    std::string text;
    for (std::size_t s = 0; s < journeys.size(); ++s)
        for (const Stay& stay : stays_of(instance, journeys[s]))
            for (std::uint32_t t = stay.period; t < stay.period + instance.length; ++t)
                text += fmt::format("{} {} {} {}\n", s + 1, t + 1, stay.hospital + 1, stay.discipline + 1);
    return text;
}

}  // namespace waymark::mss
