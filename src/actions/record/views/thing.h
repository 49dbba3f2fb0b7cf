#pragma once
// One thing that is kept, and what the viewer may do with it.

#include <optional>
#include <vector>

#include "actions/record/views/list.h"

namespace waymark::actions::record::views {

struct ThingView {
    store::Seen seen;
    std::optional<store::Seen> programme;  ///< To which it belongs, where that is theirs to see.
    Names names;
    std::vector<const records::Field*> changeable;  ///< That they see in full and may change.
    bool may_see_history = false;
    bool may_undo = false;
    bool may_remove = false;
    bool may_have_record = false;  ///< Of a person: all that is kept, and who could have seen it.
};

Done<ThingView> view_thing(const Desk& desk, const Asking& asking, const store::Key& key);

/// Fields of a new thing that they may fill in: none, and they may not add one.
Done<std::vector<const records::Field*>> fields_of_new(const Desk& desk, const Asking& asking,
                                                       const records::Record& fresh);

}  // namespace waymark::actions::record::views
