#pragma once
// For whom several roles are theirs: which of them they look for now.

#include "web/record/pages/frame.h"

namespace waymark::web::record {

base::Html purpose_page(const Surroundings& around);

}  // namespace waymark::web::record
