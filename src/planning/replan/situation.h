#pragma once
// A programme in which something has happened, while it is being changed: what everybody was told stays with
// their blocks, however these are cut and moved.

#include <optional>
#include <string>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// A placement block as it was told.
struct ToldBlock {
    bool is_told = true;  ///< Somebody new was told nothing.
    std::optional<base::Ref<domain::Placement>> placement;
    bool has_begun = false;
    bool is_kept = false;  ///< Not begun, and yet to stay: it ends what was before the change.
};

/// A part of somebody's year. `told` of placement blocks alone.
struct Piece {
    domain::Block block;  ///< Its weeks are the period's.
    base::Period period;
    ToldBlock told;
    std::optional<domain::FixedBlock> fixed;  ///< The decision about it, where there is one.
};

class Situation {
public:
    Situation(domain::Programme programme, const domain::Plan& told, base::Day today);

    domain::Programme programme;
    base::Day today;
    std::vector<std::vector<ToldBlock>> told;    ///< By apprentice and placement block.
    std::vector<std::optional<base::Day>> gone;  ///< By apprentice: since when they are no longer here.

    [[nodiscard]] bool is_gone(base::Ref<domain::Apprentice> apprentice) const {
        return gone[apprentice.at].has_value();
    }
    /// Somebody's year, block by block.
    [[nodiscard]] std::vector<Piece> pieces_of(base::Ref<domain::Apprentice> apprentice) const;
    /// Gives them that year: a cohort entry of their own. The pieces follow one another without a gap.
    void reshape(base::Ref<domain::Apprentice> apprentice, const std::vector<Piece>& pieces);
    void add(domain::Apprentice apprentice, base::Day starts);

private:
    base::Ref<domain::Cohort> own_cohort(base::Ref<domain::Apprentice> apprentice);
};

/// Cuts the piece in which the Monday lies in two, so that a piece begins on it. The first part has begun
/// where the whole had, the rest has not.
void cut_at(std::vector<Piece>& pieces, base::Day monday);

/// An id like `wanted` that no piece has.
std::string free_block_id(const std::vector<Piece>& pieces, const std::string& wanted);

}  // namespace waymark::planning
