#pragma once
// A reach as the WHERE of a kind's table: the rows for which access::reaches says yes, and no others.

#include <string>
#include <vector>

#include "access/reach.h"
#include "records/kinds.h"
#include "store/database.h"

namespace waymark::store {

struct Condition {
    std::string text;
    std::vector<Value> values;  ///< For its question marks, in their order.
};

Condition condition_of(records::Kind kind, const access::Reach& reach);

}  // namespace waymark::store
