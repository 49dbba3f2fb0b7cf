#pragma once
// A page of a list, with the way to the next; of apprentices also a search by name.

#include <optional>
#include <string>

#include "actions/record/views/list.h"
#include "web/record/lists.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

struct ListAsked {
    const ListPage* page = nullptr;
    std::optional<std::string> words = {};  ///< What was searched for; nothing: the list has no search.
    bool may_add = false;
};
base::Html list_page(const Surroundings& around, const actions::record::views::ListView& view,
                     const ListAsked& asked);

/// The roles in a list, as rows of a table.
base::Html role_table(const std::vector<store::Seen>& roles, const actions::record::views::Names& names);

}  // namespace waymark::web::record
