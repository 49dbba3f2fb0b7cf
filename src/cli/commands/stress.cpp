#include "actions/stress.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>

#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/refusals.h"
#include "cli/search.h"
#include "cli/stop_signal.h"
#include "planning/advice_wording.h"
#include "planning/shared_time.h"

namespace waymark::cli {

namespace {

constexpr double share_of_years = 0.6;  ///< Of the time; the rest is for the reserve.

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

void print_hosts(const planning::StressReport& report, const domain::Programme& programme, Console& console) {
    console.out << fmt::format("\n  {:44}{:>7}{:>10}{:>8}  {}\n", "", "losses", "unplaced", "share",
                               "(95 % sure)");
    for (const auto& loss : report.hosts)
        console.out << fmt::format("  {:44}{:>7}{:>10}{:>8}  {} to {}\n",
                                   programme.organisations[loss.host].name, grouped(loss.unplaced.trials),
                                   grouped(loss.unplaced.times), percent(loss.unplaced.estimate()),
                                   percent(loss.unplaced.lowest()), percent(loss.unplaced.highest()));
}

void print_reserve(const planning::Reserve& reserve, const domain::Programme& programme, Console& console) {
    console.out << fmt::format(
        "\nThe reserve place that helps most: {}, {}.\n"
        "It would have filled {} of {} that were lost, and mended {} of {}.\n"
        "It may ask for: {}.\n",
        programme.settings[reserve.opening.placement.setting].name,
        planning::area_words(reserve.opening, programme), grouped(reserve.blocks_filled),
        counted(reserve.blocks_lost, "block"), grouped(reserve.losses_mended),
        counted(reserve.losses, "loss", "losses"), planning::condition_words(reserve.opening, programme));
}

void print(const planning::StressReport& report, const domain::Programme& programme, Console& console) {
    console.out << fmt::format("{}: {} by chance; in each, every host is lost once.\n", programme.name,
                               counted(report.years, "year"));
    if (report.was_stopped) console.out << "The time was over before more; --seconds gives more.\n";
    if (report.years == 0) return;
    if (report.hosts.empty()) {
        console.out << "No host has anybody to lose.\n";
        return;
    }
    print_hosts(report, programme, console);
    const bool is_missed =
        std::ranges::any_of(report.hosts, [](const auto& loss) { return loss.blocks_lost > 0; });
    if (report.reserve)
        print_reserve(*report.reserve, programme, console);
    else if (is_missed)
        console.out << "\nNo place in reserve that was tried would have filled a block that was lost.\n";
    else
        console.out << "\nNo loss left anybody unplaced who would have had a place.\n";
}

}  // namespace

int run_stress(const Given& given, Console& console) {
    const auto loaded = load_programme_and_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const StopSignal stop;
    const auto started = std::chrono::steady_clock::now();
    const auto gone = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    };
    const auto whole = search_limits(given, stop.flag());
    auto of_years = whole;
    of_years.seconds *= share_of_years;
    const planning::SharedTime years(of_years, gone);
    const planning::SharedTime reserve(whole, gone);
    planning::StressOptions options;
    options.years = given.count("years");
    options.seed = static_cast<std::uint64_t>(given.count("seed"));
    options.allow = [&](std::size_t still_to_come) { return years.next(still_to_come); };
    options.allow_reserve = [&](std::size_t still_to_come) { return reserve.next(still_to_come); };
    const auto report = actions::stress_plan(loaded->programme, loaded->draft, options);
    if (!report) return refuse_broken_plan(report.error(), loaded->programme, console);
    if (given.has("json"))
        console.out << actions::stress_json(*report, loaded->programme);
    else
        print(*report, loaded->programme, console);
    return exit_done;
}

}  // namespace waymark::cli
