#pragma once
// A plan's board as the viewer may see it.

#include "actions/record/views/board.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

base::Html board_page(const Surroundings& around, const actions::record::views::BoardView& view);

}  // namespace waymark::web::record
