#pragma once
// Who could have seen what of somebody between two dates.

#include <vector>

#include "access/may.h"

namespace waymark::access {

/// Days on which a viewer could see the same fields for the same purpose.
struct Sighting {
    base::Period period;
    Purpose purpose;
    Set<Care> fields;  ///< In whichever form.
    friend bool operator==(const Sighting&, const Sighting&) = default;
};

/// In order of purpose and day. What the facts say of the past is what is known of it today.
std::vector<Sighting> list_sightings(const Viewer& viewer, const Subject& subject,
                                     const base::Period& period);

}  // namespace waymark::access
