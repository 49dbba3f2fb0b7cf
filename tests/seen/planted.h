#pragma once
// A world in the store in which every field holds something of its own, and beside each record what the
// second opinion must know of it.

#include <map>
#include <string>
#include <vector>

#include "access/oracle/oracle.h"
#include "base/random.h"
#include "records/record.h"

namespace waymark::store::seen_testing {

struct Planted {
    records::Record record;
    std::vector<access_oracle::Facts> facts;  ///< Of each way in which it belongs to somebody.
};

inline constexpr int programmes = 2;
inline constexpr int organisations = 4;
inline constexpr int apprentices = 6;  ///< Persons 1 to 6; colleagues are 11 to 18.

/// Invented, and by chance: who employs, hosts and teaches whom, with days around the edges of today (day 0).
std::vector<Planted> plant(base::Random& random);

/// Another text and other numbers in every field that says nothing about who may see the record.
records::Record changed(const records::Record& record);

/// Everything in it as one text.
std::string dump(const records::Record& record);

}  // namespace waymark::store::seen_testing
