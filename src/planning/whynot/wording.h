#pragma once
// A "why not" in plain English: one sentence to forward, and what a doubter would ask next.

#include <optional>
#include <string>
#include <vector>

#include "planning/whynot/why_not.h"

namespace waymark::planning {

struct WhyWording {
    /// "a03, a05 and 4 others all need Ward 4 or Ward 7 from 3 April 2017 to 25 June 2017, and there are 5
    /// places for these 6."
    std::string because;
    std::optional<std::string> help;  ///< What would have made the plan better, and by how much.
    std::vector<std::string> more;    ///< What it would take as things are; who all of them are.
    friend bool operator==(const WhyWording&, const WhyWording&) = default;
};

WhyWording words(const WhyNot& answer, const domain::Programme& programme);

}  // namespace waymark::planning
