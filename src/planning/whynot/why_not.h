#pragma once
// Why a block of an apprentice has no placement, or not the one that is wished: the shortest explanation that
// was found to be true, what would help, and what it would take as things are.

#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "planning/whynot/chains.h"
#include "planning/whynot/forced.h"
#include "planning/whynot/overfull.h"
#include "planning/whynot/own_limit.h"
#include "planning/whynot/remedy.h"
#include "rules/finding.h"

namespace waymark::planning {

/// The block is decided otherwise.
struct Decided {
    std::optional<base::Ref<domain::Placement>> placement;  ///< Empty: to be unfilled.
    friend bool operator==(const Decided&, const Decided&) = default;
};

/// Rules of eligibility object wherever there could be a place. The placement that takes the fewest
/// exceptions, and what objects to it there; nothing where the programme has no placements.
struct Refused {
    std::optional<base::Ref<domain::Placement>> placement;
    std::vector<rules::Finding> findings;
    friend bool operator==(const Refused&, const Refused&) = default;
};

/// There is a place, but no money.
struct NoMoney {
    Chain chain;  ///< Which would cost too much.
    friend bool operator==(const NoMoney&, const NoMoney&) = default;
};

/// It can be done, and costs others more than it gives; or nobody found how.
struct Dearer {
    friend bool operator==(const Dearer&, const Dearer&) = default;
};

using Reason = std::variant<Decided, Refused, OverfullSet, OwnLimit, NoMoney, Dearer>;

/// What would have made the plan better, with the moves that it allows.
struct Help {
    std::vector<Remedy> remedies;  ///< One, or two that are of use only together.
    Chain chain;                   ///< Keeps every rule in the programme with the remedies.
    /// Whether it betters not only this plan but the best there is: more is saved than the gap between the
    /// plan's cost and the bound that it states.
    bool is_proven = false;
    friend bool operator==(const Help&, const Help&) = default;
};

struct WhyNot {
    OwnBlock asked;
    std::optional<base::Ref<domain::Placement>> wished;
    Reason reason;
    std::optional<Help> help;
    /// What it would take without any help: the cheapest chain that was found.
    std::optional<Chain> swap;
    std::optional<Forced> forced;  ///< Where it was planned again.
    bool looked_at_all = true;     ///< Whether everyone who could be part of a chain was looked at.
    friend bool operator==(const WhyNot&, const WhyNot&) = default;
};

/// By how much less the plan would have cost, with what helps.
std::int64_t saved(const Help& help);

/// Answers for one plan that breaks no rule, and states its cost. Quick enough for a page. What was worked
/// out is kept, so two threads do not share one. Programme and plan outlive it.
class WhyNots {
public:
    WhyNots(const domain::Programme& programme, const domain::Plan& plan);
    ~WhyNots();
    WhyNots(const WhyNots&) = delete;
    WhyNots& operator=(const WhyNots&) = delete;
    WhyNots(WhyNots&&) = delete;
    WhyNots& operator=(WhyNots&&) = delete;

    /// Where nothing is wished, the block is unfilled. What is wished is another placement than the plan's.
    [[nodiscard]] WhyNot ask(const OwnBlock& asked, std::optional<base::Ref<domain::Placement>> wished = {});

private:
    [[nodiscard]] std::optional<Help> help(const std::optional<Chain>& chain,
                                           std::vector<Remedy> remedies) const;
    [[nodiscard]] std::optional<Help> help_by_place(const std::optional<Chain>& chain,
                                                    std::vector<Remedy> remedies = {}) const;
    [[nodiscard]] std::optional<Help> help_by_limit(const WhyNot& answer, rules::RuleId rule);
    void explain_decided(WhyNot& answer, const domain::FixedBlock& fixed) const;
    bool explain_by_rules(WhyNot& answer);
    bool explain_by_overfull(WhyNot& answer, const ChainsFound& found);
    bool explain_by_own_limit(WhyNot& answer);
    bool explain_by_money(WhyNot& answer, const ChainsFound& found) const;
    bool explain_as_the_rest_stands(WhyNot& answer, const ChainsFound& found) const;
    bool explain_by_limit(WhyNot& answer);

    const domain::Programme& m_programme;
    const domain::Plan& m_plan;
    OverfullSets m_overfull;
    Chains m_chains;
    struct Raised;  ///< The programme with a limit raised, and its chains: asked of many blocks.
    std::map<rules::RuleId, std::unique_ptr<Raised>> m_raised;
    std::int64_t m_gap = -1;  ///< Cost less bound; below 0 where nothing is proven.
};

}  // namespace waymark::planning
