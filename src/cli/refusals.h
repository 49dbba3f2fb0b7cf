#pragma once
// Refusals that several commands share.

#include <string>
#include <vector>

#include "actions/check_plan.h"
#include "cli/console.h"
#include "domain/programmes/programme.h"

namespace waymark::cli {

/// Says on `err` that the plan breaks rules, and how to see which. Returns the exit status.
int refuse_broken_plan(const actions::Verdict& verdict, const domain::Programme& programme, Console& console);

/// Where fixed blocks alone leave no plan.
int refuse_programme(const std::vector<rules::Finding>& findings, const domain::Programme& programme,
                     const std::string& file, Console& console);

}  // namespace waymark::cli
