#pragma once
// Change one thing that is kept: allowed, possible, by who has seen the last version, and told to the
// history.

#include <string>
#include <vector>

#include "actions/record/desk.h"

namespace waymark::actions::record {

/// What somebody saw, and what they make of it. Fields that they did not see, or leave alone, stay as they
/// are.
struct Edit {
    records::Record seen;  ///< As it was shown, with its version; version 0: it is new.
    struct Field {
        std::string name;
        records::Value becomes;
        friend bool operator==(const Field&, const Field&) = default;
    };
    std::vector<Field> fields;
};

/// Answers with the new version. Refused where a field changes that the viewer may not change, where it would
/// refer to what is not there, and as stale where somebody else was first: then the refusal holds what they
/// changed, as far as the viewer may see it, and the same edit of the new version where both can be kept.
/// Plans, stays and roles have verbs of their own.
Done<std::int64_t> change_record(const Desk& desk, const Asking& asking, const Edit& edit);

/// Takes away what nothing refers to: offers, policies, places, special-category data.
Done<void> remove_record(const Desk& desk, const Asking& asking, const records::Record& seen);

}  // namespace waymark::actions::record
