#pragma once
// A price part by part, as lines of text.

#include <string>

#include "domain/plans/price.h"

namespace waymark::cli {

/// One line for each part, then the sum; every line ends.
std::string price_table(const domain::Price& price);

}  // namespace waymark::cli
