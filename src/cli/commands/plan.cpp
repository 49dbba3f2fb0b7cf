#include <fmt/format.h>

#include <ostream>

#include "actions/plan_programme.h"
#include "actions/save_plan.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "cli/price_table.h"
#include "cli/progress.h"
#include "cli/refusals.h"
#include "cli/search.h"
#include "cli/stop_signal.h"
#include "exchange/plan_json.h"
#include "planner/limits.h"
#include "web/pages/board.h"

namespace waymark::cli {

namespace {

/// Where the plan and its board go. No board: empty.
struct Outputs {
    std::string plan;
    std::string board;
};

Outputs outputs(const Given& given) {
    const auto file = given.text("FILE");
    const auto beside = is_standard_stream(file) ? file : actions::plan_file_of(file).string();
    return {given.find("output").value_or(beside), given.find("board").value_or("")};
}

/// Nothing where both can be written without harm; else the exit status. Asked before the search, whose
/// result would be lost.
std::optional<int> refuse(const Outputs& to, const std::string& file, Console& console) {
    if (const auto refused = refuse_overwriting(to.plan, {file}, console)) return refused;
    if (to.board.empty()) return {};
    return refuse_overwriting(to.board, {file, to.plan}, console);
}

ProgressStyle style(const Given& given, const Console& console) {
    if (given.has("quiet")) return ProgressStyle::None;
    return console.err_is_terminal ? ProgressStyle::Rewritten : ProgressStyle::Lines;
}

std::string about_bound(const domain::Plan& plan, std::size_t apprentices) {
    if (!plan.bound) return "No bound was found: how much better a plan could be is not known.\n";
    const auto gap = plan.cost - *plan.bound;
    if (gap == 0) return "Proven: no plan is better.\n";
    return fmt::format("Proven: no plan is more than {} better ({}).\n", counted(gap, "point"),
                       per_head(gap, apprentices));
}

std::string summary(const actions::PricedPlan& made, const domain::Programme& programme) {
    return fmt::format("{}: {}\n{}{}", programme.name,
                       counted(static_cast<std::int64_t>(programme.apprentices.size()), "apprentice"),
                       price_table(made.price), about_bound(made.plan, programme.apprentices.size()));
}

/// Seconds are those of all threads together.
std::string profile_table(const planner::Profile& profile) {
    std::string table;
    for (std::size_t part = 0; part < planner::Profile::names.size(); ++part) {
        const auto sum = profile.sum(static_cast<planner::Profile::Part>(part));
        table += fmt::format("{:<12} {:>9.2f} s {:>12}\n", planner::Profile::names[part], sum.seconds,
                             counted(sum.calls, "call"));
    }
    return table;
}

/// Results go to `out`; where the plan or the page itself goes there, to `err`, unless that should be quiet.
std::ostream* find_place_for_summary(const Outputs& to, bool quiet, Console& console) {
    if (!is_standard_stream(to.plan) && !is_standard_stream(to.board)) return &console.out;
    return quiet ? nullptr : &console.err;
}

int write(const actions::PricedPlan& made, const domain::Programme& programme, const Outputs& to, bool quiet,
          Console& console) {
    std::ostream* const say = find_place_for_summary(to, quiet, console);
    if (say != nullptr) *say << summary(made, programme);
    const auto write_one = [&](const std::string& name, const std::string& text) {
        const int status = write_output(name, text, console);
        if (status == exit_done && say != nullptr && !is_standard_stream(name))
            *say << "Wrote " << name << '\n';
        return status;
    };
    const int status = write_one(to.plan, exchange::write_plan(made.plan, programme));
    if (to.board.empty() || status != exit_done) return status;
    return write_one(to.board, web::self_contained_board(programme, made.plan).str());
}

}  // namespace

int run_plan(const Given& given, Console& console) {
    const auto file = given.text("FILE");
    const auto programme = load_programme(file, console);
    if (!programme) return exit_wrong_input;
    const auto to = outputs(given);
    if (const auto refused = refuse(to, file, console)) return *refused;

    const StopSignal stop;
    planner::Profile profile;
    ProgressWriter progress{console.err, style(given, console), programme->apprentices.size()};
    auto limits = search_limits(given, stop.flag());
    if (given.has("profile")) limits.profile = &profile;
    const auto made =
        actions::plan_programme(*programme, limits, [&](const auto& now) { progress.show(now); });
    progress.finish();
    if (given.has("profile")) console.err << profile_table(profile);
    if (!made) return refuse_programme(made.error(), *programme, file, console);
    if (stop.flag()) console.err << "Stopped; this is the best plan so far.\n";
    return write(*made, *programme, to, given.has("quiet"), console);
}

}  // namespace waymark::cli
