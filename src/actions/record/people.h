#pragma once
// Who holds which role.

#include "access/roles.h"
#include "actions/record/desk.h"

namespace waymark::actions::record {

/// A role for somebody who is kept. Answers with the id by which it is ended.
Done<std::string> give_role(const Desk& desk, const Asking& asking, const std::string& person,
                            const access::Grant& grant);

/// The same for somebody who is not kept yet, and is from then on, by that name.
Done<std::string> invite_person(const Desk& desk, const Asking& asking, const std::string& person,
                                const std::string& name, const access::Grant& grant);

/// From a day on, which may be today. What somebody saw before stands in the history.
Done<void> end_role(const Desk& desk, const Asking& asking, const std::string& person, const std::string& id,
                    base::Day from);

/// The first administrator of an installation in which nobody holds a role yet. Everybody later is given
/// theirs.
Done<void> begin_installation(const Desk& desk, const Asking& asking, const std::string& name,
                              base::Day until);

}  // namespace waymark::actions::record
