#pragma once
// What a coordinator asks first: is the plan one, and who is not placed, and why.

#include "base/html.h"
#include "planning/explain.h"
#include "web/pages/shown.h"

namespace waymark::web {

base::Html news(const Shown& shown, const planning::Explanation& explanation);

/// An apprentice's id, linked to their page unless the page stands alone.
base::Html apprentice_name(const Shown& shown, base::Ref<domain::Apprentice> apprentice);

/// Reasons as a list.
base::Html reason_list(const std::vector<std::string>& reasons);

}  // namespace waymark::web
