#pragma once
// Which placements may be near enough to ask about: for a country there are too many to ask about each.

#include <vector>

#include "domain/programmes/programme.h"

namespace waymark::planning {

class Reach {
public:
    explicit Reach(const domain::Programme& programme);

    /// Every placement that the apprentice's longest travel allows, and some more; ascending.
    void list(const domain::Apprentice& apprentice,
              std::vector<base::Ref<domain::Placement>>& candidates) const;

private:
    struct Place {
        domain::Location at;
        base::Ref<domain::Placement> placement;
    };

    std::vector<base::Ref<domain::Placement>> m_all;
    std::vector<base::Ref<domain::Placement>> m_anywhere;  ///< Without a location: always near enough.
    std::vector<Place> m_places;                           ///< By latitude.
};

}  // namespace waymark::planning
