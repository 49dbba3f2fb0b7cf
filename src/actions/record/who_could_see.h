#pragma once
// Who could have seen a person's data between two days, and who did look at
// what is recorded: what has to be said when something went wrong.

#include <string>
#include <vector>

#include "access/sightings.h"
#include "actions/record/desk.h"
#include "store/events/event.h"
#include "store/events/wording.h"

namespace waymark::actions::record {

struct Possible {
    std::string viewer;
    std::vector<access::Role> roles;  ///< That they held in that time for that
                                      ///< purpose; none: it is about themselves.
    access::Sighting sighting;        ///< Without what every partner sees of a programme.
    friend bool operator==(const Possible&, const Possible&) = default;
};

struct Exposure {
    std::string person;
    base::Period between;
    std::vector<Possible> possible;          ///< By the grants that the record holds for those days.
    std::vector<store::events::Past> looks;  ///< In that time.
};

/// For who may see who could have seen them. What the record says of the past is what is known of it today.
Done<Exposure> who_could_see(const Desk& desk, const Asking& asking, const std::string& person,
                             const base::Period& between);

std::string to_text(const Exposure& seen, const store::events::Names& names);

}  // namespace waymark::actions::record
