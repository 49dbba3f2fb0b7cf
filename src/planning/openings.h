#pragma once
// Placements that a programme does not have and could look for: a setting, an area, conditions.

#include <cstddef>
#include <optional>
#include <vector>

#include "base/id.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// One place at a new host, in every week.
struct Opening {
    /// As it would stand in the programme; of an organisation that `with_openings` adds.
    domain::Placement placement;
    /// The placement that the area is named for: the nearest. Empty where the opening has no location.
    std::optional<base::Ref<domain::Placement>> near;
    bool is_mild = false;  ///< Its conditions are the mildest of its setting; else the usual ones.
    friend bool operator==(const Opening&, const Opening&) = default;
};

/// For each setting and each area in which there are placements or homes: one opening with the conditions
/// that most placements of the setting have, and one with the mildest of them, where these differ. Areas are
/// a walk apart in a small programme and a town apart in a large one: `areas_at_most` bounds their number.
std::vector<Opening> list_openings(const domain::Programme& programme, std::size_t areas_at_most = 200);

/// The programme with these openings as its last placements, all of one host that it did not have before.
/// Every plan of the programme is one of this too.
domain::Programme with_openings(const domain::Programme& programme, const std::vector<Opening>& openings);

/// Kilometres as the bird flies.
double kilometres(const domain::Location& from, const domain::Location& to);

}  // namespace waymark::planning
