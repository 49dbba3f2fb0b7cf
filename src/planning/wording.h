#pragma once
// Explanations in plain English that a coordinator can forward as they are.

#include <cstddef>
#include <string>
#include <vector>

#include "planning/levers.h"
#include "planning/story.h"

namespace waymark::planning {

/// "No place for a03 in r2 (3 April 2017 to 25 June 2017)." and, one sentence or list for each kind of
/// reason, why not: placements with the same reason share one.
struct Wording {
    std::string summary;
    std::vector<std::string> reasons;
    friend bool operator==(const Wording&, const Wording&) = default;
};

struct WordingOptions {
    /// Of those that are full; the rest are counted. Of other reasons 3 at most. 0: all.
    std::size_t placements_named = 8;
};

Wording words(const Shortfall& shortfall, const domain::Programme& programme,
              const WordingOptions& options = {});

/// Why this placement and not the first choice: "r2: Ward 7, the third of 12 that were possible".
Wording words(const BlockStory& story, base::Ref<domain::Apprentice> apprentice,
              const domain::Programme& programme, const WordingOptions& options = {});

/// "One more place in Acute hospital from 3 April 2017 to 25 June 2017 (Ward 4 is full) could help a03 or a07
/// (2 unfilled blocks)."
std::string sentence(const Lever& lever, const domain::Programme& programme);

/// Everything on lines of their own, reasons indented; for a terminal or a message.
std::string text(const Wording& wording);

}  // namespace waymark::planning
