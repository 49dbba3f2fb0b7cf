// Writes a made-up programme: what the planner is measured on, and what a coordinator of hundreds may try
// out. Or asks more of a programme file that is there.

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>

#include "bench/generator.h"
#include "bench/generator/twists.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"

namespace {

using namespace waymark;

struct Wanted {
    bench::ProgrammeShape shape;
    std::string programme_file;
    std::string plan_file;
    double budget_share = 0.8;
};

std::string text_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void list(const std::string& file, const std::vector<exchange::Issue>& issues) {
    for (const auto& issue : issues) std::cerr << file << ": " << issue.path << ": " << issue.message << '\n';
}

/// What is asked comes from a plan of this programme, read from a file.
std::optional<domain::Programme> twisted(const domain::Programme& programme, const Wanted& wanted) {
    const auto draft = exchange::read_plan(text_of(wanted.plan_file), programme);
    if (!draft) {
        list(wanted.plan_file, draft.error());
        return {};
    }
    if (!draft->findings.empty()) {
        std::cerr << wanted.plan_file << ": not a plan of this programme\n";
        return {};
    }
    return bench::twist(programme, draft->plan,
                        {.seed = wanted.shape.seed,
                         .balance = wanted.shape.balance,
                         .budget = wanted.shape.budget ? wanted.budget_share : 0,
                         .fixed_share = wanted.shape.fixed_share,
                         .published_share = wanted.shape.published_share});
}

std::optional<domain::Programme> make(const Wanted& wanted) {
    if (wanted.plan_file.empty()) return bench::make_programme(wanted.shape);
    if (!wanted.programme_file.empty()) {
        const auto read = exchange::read_programme(text_of(wanted.programme_file));
        if (read) return twisted(*read, wanted);
        list(wanted.programme_file, read.error());
        return {};
    }
    auto plain = wanted.shape;
    plain.balance = plain.budget = false;
    plain.fixed_share = plain.published_share = 0;
    return twisted(bench::make_programme(plain), wanted);
}

void add_shape(CLI::App& app, bench::ProgrammeShape& shape) {
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
}

void add_twists(CLI::App& app, Wanted& wanted) {
    app.add_flag("--balance", wanted.shape.balance, "Half of each cohort should begin in each sector");
    app.add_flag("--budget", wanted.shape.budget,
                 "Some placements cost money, and there is not enough for all");
    app.add_option("--fixed", wanted.shape.fixed_share, "Share of the blocks that are decided")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app.add_option("--published", wanted.shape.published_share, "Share of the blocks that people were told")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    auto* plan = app.add_option("--plan", wanted.plan_file,
                                "A plan of the same programme without the options above: what is decided and "
                                "told is as it has it, the budget a share of what it spends, and the second "
                                "block is to be balanced too. Without it, all that is drawn at random")
                     ->check(CLI::ExistingFile);
    app.add_option("--budget-share", wanted.budget_share, "Of what the plan spends")
        ->check(CLI::Range(0.01, 2.0))
        ->needs(plan)
        ->capture_default_str();
    app.add_option("--of", wanted.programme_file, "Make no programme, but ask more of this one")
        ->check(CLI::ExistingFile)
        ->needs(plan)
        ->excludes("--apprentices", "--blocks", "--tightness", "--cohorts", "--plain");
}

}  // namespace

int main(int argc, char** argv) {
    Wanted wanted;
    CLI::App app{"Writes a made-up programme file to the standard output, the same for the same options."};
    add_shape(app, wanted.shape);
    add_twists(app, wanted);
    CLI11_PARSE(app, argc, argv);

    const auto programme = make(wanted);
    if (!programme) return 2;
    std::cout << exchange::write_programme(*programme);
    std::cout.flush();
    return std::cout ? 0 : 1;
}
