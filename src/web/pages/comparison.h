#pragma once
// What would be different if …: a form, and the plan with that change beside the plan as it is.

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "planning/compare.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// So long the plan with the change is searched for.
inline constexpr double comparison_seconds = 2;

/// What was asked, and what came of it.
struct Question {
    std::string words;                        ///< As they were typed; empty: nothing was asked.
    std::string refusal;                      ///< What is wrong with them.
    std::vector<planning::Variant> variants;  ///< The plan, and the one with the change.
};

/// The plan breaks no rule.
base::Html comparison_page(const Shown& shown, const Question& question);

}  // namespace waymark::web
