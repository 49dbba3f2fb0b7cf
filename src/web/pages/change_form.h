#pragma once
// The form of a change: first what happened, then the fields of that kind. Plain links and fields, so it
// works without a script.

#include "base/html.h"
#include "web/pages/change_question.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// What can happen, a link for each.
base::Html change_choice(const Shown& shown);

/// What is wrong with what was typed, or nothing.
base::Html change_troubles(const ChangeQuestion& question);

/// The fields of the kind that was chosen, as they were filled in.
base::Html change_form(const Shown& shown, const ChangeQuestion& question);

}  // namespace waymark::web
