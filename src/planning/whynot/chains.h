#pragma once
// Chains of moves in one block's weeks: the asked apprentice takes somebody's place, who takes somebody
// else's, and so on, until there is a place left, or somebody goes without, or one place more is needed.

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "domain/plans/price.h"
#include "planning/occupancy.h"
#include "planning/whynot/overfull.h"
#include "planning/whynot/own_block.h"

namespace waymark::planning {

/// Who would go where instead.
struct Step {
    OwnBlock own;
    std::optional<base::Ref<domain::Placement>> from;
    std::optional<base::Ref<domain::Placement>> to;
    domain::Price difference;  ///< Of this journey.
    friend bool operator==(const Step&, const Step&) = default;
};

struct Chain {
    std::vector<Step> steps;   ///< The asked apprentice's first.
    domain::Price difference;  ///< Of the whole plan, balance too.
    bool keeps_budget = true;
    friend bool operator==(const Chain&, const Chain&) = default;
};

/// The plan after all of these moves.
domain::Plan after(domain::Plan plan, const std::vector<Step>& steps);

/// Of each kind the cheapest that was found, those that keep the budget first.
struct ChainsFound {
    std::optional<Chain> to_a_place;  ///< Ends at a place that is left.
    std::optional<Chain> to_nobody;   ///< Ends with somebody who goes without.
    /// Ends where one place more is needed, in the weeks of the block; of those the cheapest with the fewest
    /// moves.
    std::optional<Chain> to_one_more;
    /// Everyone who could be part of a chain, where none ends at a place that is left.
    std::optional<OverfullSet> overfull;
    bool is_complete = true;  ///< Whether everyone who could be part of a chain was looked at.
};

/// What chains are sought for.
struct ChainQuery {
    OwnBlock asked;
    /// Only chains that begin with this placement.
    std::optional<base::Ref<domain::Placement>> wished = {};
    /// And it is allowed there whatever the rules of eligibility say.
    bool is_allowed = false;
};

/// The chains of a plan that breaks no rule. What was worked out for some weeks is kept, so two threads do
/// not share one. Programme and plan outlive it.
class Chains {
public:
    Chains(const domain::Programme& programme, const domain::Plan& plan);
    ~Chains();
    Chains(const Chains&) = delete;
    Chains& operator=(const Chains&) = delete;
    Chains(Chains&&) = delete;
    Chains& operator=(Chains&&) = delete;

    /// The block is a free one.
    [[nodiscard]] ChainsFound find(const ChainQuery& query);

private:
    struct Group;
    struct Search;
    Group& group(const base::Period& weeks);
    [[nodiscard]] Chain priced(std::vector<Step> steps) const;

    const domain::Programme& m_programme;
    const domain::Plan& m_plan;
    Occupancy m_occupancy;
    std::vector<std::vector<domain::DatedBlock>> m_blocks;  ///< By cohort.
    domain::Price m_price;
    std::map<std::pair<base::Day, base::Day>, std::unique_ptr<Group>> m_groups;
};

}  // namespace waymark::planning
