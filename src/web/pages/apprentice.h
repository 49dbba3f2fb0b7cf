#pragma once
// One apprentice's journey in words: where, when, how far, what can be shown by when, and why so.

#include "base/html.h"
#include "planning/story.h"
#include "web/pages/shown.h"

namespace waymark::web {

base::Html apprentice_page(const Shown& shown, const planning::Story& story);

}  // namespace waymark::web
