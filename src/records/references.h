#pragma once
// What a record refers to, and what is wrong with it by itself: asked before it is saved, so that a programme
// that stands in the store can always be put together again.

#include <string>
#include <vector>

#include "records/record.h"

namespace waymark::records {

struct Reference {
    Kind kind = Kind::Organisation;
    std::string id;
    std::string_view field;  ///< Where it stands.
    friend bool operator==(const Reference&, const Reference&) = default;
};

/// To things of the same programme. What was told of placements that are gone since is no reference.
std::vector<Reference> references_of(const Record& record);

/// A sentence for each; none where it may stand. The bounds are those of the programme file.
std::vector<std::string> faults_of(const Record& record);

}  // namespace waymark::records
