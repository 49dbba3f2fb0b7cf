#include "actions/replan.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <ostream>
#include <string>

#include "actions/load_changes.h"
#include "actions/save_plan.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "cli/refusals.h"
#include "cli/replan_report.h"
#include "cli/search.h"
#include "cli/stop_signal.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "rules/wording.h"

namespace waymark::cli {

namespace {

/// Where everything goes; empty where it does not.
struct Outputs {
    std::string programme;
    std::string recommended;
    std::string balanced;
    std::string best_quality;

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& name : {programme, recommended, balanced, best_quality})
            if (!name.empty()) names.push_back(name);
        return names;
    }
};

/// "spring.balanced.plan.json" beside "spring.json".
std::string beside(const std::string& programme, std::string_view word) {
    std::filesystem::path path{programme};
    const auto stem = path.extension() == ".json" ? path.stem() : path.filename();
    return (path.parent_path() / fmt::format("{}.{}.plan.json", stem.string(), word)).string();
}

Outputs outputs(const Given& given) {
    const auto name = given.find("output");
    if (!name) return {};
    Outputs to{*name, actions::plan_file_of(*name).string(), {}, {}};
    if (!given.has("all")) return to;
    to.balanced = beside(*name, "balanced");
    to.best_quality = beside(*name, "best-quality");
    return to;
}

/// Words that do not go together.
std::optional<std::string> complaint(const Given& given) {
    if (!given.has("change")) return "--change CHANGE.json is missing: what has happened?";
    if (given.has("all") && !given.has("output")) return "--all needs --output";
    const auto output = given.find("output");
    if (output && is_standard_stream(*output)) return "--output needs a name: several files are written";
    int streams = 0;
    for (const auto* name : {"FILE", "PLAN", "change"})
        streams += is_standard_stream(given.text(name)) ? 1 : 0;
    if (streams > 1) return "only one of FILE, PLAN and --change can be standard input";
    return {};
}

int refuse(const actions::NotReplanned& why, const domain::Programme& programme, const Given& given,
           Console& console) {
    if (const auto* verdict = std::get_if<actions::Verdict>(&why))
        return refuse_broken_plan(*verdict, programme, console);
    const auto& nothing = std::get<actions::NothingLeft>(why);
    console.err << given.text("change")
                << ": there is no plan after this: what has begun or is fixed breaks a rule by itself\n";
    for (const auto& finding : nothing.broken)
        console.err << "- " << rules::sentence(finding, nothing.programme) << '\n';
    return exit_no_plan;
}

int write(const actions::Replanned& made, const Outputs& to, bool say, Console& console) {
    const auto& programme = made.changed.programme;
    const auto write_one = [&](const std::string& name, const std::string& text) {
        if (name.empty()) return exit_done;
        const int status = write_output(name, text, console);
        if (status == exit_done && say) console.out << "Wrote " << name << '\n';
        return status;
    };
    const auto& answer = made.answer;
    for (const auto& [name, text] :
         {std::pair{to.programme, exchange::write_programme(programme)},
          std::pair{to.recommended, exchange::write_plan(answer.recommended.plan, programme)},
          std::pair{to.balanced, exchange::write_plan(answer.balanced.plan, programme)},
          std::pair{to.best_quality, exchange::write_plan(answer.best_quality.plan, programme)}})
        if (const int status = write_one(name, text); status != exit_done) return status;
    return exit_done;
}

}  // namespace

int run_replan(const Given& given, Console& console) {
    if (const auto wrong = complaint(given)) {
        console.err << "waymark replan: " << *wrong << '\n';
        return exit_wrong_input;
    }
    const auto loaded = load_programme_and_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const auto changes = actions::load_changes(input_path(given.text("change")), loaded->programme);
    if (!changes) {
        for (const auto& issue : changes.error()) console.err << actions::line(issue) << '\n';
        return exit_wrong_input;
    }
    const auto to = outputs(given);
    for (const auto& name : to.names())
        if (const auto refused = refuse_overwriting(
                name, {given.text("FILE"), given.text("PLAN"), given.text("change")}, console))
            return *refused;

    const StopSignal stop;
    const auto first = [&](const planning::Proposal& proposal) {
        if (!given.has("quiet"))
            console.err << fmt::format(
                "First answer: {} would be told something new; looking on.\n",
                counted(static_cast<std::int64_t>(proposal.people_told), "person", "people"));
    };
    const auto made =
        actions::replan(loaded->programme, loaded->draft, *changes, search_limits(given, stop.flag()), first);
    if (!made) return refuse(made.error(), loaded->programme, given, console);
    if (stop.flag()) console.err << "Stopped; these are the best plans so far.\n";
    console.out << (given.has("json") ? replan_json(*made) : replan_text(*made));
    return write(*made, to, !given.has("json"), console);
}

}  // namespace waymark::cli
