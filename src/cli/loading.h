#pragma once
// Files for commands: what is wrong with one is listed, one issue a line.

#include <optional>
#include <string>
#include <vector>

#include "actions/file_issue.h"
#include "cli/console.h"
#include "cli/given.h"
#include "domain/programmes/programme.h"
#include "exchange/plan_json.h"

namespace waymark::cli {

/// One a line, on `err`.
void list_issues(const std::vector<actions::FileIssue>& issues, Console& console);

/// Nothing: the issues have been listed on `err`, and the exit status is exit_wrong_input.
std::optional<domain::Programme> load_programme(const std::string& file, Console& console);

struct ProgrammeAndPlan {
    domain::Programme programme;
    exchange::PlanDraft draft;
};

/// Of the arguments FILE and PLAN.
std::optional<ProgrammeAndPlan> load_programme_and_plan(const Given& given, Console& console);

struct ProgrammeAndPerhapsPlan {
    domain::Programme programme;
    std::optional<exchange::PlanDraft> draft;
};

/// Of the arguments FILE and PLAN, of which the second may be left out.
std::optional<ProgrammeAndPerhapsPlan> load_programme_and_perhaps_plan(const Given& given, Console& console);

}  // namespace waymark::cli
