#pragma once
// A rule: a name, one plain sentence, where it comes from, and a check that returns findings. The planner's
// input, `check`, the pages and the explanations all ask the same rules.

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "rules/eligibility.h"
#include "rules/finding.h"
#include "rules/rule_id.h"

namespace waymark::rules {

enum class Strength {
    Must,    ///< A plan that breaks it is not a plan.
    Should,  ///< Breaking it has a price.
};

/// One apprentice's part of a plan. The journey has an entry for each block.
struct JourneyView {
    const domain::Programme& programme;
    base::Ref<domain::Apprentice> apprentice;
    std::span<const domain::DatedBlock> blocks;  ///< The placement blocks of the apprentice's cohort.
    const domain::Journey& journey;

    [[nodiscard]] const domain::Apprentice& who() const { return programme.apprentices[apprentice]; }
};

/// Judges one block of one apprentice at one placement. `allows` is asked for every pair there is, so it
/// neither allocates nor words anything; `objection` is asked where it said no.
struct StayCheck {
    bool (*allows)(const Stay&);
    Detail (*objection)(const Stay&);
    bool asks_block = true;  ///< False where the answer is the same for every block.
};

/// Judges one journey by itself. The finding's apprentice is filled in by the caller.
struct JourneyCheck {
    void (*judge)(const JourneyView&, std::vector<Finding>&);
};

/// Judges what journeys do together. Journeys that are empty though the cohort has blocks are not there.
struct PlanCheck {
    void (*judge)(const domain::Programme&, const domain::Plan&, std::vector<Finding>&);
};

using Check = std::variant<StayCheck, JourneyCheck, PlanCheck>;

struct Rule {
    RuleId rule;
    std::string_view id;    ///< For files and addresses: "minimum-age".
    std::string_view name;  ///< For headings: "Minimum age".
    std::string_view sentence;
    std::string_view source;
    Strength strength;
    std::optional<base::Day> in_force_from;  ///< Where a law says so.
    Check check;
};

}  // namespace waymark::rules
