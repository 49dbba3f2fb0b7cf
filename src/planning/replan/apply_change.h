#pragma once
// A programme after something has happened: what has begun is fixed, what was told is published, who has
// another year than the cohort has a cohort entry of their own. docs/CHANGE-FILE.md says what each change
// does.

#include <optional>
#include <string>
#include <vector>

#include "domain/changes/change.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// A decision about a block to come that can no longer be kept: it is free again.
struct Released {
    base::Ref<domain::Apprentice> apprentice;  ///< Of the changed programme.
    int block = 0;
    base::Ref<domain::Placement> placement;
    friend bool operator==(const Released&, const Released&) = default;
};

struct Changed {
    domain::Programme programme;
    /// What everybody was told, block by block of the changed programme. No plan of it: it may break rules.
    domain::Plan told;
    std::vector<bool> is_told;  ///< By apprentice: false for somebody new.
    /// By apprentice of the changed programme: who they were before; nothing for somebody new.
    std::vector<std::optional<base::Ref<domain::Apprentice>>> before;
    /// By apprentice of the programme before: from when on they are no longer in it.
    std::vector<std::optional<base::Day>> gone;
    std::vector<Released> released;
    base::Day today;
};

/// The plan breaks no rule of the programme; the changes are about this programme.
Changed apply_change(const domain::Programme& programme, const domain::Plan& plan,
                     const domain::ChangeSet& changes);

}  // namespace waymark::planning
