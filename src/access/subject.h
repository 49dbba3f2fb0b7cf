#pragma once
// What decides about a part of the record who may see it. The store hands these facts over; none of them is
// ever shown.

#include <optional>
#include <string>
#include <vector>

#include "access/vocabulary.h"
#include "base/date.h"

namespace waymark::access {

/// An organisation that has to do with a person or a programme for a while.
struct Tie {
    std::string organisation;
    base::Period period;
    friend bool operator==(const Tie&, const Tie&) = default;
};

/// One thing, or one person as a member of one programme: who is an apprentice of two is two subjects.
struct Subject {
    About about = About::Apprentice;
    std::optional<std::string> person = {};        ///< Whom it is about; of a grant, who holds it.
    std::optional<std::string> programme = {};     ///< To which it belongs.
    std::optional<std::string> organisation = {};  ///< Whose it is: the host of a placement, a mentor's own.
    std::vector<std::string> areas = {};           ///< The places in which it lies, small and large.
    std::vector<Tie> partners = {};                ///< Who takes part in its programme.
    std::vector<Tie> employers = {};               ///< Of the apprentice.
    std::vector<Tie> hosts = {};                   ///< Of the apprentice: the stays of the published plan.
    std::vector<Tie> providers = {};               ///< Of the apprentice: who teaches.
    std::optional<Role> role = {};                 ///< Of a grant.
    bool draft = false;                            ///< Of a plan that people do not go by, or no longer.
    friend bool operator==(const Subject&, const Subject&) = default;
};

}  // namespace waymark::access
