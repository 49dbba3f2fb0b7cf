#pragma once
// Tables for spreadsheets. Whatever a cell holds, no spreadsheet takes it for a formula.

#include <string>
#include <string_view>
#include <vector>

namespace waymark::base {

/// A cell as RFC 4180 has it. Text that a spreadsheet would reckon with (=, +, -, @, a tab or a line break in
/// front) gets an apostrophe before it; a plain number does not.
std::string csv_cell(std::string_view text);

/// Cells divided by commas, ended by CR and LF.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace waymark::base
