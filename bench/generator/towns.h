#pragma once
// Made-up towns, spread as England's are.

#include <string>
#include <vector>

#include "base/random.h"
#include "domain/places/travel.h"

namespace waymark::bench {

struct Town {
    std::string name;
    domain::Location centre;
};

/// So many towns, some 25 km from one another.
std::vector<Town> make_towns(int count, base::Random& random);

/// A point near a town's centre: mostly within `spread` degrees of latitude of it.
domain::Location near_centre(const Town& town, double spread, base::Random& random);

}  // namespace waymark::bench
