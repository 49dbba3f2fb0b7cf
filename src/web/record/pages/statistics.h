#pragma once
// Figures about apprentices, in which nobody can be told: never a row.

#include "actions/record/statistics.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

base::Html statistics_page(const Surroundings& around, const actions::record::Statistics& statistics);

}  // namespace waymark::web::record
