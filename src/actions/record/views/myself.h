#pragma once
// Who looks: what they are called, which roles they hold, and for which purposes they may look.

#include <string>
#include <vector>

#include "access/roles.h"
#include "actions/record/desk.h"

namespace waymark::actions::record::views {

struct Myself {
    access::Viewer viewer;
    std::string name;  ///< Empty: none is kept.
    /// Those of roles in force first, then their own record, then answering somebody about theirs.
    std::vector<access::Purpose> purposes;
    bool has_person = false;  ///< A person is kept, and not only roles.
};

Done<Myself> see_myself(const Desk& desk, const Asking& asking);

/// Whether a viewer has such a list at all. What of it is theirs, the list says.
bool has_list(const access::Viewer& viewer, access::Purpose purpose, base::Day today, records::Kind kind);
/// Whether there is anything at all to which a viewer may do this.
bool has_verb(const access::Viewer& viewer, access::Purpose purpose, base::Day today, access::Verb verb);

}  // namespace waymark::actions::record::views
