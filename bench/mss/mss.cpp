// Plans one instance of Medical Student Scheduling: mss INSTANCE.dzn SOLUTION.txt [--seconds N] ...
// Says on the way how far it is, and writes the solution at the end.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "bench/mss/plan_study.h"
#include "engine/profile.h"

int main(int argc, char** argv) {
    using namespace waymark;
    std::string from;
    std::string to;
    engine::Limits limits;
    bool with_profile = false;
    CLI::App app("Plans one instance of Medical Student Scheduling.");
    app.add_option("INSTANCE", from, "A file of the published data (.dzn)")->required();
    app.add_option("SOLUTION", to, "Where the solution goes")->required();
    app.add_option("--seconds", limits.seconds, "0: until it is proven best")->capture_default_str();
    app.add_option("--threads", limits.threads, "0: as many as the machine has")->capture_default_str();
    app.add_option("--seed", limits.seed)->capture_default_str();
    app.add_flag("--profile", with_profile, "Say where the time went");
    CLI11_PARSE(app, argc, argv);

    std::ifstream in(from);
    if (!in) {
        fmt::print(stderr, "{} cannot be read\n", from);
        return 2;
    }
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto instance = mss::read_instance(text);
    if (!instance) {
        fmt::print(stderr, "{}: {}\n", from, instance.error().message);
        return 2;
    }
    engine::Profile profile;
    if (with_profile) limits.profile = &profile;
    const auto tell = [](double seconds, std::optional<std::int64_t> score, std::int64_t bound) {
        fmt::print("{:.1f} {} {}\n", seconds, score ? fmt::format("{}", *score) : "-", bound);
        std::fflush(stdout);
    };
    const auto solution = mss::plan_study(*instance, limits, tell);
    if (with_profile)
        for (std::size_t part = 0; part < engine::Profile::names.size(); ++part) {
            const auto sum = profile.sum(static_cast<engine::Profile::Part>(part));
            fmt::print(stderr, "{}: {:.1f} s, {} calls\n", engine::Profile::names[part], sum.seconds,
                       sum.calls);
        }
    if (solution.journeys) std::ofstream(to) << mss::written(*instance, *solution.journeys);
    fmt::print("score {} bound {}\n", solution.journeys ? fmt::format("{}", solution.score) : "none",
               solution.bound);
    return 0;
}
