#pragma once
// All programmes of the folder: how each stands, and which cannot be read.

#include "actions/open_library.h"
#include "base/html.h"

namespace waymark::web {

base::Html programmes_page(const actions::Library& library);

}  // namespace waymark::web
