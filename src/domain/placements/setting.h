#pragma once
// A kind of workplace (acute hospital, day centre) and the sector it belongs to.

#include <string>

#include "base/id.h"

namespace waymark::domain {

/// "health", "social-care": named by the settings that belong to it.
struct Sector {
    std::string id;
    friend bool operator==(const Sector&, const Sector&) = default;
};

struct Setting {
    std::string id;
    std::string name;
    base::Ref<Sector> sector;
    std::string note;
    friend bool operator==(const Setting&, const Setting&) = default;
};

}  // namespace waymark::domain
