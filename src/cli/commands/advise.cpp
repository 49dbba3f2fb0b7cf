#include "actions/advise.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>

#include "actions/load_plan.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "cli/refusals.h"
#include "cli/search.h"
#include "cli/stop_signal.h"
#include "planning/advice_wording.h"
#include "planning/shared_time.h"

namespace waymark::cli {

namespace {

void list(const std::vector<planning::Advice>& places, const domain::Programme& programme, Console& console) {
    std::size_t number = 0;
    for (const auto& advice : places) {
        console.out << fmt::format("\n{}. {}\n", ++number, planning::summary(advice, programme));
        for (const auto& line : planning::details(advice, programme)) console.out << "   - " << line << '\n';
    }
}

/// Where something is lacking.
void list_shortages(const std::vector<planning::Shortage>& shortages, const domain::Programme& programme,
                    Console& console) {
    if (std::ranges::none_of(shortages, [](const auto& shortage) { return shortage.lacking > 0; })) return;
    console.out << "\nWhere it is short, in weeks of one place:\n"
                << fmt::format("  {:32}{:16}{:>8}{:>9}{:>8}\n", "", "", "needed", "offered", "short");
    for (const auto& shortage : shortages)
        if (shortage.lacking > 0)
            console.out << fmt::format("  {:32}{:16}{:>8}{:>9}{:>8}\n",
                                       programme.settings[shortage.setting].name,
                                       planning::month_words(shortage.month), grouped(shortage.needed()),
                                       grouped(shortage.offered), grouped(shortage.lacking));
}

void print(const planning::AdviceReport& report, const domain::Programme& programme, Console& console) {
    const auto gap = report.plan.cost - report.plan.bound.value_or(0);
    console.out << fmt::format(
        "{}: the plan costs {}{}.\n", programme.name, counted(report.plan.cost, "point"),
        gap == 0 ? ", proven best" : fmt::format(", and no plan is more than {} better", grouped(gap)));
    if (report.places.empty())
        console.out << "No place that was tried would certainly save anything.\n";
    else
        console.out << "Places worth finding, each after those before it:\n";
    list(report.places, programme, console);
    if (!report.unconfirmed.empty()) {
        console.out << "\nThese save something, but less than what is not known about the plans:\n";
        list(report.unconfirmed, programme, console);
    }
    if (report.was_stopped)
        console.out << "\nThe time was over before every promising place was tried; --seconds gives more.\n";
    list_shortages(report.shortages, programme, console);
}

int refuse(const actions::NoAdvice& why, const domain::Programme& programme, const std::string& file,
           Console& console) {
    if (const auto* verdict = std::get_if<actions::Verdict>(&why))
        return refuse_broken_plan(*verdict, programme, console);
    return refuse_programme(std::get<std::vector<rules::Finding>>(why), programme, file, console);
}

}  // namespace

int run_advise(const Given& given, Console& console) {
    const auto loaded = load_programme_and_perhaps_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const auto& programme = loaded->programme;
    const StopSignal stop;
    const auto started = std::chrono::steady_clock::now();
    const planning::SharedTime time(search_limits(given, stop.flag()), [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    });
    planning::AdviceOptions options;
    options.places = static_cast<std::size_t>(given.count("places"));
    options.allow = [&](std::size_t still_to_come) { return time.next(still_to_come); };
    const auto report = actions::advise(programme, loaded->draft ? &*loaded->draft : nullptr, options);
    if (!report) return refuse(report.error(), programme, given.text("FILE"), console);
    if (given.has("json"))
        console.out << actions::advice_json(*report, programme);
    else
        print(*report, programme, console);
    return exit_done;
}

}  // namespace waymark::cli
