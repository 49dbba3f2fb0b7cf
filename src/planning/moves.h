#pragma once
// What would follow if one apprentice spent one block at another placement, everything else staying as it is.
// The ground of every "why not": the same rules that judge a plan judge the move.

#include <optional>
#include <vector>

#include "domain/plans/price.h"
#include "planning/occupancy.h"
#include "rules/finding.h"

namespace waymark::planning {

/// A move that the plan did not make, and why not.
struct Alternative {
    int block = 0;  ///< Position among the placement blocks of the apprentice's cohort.
    base::Ref<domain::Placement> placement;
    /// Every must-rule that the move would break, in the order of the catalogue. Where the placement is full
    /// there is one finding for each run of weeks with the same people, and it names them without the one who
    /// would move.
    std::vector<rules::Finding> findings;
    /// Where nothing would be broken: what each part of the price would change by. A total above 0: it would
    /// cost more elsewhere; below 0: the plan is not yet the best.
    std::optional<domain::Price> difference;
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

/// A plan with what is asked of it again and again. It breaks no rule, and outlives the moves. What was
/// looked up once is kept, so two threads do not share one.
class Moves {
public:
    Moves(const domain::Programme& programme, const domain::Plan& plan);

    [[nodiscard]] const domain::Programme& programme() const { return m_programme; }
    [[nodiscard]] const domain::Plan& plan() const { return m_plan; }
    [[nodiscard]] const Occupancy& occupancy() const { return m_occupancy; }
    /// The placement blocks of the apprentice's cohort.
    [[nodiscard]] const std::vector<domain::DatedBlock>& blocks(base::Ref<domain::Apprentice> who) const;

    /// The block is a free one and the placement another than the plan's.
    [[nodiscard]] Alternative judge(base::Ref<domain::Apprentice> who, int block,
                                    base::Ref<domain::Placement> placement);

private:
    [[nodiscard]] std::vector<rules::Finding> full_weeks(const base::Period& period,
                                                         base::Ref<domain::Placement> placement) const;
    const std::vector<rules::Finding>& full_weeks(base::Ref<domain::Cohort> cohort, int block,
                                                  base::Ref<domain::Placement> placement);
    void judge_budget(base::Ref<domain::Apprentice> who, int block, base::Ref<domain::Placement> placement,
                      std::vector<rules::Finding>& findings) const;
    [[nodiscard]] domain::Price difference(base::Ref<domain::Apprentice> who, int block,
                                           const domain::Journey& moved) const;

    const domain::Programme& m_programme;
    const domain::Plan& m_plan;
    Occupancy m_occupancy;
    std::vector<std::vector<domain::DatedBlock>> m_blocks;  ///< By cohort.
    base::Money m_cost;
    /// By cohort, block and placement, as they are asked for.
    std::vector<std::vector<std::vector<std::optional<std::vector<rules::Finding>>>>> m_full_weeks;
    std::vector<int> m_balance;  ///< How many of its cohort are in each balance row's sector.
};

}  // namespace waymark::planning
