#pragma once
// What was done to one thing, and by whom.

#include <optional>
#include <vector>

#include "actions/record/views/list.h"
#include "store/events/event.h"

namespace waymark::actions::record::views {

struct HistoryView {
    store::Seen seen;                         ///< As it is now.
    std::optional<store::Seen> programme;     ///< To which it belongs, where that is theirs to see.
    std::vector<store::events::Past> events;  ///< The newest first, at most so many.
    bool may_undo = false;
    Names names;  ///< Of who did it.
};
inline constexpr std::size_t events_at_most = 200;

/// Without the values of what the viewer does not see, and without those of health, equality and DBS detail.
Done<HistoryView> view_history(const Desk& desk, const Asking& asking, const store::Key& key);

/// Names for a list of events about a person.
Done<Names> name_actors(const Desk& desk, const Asking& asking,
                        const std::vector<store::events::Past>& events);

}  // namespace waymark::actions::record::views
