#pragma once
// Findings in plain English, for a coordinator to read and to forward.

#include <string>

#include "domain/programmes/programme.h"
#include "rules/finding.h"

namespace waymark::rules {

/// Whom and what it is about, and the reason: "a03, r2 (3 April 2017 to 25 June 2017), Ward 7: a03 turns 18
/// on 9 May 2017, after the block starts, and the placement asks for age 18."
std::string sentence(const Finding& finding, const domain::Programme& programme);

/// The reason alone, to follow a placement's name and a colon: "a03 turns 18 on 9 May 2017, after the block
/// starts". No capital, no full stop.
std::string reason(const Finding& finding, const domain::Programme& programme);

/// What would mend it, as a sentence: "Use a block that starts on or after 9 May 2017."
std::string remedy(const Finding& finding, const domain::Programme& programme);

/// "3 April 2017 to 25 June 2017": with the last day, as people read it, not with the first day after.
std::string period_words(const base::Period& period);

/// "r2 (3 April 2017 to 25 June 2017)": the block of an apprentice's cohort with its dates.
std::string block_words(const domain::Programme& programme, base::Ref<domain::Apprentice> apprentice,
                        int block);

}  // namespace waymark::rules
