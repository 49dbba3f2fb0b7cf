#pragma once
// When a clearance counts for a stay: asked by the rule, and by who may know no more than the answer.

#include <optional>

#include "base/date.h"

namespace waymark::domain {

/// Held on the first day of the stay, and not running out before its end.
inline bool is_held_throughout(base::Day from, const std::optional<base::Day>& until,
                               const base::Period& stay) {
    return from <= stay.from && (!until || *until >= stay.until);
}

}  // namespace waymark::domain
