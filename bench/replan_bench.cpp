// How soon a plan after a change is there: seconds to the first answer, seconds in all, and how far the
// balanced plan may be from the best at most, for a change of each kind in the middle of a made-up year.
// A row for each, seed after seed, so that a long run can be taken up again at any seed.
// usage: replan_bench [APPRENTICES [FIRST_SEED [LAST_SEED [SECONDS]]]]

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "bench/generator.h"
#include "planning/plan_programme.h"
#include "planning/replan/replan.h"
#include "planning/simulation/year.h"

namespace {

using namespace waymark;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

constexpr std::array names{"host closes", "places change", "leaves",      "pauses",   "falls ill",
                           "joins",       "starts late",   "moves house", "clearance"};

planner::Limits within(double seconds) {
    planner::Limits limits;
    limits.seconds = seconds;
    return limits;
}

/// A change of each kind, the first of the second quarter of the year; late starts are known at its start.
std::map<std::string, domain::ChangeSet> one_of_each(const domain::Programme& programme, std::uint64_t seed) {
    std::map<std::string, domain::ChangeSet> changes;
    planning::Year year(programme, {}, seed);
    const auto spring = programme.cohorts[{0}].starts + base::Weeks{13};
    while (const auto next = year.next(programme)) {
        const auto* name = names.at(next->changes.front().index());
        if (next->today >= spring || std::string{name} == "starts late") changes.emplace(name, *next);
    }
    // A whole organisation, the one with the most placements: a larger change than a year brings.
    std::vector<int> placements(programme.organisations.size(), 0);
    for (const auto& placement : programme.placements) ++placements[placement.organisation.at];
    const auto largest =
        static_cast<std::uint32_t>(std::ranges::max_element(placements) - placements.begin());
    changes.emplace(
        "partner withdraws",
        domain::ChangeSet{programme.id,
                          spring,
                          {domain::HostCloses{base::Ref<domain::Organisation>{largest}, spring, {}}},
                          programme.clearances});
    return changes;
}

void measure(const domain::Programme& programme, const domain::Plan& plan, const std::string& name,
             const domain::ChangeSet& changes, std::uint64_t seed, double seconds) {
    const auto begun = Clock::now();
    double first = 0;
    const auto changed = planning::apply_change(programme, plan, changes);
    const auto answer = planning::replan(programme, plan, changed, within(seconds),
                                         [&](const auto&) { first = seconds_since(begun); });
    const double whole = seconds_since(begun);
    if (!answer) {
        fmt::print("{:>4}  {:<18} no plan is left\n", seed, name);
        return;
    }
    const auto& balanced = answer->balanced;
    const auto gap = static_cast<double>(balanced.price.total() - balanced.plan.bound.value_or(0)) /
                     static_cast<double>(changed.programme.apprentices.size());
    fmt::print("{:>4}  {:<18}{:>8.2f}{:>8.2f}{:>10.2f}{:>10}{:>8}{:>10}{:>8}\n", seed, name, first, whole,
               gap, answer->recommended.price.unfilled_blocks, answer->recommended.people_told,
               balanced.people_told, answer->best_quality.people_told);
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
    const int apprentices = count > 1 ? std::atoi(arguments[1]) : 400;
    const auto first = static_cast<std::uint64_t>(count > 2 ? std::atoi(arguments[2]) : 1);
    const auto last = count > 3 ? static_cast<std::uint64_t>(std::atoi(arguments[3])) : first;
    const double seconds = count > 4 ? std::atof(arguments[4]) : 10;
    fmt::print("{} apprentices, {} seconds for all three plans together\n", apprentices, seconds);
    fmt::print("{:>4}  {:<18}{:>8}{:>8}{:>10}{:>10}{:>8}{:>10}{:>8}\n", "seed", "what happened", "first",
               "all", "gap/head", "unfilled", "told", "balanced", "best");
    for (auto seed = first; seed <= last; ++seed) {
        const auto programme = bench::make_programme({.apprentices = apprentices, .seed = seed});
        const auto plan = planning::plan_programme(programme, within(20)).value();
        for (const auto& [name, changes] : one_of_each(programme, seed))
            measure(programme, plan, name, changes, seed, seconds);
    }
    return 0;
}
