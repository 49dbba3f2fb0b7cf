#pragma once
// Overfull sets: people who all need one of the same few placements in the same weeks, and who are one more
// than the places there. A proof that one of them must go without, whatever else is planned.

#include <map>
#include <optional>
#include <vector>

#include "base/date.h"
#include "domain/programmes/programme.h"
#include "planning/whynot/own_block.h"

namespace waymark::planning {

struct OverfullSet {
    /// Who asks first, then in the order of the programme. None of them may go anywhere else in these weeks,
    /// and without any one of them the others would have a place each.
    std::vector<OwnBlock> people;
    std::vector<base::Ref<domain::Placement>> placements;  ///< In the order of the programme.
    base::Period weeks;  ///< Everyone's block lasts from before them, or their first day, to their end.
    int places = 0;      ///< That these placements have for them: one fewer than there are people.
    int taken = 0;       ///< Places there that others have: decided, or (see below) in other weeks too.
    /// False: it holds of every plan. True: it holds as long as other blocks, and people whose blocks have
    /// other dates, stay as they are.
    bool as_the_rest_stands = false;
    friend bool operator==(const OverfullSet&, const OverfullSet&) = default;
};

/// The overfull sets of a programme that hold of every plan. What was worked out for some weeks is kept, so
/// two threads do not share one. The programme outlives it.
class OverfullSets {
public:
    explicit OverfullSets(const domain::Programme& programme);
    ~OverfullSets();
    OverfullSets(const OverfullSets&) = delete;
    OverfullSets& operator=(const OverfullSets&) = delete;
    OverfullSets(OverfullSets&&) = delete;
    OverfullSets& operator=(OverfullSets&&) = delete;

    /// One that the block is part of, or nothing where there is none. Of those for several stretches of weeks
    /// the one with the fewest people. The block is a free one.
    [[nodiscard]] std::optional<OverfullSet> find(const OwnBlock& asked);

private:
    struct Crowd;
    Crowd& crowd(const base::Period& weeks);
    [[nodiscard]] std::vector<base::Period> stretches(const base::Period& block) const;

    const domain::Programme& m_programme;
    std::vector<std::vector<domain::DatedBlock>> m_blocks;  ///< By cohort.
    std::map<std::pair<base::Day, base::Day>, Crowd> m_crowds;
};

}  // namespace waymark::planning
