#pragma once
// Something an apprentice must show, such as a Care Certificate standard.

#include <string>

namespace waymark::domain {

struct Competence {
    std::string id;
    std::string name;
    std::string note;
    friend bool operator==(const Competence&, const Competence&) = default;
};

}  // namespace waymark::domain
