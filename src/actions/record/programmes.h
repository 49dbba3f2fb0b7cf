#pragma once
// A programme's way into the record and out of it.

#include "actions/record/desk.h"
#include "domain/programmes/programme.h"

namespace waymark::actions::record {

/// An empty programme, and who leads it. For an administrator, who learns nothing of anybody by it.
struct Opening {
    std::string programme;  ///< Its id.
    std::string name;
    std::string lead;       ///< A person's id; somebody who is not kept yet is from then on.
    std::string lead_name;  ///< What they are called; empty where they are kept already.
    base::Day until;        ///< The lead's role ends then.
};
Done<void> open_programme(const Desk& desk, const Asking& asking, const Opening& opening);

/// Everything of a programme file into a programme that was opened and is still empty. For its lead or
/// coordinator.
Done<void> fill_programme(const Desk& desk, const Asking& asking, const domain::Programme& programme);

/// The same within a transaction of somebody else's: a job's last.
class Work;
Done<bool> fill_in(Work& work, const domain::Programme& programme);

/// The whole programme as a value, as its file would hold it. For its lead or coordinator.
Done<domain::Programme> export_programme(const Desk& desk, const Asking& asking,
                                         const std::string& programme);

}  // namespace waymark::actions::record
