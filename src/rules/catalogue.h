#pragma once
// All rules there are, in declared order.

#include <span>
#include <string_view>

#include "rules/rule.h"

namespace waymark::rules {

/// Every rule once, in the order of RuleId: the musts, then the shoulds.
std::span<const Rule* const> catalogue();

const Rule& find_rule(RuleId rule);

}  // namespace waymark::rules
