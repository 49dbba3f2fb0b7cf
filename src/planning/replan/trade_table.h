#pragma once
// The three plans after a change side by side: what is counted of each, and where two of them are one.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "planning/replan/replan.h"

namespace waymark::planning {

struct TradeRow {
    std::string_view name;  ///< "people told anew"
    std::string_view key;   ///< "people_told": for other programs.
    std::int64_t (*count)(const Proposal&);
};
std::span<const TradeRow> trade_rows();

/// "The balanced plan is the one of best quality too."; nothing where all three differ.
std::string equals_words(const Answer& answer);

}  // namespace waymark::planning
