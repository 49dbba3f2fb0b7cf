#include "cli/loading.h"

#include <ostream>
#include <utility>
#include <vector>

#include "actions/load_plan.h"
#include "actions/load_programme.h"
#include "cli/output.h"

namespace waymark::cli {

void list_issues(const std::vector<actions::FileIssue>& issues, Console& console) {
    for (const auto& issue : issues) console.err << actions::line(issue) << '\n';
}

std::optional<domain::Programme> load_programme(const std::string& file, Console& console) {
    auto programme = actions::load_programme(input_path(file));
    if (programme) return std::move(*programme);
    list_issues(programme.error(), console);
    return {};
}

std::optional<ProgrammeAndPlan> load_programme_and_plan(const Given& given, Console& console) {
    const auto file = given.text("FILE");
    const auto plan_file = given.text("PLAN");
    if (is_standard_stream(file) && is_standard_stream(plan_file)) {
        console.err << "waymark: only one of FILE and PLAN can be standard input\n";
        return {};
    }
    auto programme = load_programme(file, console);
    if (!programme) return {};
    auto draft = actions::load_plan(input_path(plan_file), *programme);
    if (!draft) {
        list_issues(draft.error(), console);
        return {};
    }
    return ProgrammeAndPlan{std::move(*programme), std::move(*draft)};
}

std::optional<ProgrammeAndPerhapsPlan> load_programme_and_perhaps_plan(const Given& given, Console& console) {
    if (given.has("PLAN")) {
        auto both = load_programme_and_plan(given, console);
        if (!both) return {};
        return ProgrammeAndPerhapsPlan{std::move(both->programme), std::move(both->draft)};
    }
    auto programme = load_programme(given.text("FILE"), console);
    if (!programme) return {};
    return ProgrammeAndPerhapsPlan{std::move(*programme), {}};
}

}  // namespace waymark::cli
