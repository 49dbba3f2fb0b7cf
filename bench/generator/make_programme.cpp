// Writes a made-up programme: what the planner is measured on, and what a coordinator of hundreds may try
// out.

#include <CLI/CLI.hpp>
#include <iostream>

#include "bench/generator.h"
#include "exchange/programme_json.h"

int main(int argc, char** argv) {
    waymark::bench::ProgrammeShape shape;
    CLI::App app{"Writes a made-up programme file to the standard output, the same for the same options."};
    app.add_option("--apprentices", shape.apprentices, "How many apprentices")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    app.add_option("--seed", shape.seed, "Another seed, another programme")->capture_default_str();
    app.add_option("--blocks", shape.blocks, "Placement blocks of each cohort")
        ->check(CLI::Range(1, 20))
        ->capture_default_str();
    app.add_option("--tightness", shape.tightness, "Share of all places that a full plan would use")
        ->check(CLI::Range(0.05, 2.0))
        ->capture_default_str();
    app.add_option("--cohorts", shape.cohorts, "Cohorts, a quarter of a year apart")
        ->check(CLI::Range(1, 20))
        ->capture_default_str();
    app.add_flag("--plain", shape.plain, "Without wishes, competences and travel");
    app.add_flag("--balance", shape.balance, "Half of each cohort should begin in each sector");
    app.add_flag("--budget", shape.budget, "Some placements cost money, and there is not enough for all");
    app.add_option("--fixed", shape.fixed_share, "Share of the blocks that are decided")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app.add_option("--published", shape.published_share, "Share of the blocks that people were told")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);

    std::cout << waymark::exchange::write_programme(waymark::bench::make_programme(shape));
    std::cout.flush();
    return std::cout ? 0 : 1;
}
