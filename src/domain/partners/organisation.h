#pragma once
// A partner of a programme: a trust, a council, a care company, a college.

#include <string>

namespace waymark::domain {

struct Organisation {
    std::string id;
    std::string name;  ///< What people call it; the id where the file says none.
    std::string note;
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

}  // namespace waymark::domain
