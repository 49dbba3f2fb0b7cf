// How good a plan is after how long, on made-up programmes or files. usage: plan_bench [--seconds N] [FILE
// ...]

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bench/generator.h"
#include "exchange/programme_json.h"
#include "planning/plan_programme.h"

namespace {

using namespace waymark;

/// Seconds until the plan was first within so many points a head of the bound at that moment.
struct Milestones {
    std::optional<double> within_two;
    std::optional<double> proven;
};

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure(const std::string& name, const domain::Programme& programme, double seconds) {
    planner::Limits limits;
    limits.seconds = seconds;
    const double heads = static_cast<double>(programme.apprentices.size());
    Milestones reached;
    planner::Progress last;
    const auto plan = planning::plan_programme(programme, limits, [&](const planner::Progress& progress) {
        const double gap = static_cast<double>(progress.cost - progress.bound) / heads;
        if (gap <= 2 && !reached.within_two) reached.within_two = progress.seconds;
        if (gap <= 0 && !reached.proven) reached.proven = progress.seconds;
        last = progress;
    });
    if (!plan) {
        fmt::print("| {} | {} | decided blocks alone leave no plan | | | | | |\n", name, heads);
        return;
    }
    const auto when = [](std::optional<double> time) { return time ? fmt::format("{:.1f}", *time) : "-"; };
    fmt::print("| {} | {} | {} | {} | {:.3f} | {:.1f} | {} | {} | {:.0f} |\n", name, heads, plan->cost,
               *plan->bound, static_cast<double>(plan->cost - *plan->bound) / heads, last.seconds,
               when(reached.within_two), when(reached.proven), peak_megabytes());
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
    double seconds = 60;
    std::vector<std::string> files;
    for (int i = 1; i < count; ++i) {
        if (std::string{arguments[i]} == "--seconds" && i + 1 < count)
            seconds = std::atof(arguments[++i]);
        else
            files.emplace_back(arguments[i]);
    }
    fmt::print(
        "| programme | apprentices | cost | bound | gap a head | s | s to 2 a head | s to proof | peak MB so "
        "far |\n");
    fmt::print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (const auto& file : files) {
        std::ifstream in(file);
        std::stringstream text;
        text << in.rdbuf();
        const auto programme = exchange::read_programme(text.str());
        if (!programme) {
            for (const auto& issue : programme.error())
                fmt::print(stderr, "{}: {}: {}\n", file, issue.path, issue.message);
            return 2;
        }
        measure(programme->id, *programme, seconds);
    }
    if (!files.empty()) return 0;
    for (const int apprentices : {20, 60, 200, 400})
        for (const std::uint64_t seed : {1, 2}) {
            bench::ProgrammeShape shape;
            shape.apprentices = apprentices;
            shape.seed = seed;
            measure(fmt::format("made-{}-{}", apprentices, seed), bench::make_programme(shape), seconds);
        }
    return 0;
}
