#include "actions/record/purposes.h"

#include "access/roles.h"

namespace waymark::actions::record {

std::vector<access::Purpose> purposes_of(const Asking& asking) {
    if (asking.purpose) return {*asking.purpose};
    std::vector<access::Purpose> all;
    for (const auto& row : access::purposes()) all.push_back(row.purpose);
    return all;
}

}  // namespace waymark::actions::record
