#pragma once
// One apprentice as a viewer may see them: what is kept, where they are told to be, and whether they are
// cleared for it.

#include <optional>
#include <string>
#include <vector>

#include "actions/record/views/list.h"
#include "store/seen/cleared.h"

namespace waymark::actions::record::views {

struct StayView {
    store::Seen stay;
    std::optional<store::Cleared> cleared;  ///< Nothing: not theirs to know.
};

struct ApprenticeView {
    std::optional<store::Seen> programme;  ///< Who sees them may not see the programme itself.
    store::Seen apprentice;
    std::optional<store::Seen> person;
    std::optional<store::Seen> clearance;  ///< The facts, for who sees them and not only the answer.
    std::vector<StayView> stays;           ///< Of the published plan, those that are theirs to see.
    access::Set<access::Care> may_look;    ///< Health, equality, DBS detail: shown after a recorded look.
    bool may_change = false;               ///< Some field of the record, the person or the clearances.
    bool may_see_history = false;
    Names names;
};

Done<ApprenticeView> view_apprentice(const Desk& desk, const Asking& asking, const std::string& programme,
                                     const std::string& apprentice);

}  // namespace waymark::actions::record::views
