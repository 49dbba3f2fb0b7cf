#pragma once
// What is different between two versions of a thing, field by field and in words; and both changes kept where
// they do not touch the same field.

#include <string>
#include <vector>

#include "records/record.h"

namespace waymark::records {

struct FieldChange {
    std::size_t field = 0;  ///< Its position in the kind's table.
    Value before;
    Value after;
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// Fields whose values differ, in the order of the table. Both are of one kind.
std::vector<FieldChange> difference(const Record& before, const Record& after);

/// "the places at the same time: from 2 to 3", "the budget in pence: 1200, where there was nothing".
std::string to_words(Kind kind, const FieldChange& change);
std::string to_words(const Value& value, Type type);

/// What two people made of the same version.
struct Merged {
    Record record;  ///< Theirs, with what only I changed.
    std::vector<FieldChange>
        clashes;  ///< Fields that both changed, and not alike: before is theirs, after mine.
};
Merged merge(const Record& base, const Record& theirs, const Record& mine);

}  // namespace waymark::records
