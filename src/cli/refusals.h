#pragma once
// Refusals that several commands share.

#include "actions/check_plan.h"
#include "cli/console.h"
#include "domain/programmes/programme.h"

namespace waymark::cli {

/// Says on `err` that the plan breaks rules, and how to see which. Returns the exit status.
int refuse_broken_plan(const actions::Verdict& verdict, const domain::Programme& programme, Console& console);

}  // namespace waymark::cli
