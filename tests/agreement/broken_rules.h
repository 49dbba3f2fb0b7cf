#pragma once
// Waymark's findings in the oracle's words, so that the two can be compared.

#include <vector>

#include "domain/programmes/programme.h"
#include "oracle/oracle.h"
#include "rules/finding.h"

namespace waymark::agreement {

/// In ascending order, each once.
std::vector<oracle::Broken> broken_rules(const std::vector<rules::Finding>& findings,
                                         const domain::Programme& programme);

}  // namespace waymark::agreement

namespace waymark::oracle {

/// For GoogleTest's messages.
void PrintTo(const Broken& broken, std::ostream* out);

}  // namespace waymark::oracle
