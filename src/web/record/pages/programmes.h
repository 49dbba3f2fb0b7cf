#pragma once
// The first page, with the programmes that are somebody's; and one programme.

#include <vector>

#include "actions/record/views/list.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

base::Html programmes_page(const Surroundings& around, const std::vector<store::Seen>& programmes);

/// A list that they have, and perhaps may add to.
struct ListLink {
    std::string title;
    std::string href;
};
base::Html programme_page(const Surroundings& around, const actions::record::views::ProgrammeView& view,
                          const std::vector<ListLink>& lists);

}  // namespace waymark::web::record
