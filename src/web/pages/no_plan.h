#pragma once
// A programme that cannot be shown as a plan: it cannot be read, it has no plan yet, or its plan is none.

#include "actions/open_library.h"
#include "base/html.h"
#include "web/pages/shown.h"

namespace waymark::web {

base::Html no_plan_page(const actions::Volume& volume);

/// In place of a page that needs a price: the rules that the plan breaks.
base::Html broken_plan_page(const Shown& shown);

/// What is wrong with the files, one a line.
base::Html issue_list(const actions::Volume& volume);

}  // namespace waymark::web
