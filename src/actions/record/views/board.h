#pragma once
// A plan as a viewer may see it: who is where, week by week, a page of apprentices at a time.

#include <string>
#include <vector>

#include "actions/record/views/list.h"

namespace waymark::actions::record::views {

struct BoardRow {
    store::Seen apprentice;
    std::vector<store::Seen> stays;
};

struct BoardView {
    store::Seen programme;
    store::Seen plan;
    std::vector<store::Seen> cohorts;
    std::vector<store::Seen> settings;
    std::vector<store::Seen> placements;  ///< Of the stays, each once.
    std::vector<BoardRow> rows;
    Names names;
    Place next;
    bool may_publish = false;
};

Done<BoardView> view_board(const Desk& desk, const Asking& asking, const std::string& programme,
                           const std::string& plan, const Place& after);

}  // namespace waymark::actions::record::views
